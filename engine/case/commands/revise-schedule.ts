import type { StepId } from '../../procedure/definition.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { performersOf } from '../flow/open.ts'
import { datedBy, startsDropped } from '../flow/schedule.ts'
import type { NeedsByAct } from '../offer.ts'
import { type Denial, deny } from '../refusals.ts'
import { answersFor, isSupervisor } from '../rules/people.ts'
import { areSameMilestones, daysMustHold, milestonesMustHold } from '../rules/schedule.ts'
import { mustRun } from '../rules/standing.ts'
import { mustGiveReason } from '../rules/text.ts'
import type { PlannedDays } from '../state.ts'

type Revision = Extract<CaseCommand, { type: 'ReviseSchedule' }>

/** By whoever performs the step that fixed it, or a supervisor. */
export function mayRevise(context: Context): Denial {
  return mustRun(context) ?? mustBeFixed(context) ?? mustSchedule(context)
}

function mustBeFixed(context: Context): Denial {
  return fixedSteps(context).length > 0 ? null : deny('ScheduleNotFixed')
}

function mustSchedule(context: Context): Denial {
  if (ownSteps(context).length > 0) return null
  const setters = context.facts.graph.steps.filter((step) => step.sets.some(isFixed(context)))
  return deny('NotScheduler', { steps: setters.map(({ id }) => id) })
}

const isFixed =
  ({ state }: Context) =>
  (step: StepId): boolean =>
    state.schedule[step] !== undefined

/** Steps with a day that a step of this procedure set. */
function fixedSteps(context: Context): readonly StepId[] {
  return context.facts.graph.steps.flatMap(({ sets }) => sets.filter(isFixed(context)))
}

/** Those of them that are the actor's to plan. */
function ownSteps(context: Context): readonly StepId[] {
  if (isSupervisor(context)) return fixedSteps(context)
  const { actor, graph } = context.facts
  return graph.steps
    .filter((step) => answersFor(actor, performersOf(step, context).performers, context).length > 0)
    .flatMap(({ sets }) => sets.filter(isFixed(context)))
}

/** Done, and not to be done once more. */
function isOver(step: StepId, { state }: Context): boolean {
  return state.done[step] !== undefined && !Object.values(state.tasks).some((task) => task.step === step)
}

/** What the actor may change, as it stands. */
export function planToRevise(context: Context): Pick<NeedsByAct['ReviseSchedule'], 'steps' | 'milestones'> {
  return {
    steps: ownSteps(context)
      .filter((step) => !isOver(step, context))
      .map((step) => ({ step, ...plannedDays(step, context) })),
    milestones: context.state.plan?.milestones ?? [],
  }
}

function plannedDays(step: StepId, { state }: Context): PlannedDays {
  const start = state.plan?.starts[step]
  return { end: state.schedule[step]!, ...(start === undefined ? {} : { start }) }
}

/** What was given and isn't so already. */
function changesOf(revision: Revision, context: Context) {
  const { schedule, starts = {}, milestones } = revision
  const { state } = context
  const now = state.plan?.milestones ?? []
  const sameMilestones = milestones === undefined || areSameMilestones(milestones, now)
  const changed = (given: Readonly<Record<StepId, string>>, stands: Readonly<Record<StepId, string>>) =>
    Object.fromEntries(Object.entries(given).filter(([step, date]) => stands[step] !== date))
  return {
    schedule: changed(schedule, state.schedule),
    starts: changed(starts, state.plan?.starts ?? {}),
    withoutStart: startsDropped(revision, context),
    milestones: sameMilestones ? undefined : milestones,
  }
}

type Changes = ReturnType<typeof changesOf>

export function reviseSchedule(command: Revision, context: Context): CaseDecision {
  const changes = changesOf(command, context)
  const denial =
    mayRevise(context) ??
    mustBeOwn([...stepsOf(changes), ...(command.withoutStart ?? [])], context) ??
    daysMustHold(changes, context) ??
    milestonesMustHold(changes.milestones, context) ??
    (isNothing(changes) ? deny('NothingRevised') : null) ??
    mustGiveReason(command.reason)
  return unless(denial, () => {
    const { milestones } = changes
    return [
      {
        type: 'ScheduleRevised',
        reason: command.reason,
        at: context.facts.now,
        steps: revisedDays(changes, context),
        ...(milestones ? { milestones: { from: context.state.plan?.milestones ?? [], to: milestones } } : {}),
        dueAt: movedDueTimes(changes, context),
      },
    ]
  })
}

function mustBeOwn(steps: readonly StepId[], context: Context): Denial {
  const own = ownSteps(context)
  const others = steps.filter((step) => !own.includes(step))
  if (others.length > 0) return deny('DateNotExpected', { steps: others })
  const over = steps.filter((step) => isOver(step, context))
  return over.length > 0 ? deny('ScheduledStepDone', { steps: over }) : null
}

const stepsOf = ({ schedule, starts, withoutStart }: Changes): readonly StepId[] => [
  ...new Set([...Object.keys(schedule), ...Object.keys(starts), ...withoutStart]),
]

function isNothing(changes: Changes): boolean {
  return stepsOf(changes).length === 0 && changes.milestones === undefined
}

function revisedDays(changes: Changes, context: Context) {
  return Object.fromEntries(
    stepsOf(changes).map((step) => {
      const from = plannedDays(step, context)
      const start = changes.starts[step] ?? (changes.withoutStart.includes(step) ? undefined : from.start)
      const to: PlannedDays = {
        end: changes.schedule[step] ?? from.end,
        ...(start === undefined ? {} : { start }),
      }
      return [step, { from, to }]
    }),
  )
}

/** The day set anew counts from now: what stood still before is in it already. */
function movedDueTimes({ schedule }: Changes, context: Context) {
  return Object.fromEntries(
    datedBy(schedule, context).map(([{ id, dueAt }, to]) => [id, { from: dueAt ?? null, to }]),
  )
}
