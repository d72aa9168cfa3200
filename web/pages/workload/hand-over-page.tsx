import type { Paged } from '#server/cases/contract.ts'
import type { OfficialSummary } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { InboxItem } from '#server/tasks/contract.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { ItemDue } from '../../components/item-due.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { TaskCase, TaskCell } from '../../components/task-cell.tsx'
import { Title } from '../../components/title.tsx'
import { personInWords } from '../../format/person.ts'
import { fill, t } from '../../messages/index.ts'
import { handOverAddress, workloadAddress } from './address.ts'

export interface HandOverPageProps {
  readonly request: PageRequest
  /** Whose tasks; `-`: those that nobody holds. */
  readonly from: string
  readonly found: Paged<InboxItem>
  readonly candidates: readonly OfficialSummary[]
  readonly errors: FieldErrors
}

/** All tasks of one official, ticked, and to whom they are to go. What would come of it is checked first. */
export function HandOverPage({ request, from, found, candidates, errors }: HandOverPageProps) {
  const words = t(request.locale)
  const { give } = words.workload
  const name = found.items[0]?.claimedBy?.name
  const title = name === undefined ? give.titleUnheld : fill(give.title, { name })
  const sent = request.form.has('dari')
  const ticked = request.form.all('tugas')
  return (
    <Page
      request={request}
      title={title}
      nav="tasks"
      wide
      breadcrumb={[{ href: workloadAddress(), text: words.workload.title }]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title text={title}>
        <p class="lead">{give.lead}</p>
      </Title>
      {found.items.length === 0 ? (
        <EmptyState title={give.none}>
          <p>{give.noneHelp}</p>
          <ButtonLink look="secondary" href={workloadAddress()}>
            {give.back}
          </ButtonLink>
        </EmptyState>
      ) : (
        <form method="post" action="/beban-kerja/serahkan">
          <input type="hidden" name="dari" value={from} />
          <Table
            caption={give.caption}
            rows={found.items}
            keyOf={(item) => `${item.caseId} ${item.taskId}`}
            columns={[
              {
                key: 'select',
                head: words.work.inbox.selected,
                cell: (item) => {
                  const value = `${item.caseId} ${item.taskId}`
                  return (
                    <input
                      type="checkbox"
                      name="tugas"
                      value={value}
                      checked={!sent || ticked.includes(value)}
                      aria-label={fill(words.work.inbox.select, {
                        subject: item.subject,
                        activity: item.activity,
                      })}
                    />
                  )
                },
              },
              {
                key: 'step',
                head: words.work.inbox.step,
                namesRow: true,
                cell: (item) => <TaskCell item={item} from={handOverAddress(from)} />,
              },
              { key: 'case', head: words.work.inbox.case, cell: (item) => <TaskCase item={item} /> },
              {
                key: 'due',
                head: words.work.inbox.due,
                cell: (item) => <ItemDue of={item} />,
              },
            ]}
          />
          {found.total > found.items.length && (
            <p class="quiet">{fill(give.page, { shown: found.items.length, total: found.total })}</p>
          )}
          <SelectField
            name="to"
            label={give.to}
            help={give.toHelp}
            value={request.form.text('to')}
            options={candidates.map((each) => ({
              value: each.id,
              label: personInWords(each.name, each.position),
            }))}
            error={errors.to}
          />
          <div class="actions">
            <Button>{give.check}</Button>
            <ButtonLink look="quiet" href={workloadAddress()}>
              {give.back}
            </ButtonLink>
          </div>
        </form>
      )}
    </Page>
  )
}
