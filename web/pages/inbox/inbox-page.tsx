import type { Paged } from '#server/cases/contract.ts'
import type { OfficialSummary } from '#server/directory/contract.ts'
import type { OwedDispositions } from '#server/dispositions/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { ProcedureSummary } from '#server/procedures/contract.ts'
import type { InboxItem, InboxQuery } from '#server/tasks/contract.ts'
import { newCommandId } from '#web/command-id.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ItemDue } from '../../components/item-due.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Table } from '../../components/table.tsx'
import { TaskCase, TaskCell } from '../../components/task-cell.tsx'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { OwedTables } from '../dispositions/owed.tsx'
import { workloadAddress } from '../workload/address.ts'
import { BulkActs } from './bulk-acts.tsx'
import { BulkResult, type BulkResultProps } from './bulk-result.tsx'
import { InboxFilters } from './inbox-filters.tsx'
import { inboxAddress } from './query.ts'

export interface InboxPageProps {
  readonly request: PageRequest
  readonly query: InboxQuery
  readonly found: Paged<InboxItem>
  readonly procedures: readonly ProcedureSummary[]
  /** Whom a supervisor may give at least one of the tasks to; empty for everyone else. */
  readonly assignees: readonly OfficialSummary[]
  readonly owed: OwedDispositions
  /** There is a workload of a team to see. */
  readonly leads: boolean
  readonly result?: BulkResultProps
}

/** The tasks that wait for me; several can be taken or given away at once. */
export function InboxPage({
  request,
  query,
  found,
  procedures,
  assignees,
  owed,
  leads,
  result,
}: InboxPageProps) {
  const words = t(request.locale)
  const { inbox } = words.work
  const here = inboxAddress(query)
  const ticked = request.form.all('tugas')
  const { page: _, sort: __, ...filtering } = query
  const filtered = Object.keys(filtering).length > 0
  const mayAct = request.viewer!.position.capabilities.every((each) => each !== 'inspect')
  return (
    <Page request={request} title={inbox.title} nav="tasks" wide>
      <Title text={inbox.title}>
        {leads && (
          <p>
            <a href={workloadAddress()}>{words.workload.toTeam}</a>
          </p>
        )}
      </Title>
      {result && <BulkResult {...result} />}
      <InboxFilters
        query={query}
        holder={query.holder === null ? undefined : (found.items[0]?.claimedBy?.name ?? query.holder)}
        active={filtered}
        procedures={procedures}
        supervises={request.viewer!.position.capabilities.includes('supervise')}
      />
      {found.items.length === 0 ? (
        <EmptyState title={filtered ? inbox.none : inbox.empty}>
          <p>{filtered ? inbox.noneHelp : inbox.emptyHelp}</p>
        </EmptyState>
      ) : (
        <form method="post" action="/tugas/ambil">
          <input type="hidden" name="dari" value={here} />
          <input type="hidden" name="commandId" value={newCommandId()} />
          <Table
            caption={inbox.caption}
            captionHidden
            rows={found.items}
            keyOf={(item) => `${item.caseId} ${item.taskId}`}
            columns={[
              ...(mayAct
                ? [
                    {
                      key: 'select',
                      head: inbox.selected,
                      cell: (item: InboxItem) => <Tick item={item} label={inbox.select} ticked={ticked} />,
                    },
                  ]
                : []),
              {
                key: 'step',
                head: inbox.step,
                namesRow: true,
                cell: (item) => <TaskCell item={item} from={here} />,
              },
              { key: 'case', head: inbox.case, cell: (item) => <TaskCase item={item} /> },
              {
                key: 'due',
                head: inbox.due,
                cell: (item) => <ItemDue of={item} />,
              },
              {
                key: 'holder',
                head: inbox.holder,
                cell: (item) =>
                  item.claimedBy === null
                    ? inbox.unclaimed
                    : item.claimedBy.id === request.viewer!.official.id
                      ? inbox.you
                      : item.claimedBy.name,
              },
            ]}
          />
          {mayAct && <BulkActs assignees={assignees} chosen={request.form.text('to')} />}
        </form>
      )}
      <Pagination {...found} hrefOf={(page) => inboxAddress({ ...query, page })} />
      <div class="sections below">
        <OwedTables owed={owed} from="/tugas" mayAct={mayAct} />
      </div>
    </Page>
  )
}

function Tick(props: { item: InboxItem; label: string; ticked: readonly string[] }) {
  const { item, label } = props
  const value = `${item.caseId} ${item.taskId}`
  return (
    <input
      type="checkbox"
      name="tugas"
      value={value}
      checked={props.ticked.includes(value)}
      aria-label={fill(label, { subject: item.subject, activity: item.activity })}
    />
  )
}
