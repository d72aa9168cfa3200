import type { TaskView } from '#server/cases/contract.ts'
import { newCommandId } from '#web/command-id.ts'
import { Button } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { DueExplanation } from '../../components/due-explanation.tsx'
import { useScreen } from '../../components/screen.ts'
import { standardInWords } from '../../format/length.ts'
import { isAllowed } from '../cases/acts/act-address.ts'
import { slugs } from '../cases/acts/slugs.ts'
import { TaskActs } from '../cases/offers/task-acts.tsx'
import { TaskDue } from '../cases/task-due.tsx'
import { ToldOfTask } from '../escalation/told-of-task.tsx'

/** The step as the SOP says it: by whom, in what time, with which remark. */
export function StepFacts({ view: { case: view, task } }: { view: TaskView }) {
  const { words, locale } = useScreen()
  const step = view.graph.byId.get(task.step)
  const time = step?.time?.value
  const owed = view.taskOwners[task.id]
  const titles = task.performers.map((id) => view.graph.performers.get(id)?.title.value ?? id)
  return (
    <DefinitionList
      facts={[
        { name: words.task.performers, value: titles.join(', ') },
        { name: words.caseFile.now.owed, value: (owed?.owners ?? []).join(', ') || false },
        {
          name: words.task.holder,
          value: owed?.claimedBy?.name ?? (task.mode !== 'all-of' && words.work.inbox.unclaimed),
        },
        {
          name: words.task.standard,
          value: time ? standardInWords(time, view.graph, locale) : words.task.noStandard,
        },
        {
          name: words.task.due,
          value: (
            <>
              <TaskDue view={view} task={task} />
              <DueExplanation
                of={view.dueExplanations[task.id]}
                calendar={view.dueCalendars[task.id]?.name}
              />
              <ToldOfTask view={view} task={task.id} />
            </>
          ),
        },
        { name: words.task.remark, value: step?.remark?.value },
        { name: words.caseFile.applicant, value: view.applicant.name },
        { name: words.caseFile.procedure, value: view.graph.procedure.identity.title.value },
      ]}
    />
  )
}

/** What else may be done with the task: taking it, giving it back, sending it back. `here`: this very page. */
export function OtherActs(props: { view: TaskView; from: string | undefined; here: string }) {
  const { words } = useScreen()
  const { case: view, task } = props.view
  const about = { task: task.id }
  const some = view.offers.some(
    (offer) =>
      offer.allowed &&
      'task' in offer &&
      offer.task === task.id &&
      offer.act in slugs &&
      offer.act !== 'SignOutput',
  )
  if (!some) return null
  return (
    <section class="not-printed" aria-labelledby="tindakan-lain">
      <h2 id="tindakan-lain">{words.task.others}</h2>
      {isAllowed(view.offers, 'ClaimTask', about) && (
        <form method="post" action={`/permohonan/${view.id}/tindakan/${slugs.ClaimTask}`}>
          <input type="hidden" name="commandId" value={newCommandId()} />
          <input type="hidden" name="seenVersion" value={view.version} />
          <input type="hidden" name="task" value={task.id} />
          <input type="hidden" name="dari" value={props.here} />
          <Button look="secondary">{words.acts.ClaimTask}</Button>
        </form>
      )}
      <p class="row">
        <TaskActs view={view} task={task.id} from={props.from} without={['ClaimTask', 'SignOutput']} />
      </p>
    </section>
  )
}
