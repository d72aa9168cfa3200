import type { PageRequest } from '#server/http/page.ts'
import type { HandOverOutcome } from '#server/tasks/contract.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { personInWords } from '../../format/person.ts'
import { shortActivity } from '../../format/short-activity.ts'
import { fill, t } from '../../messages/index.ts'
import { handOverAddress, workloadAddress } from './address.ts'
import { reasonInWords } from './outcomes-in-words.ts'

export interface PlanPageProps {
  readonly request: PageRequest
  readonly from: string
  readonly planned: readonly HandOverOutcome[]
  /** Names of officials, by id. */
  readonly names: Readonly<Record<string, string>>
  readonly batch: string
}

export const targetField = ({ caseId, taskId }: Pick<HandOverOutcome, 'caseId' | 'taskId'>) =>
  `ke.${caseId} ${taskId}`

/** Where each task would go, which can't and why; another may be chosen for those. Nothing has changed yet. */
export function PlanPage({ request, from, planned, names, batch }: PlanPageProps) {
  const words = t(request.locale)
  const { plan } = words.workload
  const possible = planned.filter(({ kind }) => kind === 'possible').length
  return (
    <Page
      request={request}
      title={plan.title}
      nav="tasks"
      wide
      breadcrumb={[{ href: workloadAddress(), text: words.workload.title }]}
    >
      <Title text={plan.title}>
        <p class="lead">{plan.lead}</p>
        <p role="status">{fill(plan.counted, { possible, not: planned.length - possible })}</p>
      </Title>
      <form method="post" action="/beban-kerja/serahkan/lakukan">
        <input type="hidden" name="commandId" value={batch} />
        <input type="hidden" name="dari" value={from} />
        <Table
          caption={plan.caption}
          captionHidden
          rows={planned}
          keyOf={(outcome) => targetField(outcome)}
          columns={[
            {
              key: 'step',
              head: words.work.inbox.step,
              namesRow: true,
              cell: ({ activity }) => shortActivity(activity || plan.gone),
            },
            {
              key: 'case',
              head: words.work.inbox.case,
              cell: ({ subject, reference }) => (
                <>
                  {subject || words.work.list.untitled}
                  {reference && <div class="quiet small">{reference}</div>}
                </>
              ),
            },
            { key: 'to', head: plan.to, cell: (outcome) => <To outcome={outcome} names={names} /> },
            {
              key: 'verdict',
              head: plan.verdict,
              cell: (outcome) => <Verdict outcome={outcome} names={names} />,
            },
          ]}
        />
        <div class="actions">
          <Button>{plan.do}</Button>
          <Button look="secondary" action="/beban-kerja/serahkan">
            {plan.again}
          </Button>
          <ButtonLink look="quiet" href={handOverAddress(from)}>
            {words.actPages.back}
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}

interface OfOutcome {
  readonly outcome: HandOverOutcome
  readonly names: Readonly<Record<string, string>>
}

function To({ outcome, names }: OfOutcome) {
  const { plan } = useScreen().words.workload
  const name = targetField(outcome)
  const ticked = <input type="hidden" name="tugas" value={`${outcome.caseId} ${outcome.taskId}`} />
  if (outcome.others.length === 0)
    return (
      <>
        {ticked}
        <input type="hidden" name={name} value={outcome.to} />
        {names[outcome.to] ?? outcome.to}
      </>
    )
  return (
    <>
      {ticked}
      <SelectField
        name={name}
        label={plan.instead}
        value={outcome.to}
        options={[
          { value: outcome.to, label: names[outcome.to] ?? outcome.to },
          ...outcome.others.map((each) => ({
            value: each.id,
            label: personInWords(each.name, each.position),
          })),
        ]}
      />
    </>
  )
}

function Verdict({ outcome, names }: OfOutcome) {
  const { words, locale } = useScreen()
  const { plan } = words.workload
  if (outcome.kind === 'possible') return <Tag tone="good">{plan.can}</Tag>
  return (
    <>
      <Tag tone="wait">{plan.cannot}</Tag>
      <div class="small">{reasonInWords(outcome, locale, names)}</div>
    </>
  )
}
