import type { GraphStep } from '../../procedure/graph.ts'
import type { CaseCommand } from '../commands.ts'
import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { daysMustHold, milestonesMustHold } from './schedule.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>

/** Members are named for every team the step appoints; who was named before stays when nobody is named now. */
export function teamsMustBeNamed(given: Completion, step: GraphStep, { state }: Context): Denial {
  const unasked = Object.keys(given.appointments).filter((performer) => !step.appoints.includes(performer))
  if (unasked.length > 0) return deny('TeamNotExpected', { performers: unasked })
  const missing = step.appoints.filter(
    (performer) => (given.appointments[performer] ?? state.team[performer] ?? []).length === 0,
  )
  return missing.length > 0 ? deny('TeamMissing', { performers: missing }) : null
}

/** A day from today on is given for every step whose time this one sets; one fixed before stays. */
export function datesMustBeSet(given: Completion, step: GraphStep, context: Context): Denial {
  const { schedule, starts = {}, withoutStart = [], milestones } = given
  const named = [...Object.keys({ ...schedule, ...starts }), ...withoutStart]
  const unasked = named.filter((id) => !step.sets.includes(id))
  if (unasked.length > 0) return deny('DateNotExpected', { steps: unasked })
  const missing = step.sets.filter((id) => !(schedule[id] ?? context.state.schedule[id]))
  if (missing.length > 0) return deny('DateMissing', { steps: missing })
  if (milestones && milestones.length > 0 && step.sets.length === 0) return deny('MilestoneNotExpected')
  return daysMustHold(given, context) ?? milestonesMustHold(milestones, context)
}
