import type { CaseEvent } from '#engine/case/index.ts'
import type { StepId } from '#engine/procedure/definition.ts'
import type { Act } from './changes.ts'
import type { News } from './notices.ts'
import { holdersOf, ownersFor } from './owners.ts'

type Revised = Extract<CaseEvent, { type: 'ScheduleRevised' }>

/**
 * Whoever has a step whose days changed is told, open or still to come, each once; of milestones alone, whoever has one of
 * the steps planned. The applicant is told why.
 */
export function scheduleNews({ steps, reason }: Revised, { state, graph }: Act['after']): readonly News[] {
  const applicant = `unit:${state.applicant}`
  const tasks = Object.values(state.tasks)
  const openOf = (step: StepId) => tasks.find((task) => task.step === step)
  const changed = Object.keys(steps)
  const planned = Object.keys(state.schedule).filter((step) => openOf(step) || !state.done[step])
  const owed = (changed.length > 0 ? changed : planned).flatMap((step) => {
    const task = openOf(step)
    const performers = graph.byId.get(step)?.rule.performers ?? []
    const owners = task
      ? holdersOf(task, state, graph)
      : performers.flatMap((performer) => ownersFor(performer, state, graph))
    return [...new Set(owners)].map((owner) => ({ owner, step, task: task?.id }))
  })
  const byOwner = Map.groupBy(owed, ({ owner }) => owner)
  byOwner.delete(applicant)
  const toOwners = [...byOwner].map(([to, own]): News => {
    const task = own.find((one) => one.task !== undefined)?.task
    const [only] = own
    const day = own.length === 1 && only ? steps[only.step]?.to.end : undefined
    const told =
      day === undefined ? {} : { day, activity: graph.byId.get(only!.step)?.activity.value ?? only!.step }
    return { kind: 'schedule-revised', to, facts: { reason, ...told, ...(task !== undefined && { task }) } }
  })
  return [...toOwners, { kind: 'schedule-revised', to: applicant, facts: { reason } }]
}
