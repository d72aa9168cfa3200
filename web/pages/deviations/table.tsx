import type { DeviationItem } from '#server/deviations/contract.ts'
import { Day } from '../../components/moment.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { capitalized } from '../../format/capitalized.ts'
import { shortActivity } from '../../format/short-activity.ts'
import { fill } from '../../messages/index.ts'
import { signInWords } from './cells.ts'
import { standingTones } from './of-case.tsx'

/** The register: what was missed where, who answers for it, what they say of it and how it stands. */
export function DeviationTable({ caption, items }: { caption: string; items: readonly DeviationItem[] }) {
  const { words, locale, zone } = useScreen()
  const { deviations } = words
  const { columns } = deviations.register
  return (
    <Table
      caption={caption}
      captionHidden
      rows={items}
      keyOf={({ caseId, deviation }) => `${caseId} ${deviation}`}
      columns={[
        {
          key: 'case',
          head: columns.case,
          namesRow: true,
          cell: (item) => (
            <>
              <a href={`/permohonan/${item.caseId}#penyimpangan`}>{item.reference ?? item.subject}</a>
              <p class="quiet">{item.applicant}</p>
            </>
          ),
        },
        { key: 'opened', head: columns.opened, cell: ({ openedAt }) => <Day at={openedAt} /> },
        {
          key: 'standard',
          head: columns.standard,
          cell: ({ standard }) => capitalized(deviations.standards[standard]),
        },
        {
          key: 'what',
          head: columns.what,
          cell: (item) => (
            <>
              {shortActivity(item.activity)}
              <p class="quiet">{signInWords(item, locale, zone)}</p>
            </>
          ),
        },
        { key: 'held', head: columns.held, cell: ({ held }) => held ?? '–' },
        { key: 'account', head: columns.account, cell: (item) => <Account item={item} /> },
        {
          key: 'standing',
          head: columns.standing,
          cell: ({ standing, judgedBy }) => (
            <>
              <Tag tone={standingTones[standing]}>{deviations.standings[standing]}</Tag>
              {judgedBy !== null && <p class="quiet">{judgedBy}</p>}
            </>
          ),
        },
      ]}
    />
  )
}

function Account({ item }: { item: DeviationItem }) {
  const { deviations } = useScreen().words
  const { cause, explanation, correction } = item
  if (cause === null) return <>–</>
  return (
    <>
      {deviations.causes[cause]}
      <p class="kept-lines quiet">{explanation}</p>
      <p class="kept-lines quiet">{fill(deviations.correction, { text: correction ?? '' })}</p>
    </>
  )
}
