import type { CaseListItem } from '#server/cases/contract.ts'
import { shortActivity } from '../format/short-activity.ts'
import { CaseStatusTag } from './case-status.tsx'
import { DueTime } from './due-time.tsx'
import { Moment } from './moment.tsx'
import { useScreen } from './screen.ts'
import { Table } from './table.tsx'

/** Requests in a list: what is asked by whom, where it stands, what is due next. */
export function CaseTable(props: {
  caption: string
  captionHidden?: boolean
  items: readonly CaseListItem[]
}) {
  const { words } = useScreen()
  const { list } = words.work
  return (
    <Table
      caption={props.caption}
      captionHidden={props.captionHidden ?? false}
      rows={props.items}
      keyOf={(item) => item.id}
      columns={[
        {
          key: 'subject',
          head: list.subject,
          namesRow: true,
          cell: (item) => (
            <>
              <a href={addressOf(item)}>{item.subject || list.untitled}</a>
              <p class="quiet">
                {item.reference ?? words.work.inbox.noDraftReference} · {item.applicant}
              </p>
            </>
          ),
        },
        {
          key: 'status',
          head: list.status,
          cell: (item) => <CaseStatusTag status={item.status} endingLabel={item.endingLabel} />,
        },
        {
          key: 'now',
          head: list.now,
          cell: (item) =>
            item.now.length === 0
              ? '–'
              : item.now.map((each) => (
                  <p key={each} class="clamp" title={each}>
                    {shortActivity(each)}
                  </p>
                )),
        },
        {
          key: 'due',
          head: list.due,
          // While a request is suspended its clock stands still: a due time would say what isn't so.
          cell: (item) =>
            item.nextDueAt && item.status === 'running' ? (
              <DueTime at={item.nextDueAt} unit={item.dueCalendar} lateSince={item.lateSince} />
            ) : (
              '–'
            ),
        },
        { key: 'last', head: list.lastAct, cell: (item) => <Moment at={item.lastActAt} /> },
      ]}
    />
  )
}

/** A draft opens where it is written on. */
function addressOf(item: CaseListItem): string {
  return item.status === 'draft' ? `/permohonan/${item.id}/isi` : `/permohonan/${item.id}`
}
