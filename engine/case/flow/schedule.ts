import type { StepId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import { endOfWorkingDay } from '../../working-time/index.ts'
import type { Act } from '../act.ts'
import type { GivenSchedule } from '../commands.ts'
import type { Context } from '../context.ts'
import { calendarFor } from '../facts.ts'
import type { Instant, LocalDate, OpenTask } from '../state.ts'

/** Fixes what was given of a schedule. Steps that are open already get their new due time at once. */
export function fixSchedule(act: Act, given: GivenSchedule): void {
  const { schedule, starts = {}, milestones } = given
  const begun = Object.keys(starts).length > 0
  const dropped = startsDropped(given, act)
  const marked = milestones !== undefined && (milestones.length > 0 || act.state.plan !== undefined)
  if (Object.keys(schedule).length === 0 && !begun && dropped.length === 0 && !marked) return
  const dated = datedBy(schedule, act)
  act.emit({
    type: 'ScheduleFixed',
    schedule,
    dueAt: Object.fromEntries(dated.map(([{ id }, due]) => [id, due])),
    ...(dated.length > 0 ? { at: act.facts.now } : {}),
    ...(begun ? { starts } : {}),
    ...(dropped.length > 0 ? { withoutStart: dropped } : {}),
    ...(marked ? { milestones } : {}),
  })
}

/** The steps that had a planned start and are to have none. */
export function startsDropped(
  { starts = {}, withoutStart = [] }: GivenSchedule,
  { state }: Context,
): readonly StepId[] {
  return withoutStart.filter((step) => state.plan?.starts[step] !== undefined && starts[step] === undefined)
}

/** Whether the time of a step is the day that a schedule sets for it; one that waits for an outside party has none. */
export const isSetByPlan = (step: GraphStep | undefined): boolean =>
  step?.time?.value.kind === 'set-by' && step.waitsFor === undefined

/** The open tasks whose time these days set, each with the end of work on its day. */
export function datedBy(
  schedule: Readonly<Record<StepId, LocalDate>>,
  { state, facts }: Context,
): readonly (readonly [task: OpenTask, due: Instant])[] {
  return Object.values(state.tasks).flatMap((task) => {
    const date = schedule[task.step]
    return date !== undefined && isSetByPlan(facts.graph.byId.get(task.step))
      ? [[task, endOfWorkingDay(date, calendarFor(facts, task))] as const]
      : []
  })
}
