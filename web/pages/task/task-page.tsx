import type { TaskView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { PaperListItem } from '#server/papers/contract.ts'
import { AnswerNotice, type NotDone } from '../../components/answer-notice.tsx'
import { EscalationTag } from '../../components/escalation-tag.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { Page } from '../../components/page.tsx'
import { Tag } from '../../components/tag.tsx'
import { taskAddress } from '../../components/task-cell.tsx'
import { Title } from '../../components/title.tsx'
import { shortActivity } from '../../format/short-activity.ts'
import { titlesOf } from '../../format/titles.ts'
import { fill, t } from '../../messages/index.ts'
import { refusalSentence } from '../../messages/refusal.ts'
import { isAllowed } from '../cases/acts/act-address.ts'
import { refusedField } from '../cases/acts/refused-field.ts'
import { Rejected } from '../cases/rejected.tsx'
import { rejectedDocuments, rejectedFor } from '../cases/rejected-documents.ts'
import { Points } from '../cases/whereabouts.tsx'
import { asksOnlyForSheet } from '../dispositions/offered.ts'
import { DispositionOnTask } from '../dispositions/on-task.tsx'
import { OtherActs, StepFacts } from './beside.tsx'
import { LookOnly } from './look-only.tsx'
import { mayBeSigned, Signatures } from './signatures.tsx'
import type { TaskForm } from './task-form.ts'
import { Typed } from './typed.tsx'
import { Work } from './work.tsx'

interface TaskPageProps {
  readonly request: PageRequest
  readonly view: TaskView
  readonly commandId: string
  /** What it gives or asks for from outside that can be written here, begun or not. */
  readonly papers: readonly PaperListItem[]
  readonly from: string | undefined
  /** Null where the viewer may not complete it. */
  readonly form: TaskForm | null
  readonly answer?: NotDone
}

/** The page on which a step is worked: as the SOP says it, with what is in hand and what has to be given. */
export function TaskPage(props: TaskPageProps) {
  const { request, view, commandId, papers, from, form, answer } = props
  const words = t(request.locale)
  const { case: file, task } = view
  const step = file.graph.byId.get(task.step)
  const titles = titlesOf(file.graph, request.locale, file.names)
  const field = answer?.kind === 'refused' ? refusedField(answer.refusal) : undefined
  const left = (form?.missing ?? []).map(([name, refusal]) => [
    name,
    refusalSentence(request.locale, refusal, titles),
  ])
  const errors: FieldErrors = {
    ...Object.fromEntries(left),
    ...form?.errors,
    ...(answer?.kind === 'refused' &&
      field && { [field]: refusalSentence(request.locale, answer.refusal, titles) }),
  }
  const here = taskAddress({ caseId: file.id, taskId: task.id }, from)
  const number = step?.number ? fill(words.task.step, { number: step.number }) : undefined
  const round = task.round > 1 ? fill(words.task.round, { round: task.round }) : undefined
  const needed = rejectedFor(task, file)
  const rejected = rejectedDocuments(file).filter(
    ({ document }) =>
      isAllowed(file.offers, 'ReplaceDocument', { document }) ||
      needed.some((each) => each.document === document),
  )
  // A sheet written on paper is uploaded as any other output.
  const onPaper = request.query.lembar === 'unggah'
  const onlySheet = !onPaper && !answer && asksOnlyForSheet(file, task.id)
  const signs = mayBeSigned(file, task)
  const activity = step?.activity.value ?? task.step
  const title = shortActivity(activity)
  return (
    <Page
      request={request}
      title={title}
      nav="tasks"
      islands={['upload', 'unsaved']}
      wrong={answer !== undefined || Object.keys(errors).length > 0}
      breadcrumb={[
        { href: from ?? '/tugas', text: from === '/beranda' ? words.frame.home : words.frame.tasks },
        { href: `/permohonan/${file.id}`, text: file.state.reference ?? words.caseFile.noReference },
      ]}
    >
      {answer && Object.keys(errors).length < 2 ? (
        <AnswerNotice answer={answer} titles={titles} field={field} />
      ) : (
        <ErrorSummary errors={errors} />
      )}
      <Title over={[number, round].filter(Boolean).join(' ')} text={title}>
        {title !== activity && <p>{activity}</p>}
        <p>
          <a href={`/permohonan/${file.id}`}>{file.state.application.subject || words.work.list.untitled}</a>{' '}
          <span class="quiet">{file.state.reference}</span>{' '}
          {step?.nature === 'decide' && (
            <Tag tone="now" mark="decision">
              {words.procedures.nature.decide}
            </Tag>
          )}{' '}
          {view.overdue && <Tag tone="late">{words.status.overdue}</Tag>}{' '}
          {task.points && <Tag tone="wait">{words.status.returned}</Tag>}{' '}
          <EscalationTag of={file.escalations[task.id]} />
        </p>
      </Title>
      <Rejected view={file} documents={rejected} from={here} />
      {task.points && <Points points={task.points} />}
      <div class="beside">
        <div>
          {signs && <Signatures task={task} view={file} from={here} />}
          {!onPaper && <DispositionOnTask view={view} from={from} />}
          {form && !onlySheet && <Work form={{ ...form, errors }} commandId={commandId} />}
          {!form && <LookOnly view={view} papers={papers} />}
          {!form && answer && <Typed form={request.form} view={file} />}
          {!signs && <Signatures task={task} view={file} from={here} />}
        </div>
        <div>
          <StepFacts view={view} />
          <OtherActs view={view} from={from} here={here} />
        </div>
      </div>
    </Page>
  )
}
