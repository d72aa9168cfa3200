import type { OwedDisposition, OwedDispositions } from '#server/dispositions/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { partialDate } from '../../format/dates.ts'
import { fill } from '../../messages/index.ts'
import { actAddress } from '../cases/acts/act-address.ts'
import { disposeAddress } from './address.ts'

/** Dispositions for me, and those of mine that others still owe; nothing where there are none. `from`: this page. */
export function OwedTables({
  owed,
  from,
  mayAct,
}: {
  owed: OwedDispositions
  from: string
  mayAct: boolean
}) {
  const { owed: words } = useScreen().words.dispositions
  return (
    <>
      {owed.mine.length > 0 && (
        <OwedTable
          caption={words.mine}
          items={owed.mine}
          {...(mayAct && { act: (item) => <Acts item={item} from={from} passesOn={owed.mayPassOn} /> })}
        />
      )}
      {owed.awaited.length > 0 && <OwedTable caption={words.awaited} items={owed.awaited} awaited />}
    </>
  )
}

function OwedTable(props: {
  caption: string
  items: readonly OwedDisposition[]
  awaited?: true
  act?: (item: OwedDisposition) => preact.JSX.Element
}) {
  const { words, locale } = useScreen()
  const { owed } = words.dispositions
  const { act } = props
  return (
    <Table
      caption={props.caption}
      rows={props.items}
      keyOf={(item) => `${item.caseId} ${item.disposition} ${item.position}`}
      columns={[
        {
          key: 'case',
          head: owed.case,
          namesRow: true,
          cell: (item) => (
            <>
              <a href={`/permohonan/${item.caseId}#disposisi`}>{item.subject || words.work.list.untitled}</a>
              <p class="quiet">
                {item.reference} · {item.applicant}
              </p>
            </>
          ),
        },
        props.awaited
          ? { key: 'to', head: owed.to, cell: (item) => item.position }
          : { key: 'from', head: owed.from, cell: (item) => item.by.position },
        {
          key: 'instruction',
          head: owed.instruction,
          cell: (item) => (
            <>
              {item.instructions.map((title) => title[locale]).join(' · ')}
              {item.note !== null && <p class="quiet kept-lines">{item.note}</p>}
            </>
          ),
        },
        { key: 'due', head: owed.due, cell: (item) => <Due item={item} /> },
        ...(act ? [{ key: 'act', head: owed.act, cell: act }] : []),
      ]}
    />
  )
}

function Due({ item }: { item: OwedDisposition }) {
  const { words, locale } = useScreen()
  const { owed } = words.dispositions
  return (
    <>
      {item.dueOn === null ? <span class="quiet">{owed.noDue}</span> : partialDate(item.dueOn, locale)}
      {item.overdue && (
        <p>
          <Tag tone="late">{owed.late}</Tag>
        </p>
      )}
      {item.urgency !== 'biasa' && <p>{words.letters.urgencies[item.urgency]}</p>}
    </>
  )
}

function Acts({ item, from, passesOn }: { item: OwedDisposition; from: string; passesOn: boolean }) {
  const { tree } = useScreen().words.dispositions
  const { caseId, disposition, by } = item
  return (
    <>
      <a
        href={actAddress(caseId, 'SettleDisposition', { disposition }, from)}
        aria-label={fill(tree.settleHeard, by)}
      >
        {tree.settle}
      </a>
      {passesOn && (
        <>
          {' · '}
          <a
            href={disposeAddress(caseId, { disposisi: disposition, dari: from })}
            aria-label={fill(tree.passOnHeard, by)}
          >
            {tree.passOn}
          </a>
        </>
      )}
    </>
  )
}
