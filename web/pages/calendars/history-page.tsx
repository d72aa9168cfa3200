import type { CalendarChangeItem } from '#server/calendars/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { outcomeOf } from './redating.ts'
import { Parts } from './said.tsx'

/** The register of changes, newest first. */
export function HistoryPage(props: { request: PageRequest; changes: readonly CalendarChangeItem[] }) {
  const { request, changes } = props
  const words = t(request.locale).calendars
  return (
    <Page
      request={request}
      title={words.register}
      nav="calendars"
      breadcrumb={[{ href: '/kalender', text: words.title }]}
      wide
    >
      <Title text={words.register}>
        <p class="lead">{words.historyLead}</p>
      </Title>
      {changes.length === 0 ? (
        <EmptyState title={words.historyNone} />
      ) : (
        <Table
          caption={words.register}
          captionHidden
          rows={changes}
          keyOf={({ version }) => String(version)}
          columns={[
            {
              key: 'what',
              head: words.trialWhat,
              namesRow: true,
              cell: ({ version, what, unitName }) => (
                <>
                  {words.acts[what]}
                  <p class="quiet">
                    {fill(words.version, { version })}, {unitName}
                  </p>
                </>
              ),
            },
            { key: 'before', head: words.before, cell: ({ before }) => <Parts parts={before} /> },
            { key: 'after', head: words.after, cell: ({ after }) => <Parts parts={after} /> },
            { key: 'reason', head: words.reason, cell: ({ reason }) => reason },
            {
              key: 'by',
              head: words.by,
              cell: ({ by, at }) => (
                <>
                  {by.official}
                  {by.position !== by.official && <p class="quiet">{by.position}</p>}
                  <p class="quiet">
                    <Moment at={at} />
                  </p>
                </>
              ),
            },
            {
              key: 'outcome',
              head: words.outcome,
              cell: (change) => (
                <>
                  {outcomeOf(change, words)}
                  {change.redating.forgives && <p class="quiet">{words.forgave}</p>}
                </>
              ),
            },
          ]}
        />
      )}
    </Page>
  )
}
