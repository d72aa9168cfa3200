import type { OpenTask } from '#engine/case/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { DueExplanation } from '../../components/due-explanation.tsx'
import { EscalationTag } from '../../components/escalation-tag.tsx'
import { useScreen } from '../../components/screen.ts'
import { Tag } from '../../components/tag.tsx'
import { taskAddress } from '../../components/task-cell.tsx'
import { shortActivity } from '../../format/short-activity.ts'
import { fill } from '../../messages/index.ts'
import { ToldOfTask } from '../escalation/told-of-task.tsx'
import { isAllowed } from './acts/act-address.ts'
import { TaskActs } from './offers/task-acts.tsx'
import { rejectedFor } from './rejected-documents.ts'
import { TaskDue } from './task-due.tsx'

/** Where the request is now: each open step, who owes it until when, why it came back, and the way to work on it. */
export function Whereabouts({ view }: { view: CaseView }) {
  const { now } = useScreen().words.caseFile
  const { graph, state } = view
  const titleOf = (step: string) => shortActivity(graph.byId.get(step)?.activity.value ?? step)
  const tasks = Object.values(state.tasks).toSorted(
    (a, b) => (graph.byId.get(a.step)?.order ?? 0) - (graph.byId.get(b.step)?.order ?? 0),
  )
  return (
    <section aria-labelledby="posisi">
      <h2 id="posisi">{now.title}</h2>
      {tasks.map((task) => (
        <Task key={task.id} task={task} view={view} />
      ))}
      {state.arrivals.map((arrival) => (
        <p key={`${arrival.from} ${arrival.at}`} class="quiet">
          {fill(now.arrived, { from: titleOf(arrival.from), at: titleOf(arrival.at) })}
        </p>
      ))}
    </section>
  )
}

function Task({ task, view }: { task: OpenTask; view: CaseView }) {
  const { words } = useScreen()
  const { now } = words.caseFile
  const step = view.graph.byId.get(task.step)
  const activity = shortActivity(step?.activity.value ?? task.step)
  const owed = view.taskOwners[task.id]
  const owners = owed?.owners ?? []
  const rejected = rejectedFor(task, view).map(({ document }) => view.graph.documents[document] ?? document)
  const mine = isAllowed(view.offers, 'CompleteStep', { task: task.id })
  return (
    <div class="position">
      <p class="overline">
        {step?.number && `${fill(now.step, { number: step.number })} `}
        {task.round > 1 && fill(now.round, { round: task.round })}
      </p>
      <h3>{activity}</h3>
      <p class="row">
        {view.overdueTasks.includes(task.id) && <Tag tone="late">{words.status.overdue}</Tag>}
        {task.points && <Tag tone="wait">{words.status.returned}</Tag>}
        <EscalationTag of={view.escalations[task.id]} />
        {!task.calling && <TaskDue view={view} task={task} />}
      </p>
      {!task.calling && (
        <DueExplanation of={view.dueExplanations[task.id]} calendar={view.dueCalendars[task.id]?.name} />
      )}
      <ToldOfTask view={view} task={task.id} />
      {!task.calling && !task.given && (
        <p>
          <span class="quiet">{now.owed}:</span> {owners.join(', ')}
          {owed?.claimedBy && ` · ${fill(now.claimedBy, { name: owed.claimedBy.name })}`}
        </p>
      )}
      {task.calling && <p>{now.calling}</p>}
      {task.given && <p>{fill(now.given, { name: view.names[task.given.by], owners })}</p>}
      {step?.waitsFor && <p>{fill(now.waitsFor, { party: step.waitsFor })}</p>}
      {rejected.length > 0 && <p>{fill(words.caseFile.rejected.holdsUp, { documents: rejected })}</p>}
      {task.points && <Points points={task.points} />}
      {!task.calling && (
        <div class="row not-printed">
          <ButtonLink
            href={taskAddress({ caseId: view.id, taskId: task.id })}
            look={mine ? 'primary' : 'secondary'}
            heard={fill(mine ? now.workNamed : now.openNamed, { activity })}
          >
            {mine ? now.work : now.open}
          </ButtonLink>
          <TaskActs view={view} task={task.id} />
        </div>
      )}
    </div>
  )
}

/** What has to be mended, in the words of whoever returned it. */
export function Points({ points }: { points: readonly string[] }) {
  const { now } = useScreen().words.caseFile
  return (
    <div class="points">
      <p>{now.returned}</p>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  )
}
