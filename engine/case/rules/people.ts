import type { PerformerId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../facts.ts'
import { type Denial, deny } from '../refusals.ts'

/** Somebody who acts or is to act: the actor itself, or whom a task is given to. */
export type Person = Pick<Actor, 'official' | 'unit' | 'performs'>

/**
 * Which of these performers a person answers for: the applicant by its unit, a team once it is named by its members,
 * all else by the position held now.
 */
export function answersFor(
  person: Person,
  performers: readonly PerformerId[],
  { state, facts }: Context,
): readonly PerformerId[] {
  return performers.filter((performer) => {
    const kind = facts.graph.performers.get(performer)?.kind
    if (kind === 'applicant') return person.unit === state.applicant
    const members = kind === 'team' ? (state.team[performer] ?? []) : []
    return members.length > 0 ? members.includes(person.official) : person.performs.includes(performer)
  })
}

/**
 * The same, without those that separation of duties forbids: who asked in person decides nothing on that request,
 * except as the applicant.
 */
export function mayAnswerFor(
  person: Person,
  performers: readonly PerformerId[],
  step: GraphStep,
  context: Context,
): readonly PerformerId[] {
  const roles = answersFor(person, performers, context)
  if (step.nature !== 'decide' || context.state.requestedBy !== person.official) return roles
  return roles.filter((performer) => context.facts.graph.performers.get(performer)?.kind === 'applicant')
}

export function isSupervisor({ facts }: Context): boolean {
  return facts.actor.capabilities.includes('supervise')
}

export function mustSupervise(context: Context): Denial {
  return isSupervisor(context) ? null : deny('NotSupervisor')
}

export function isApplicant({ state, facts }: Context): boolean {
  return facts.actor.unit === state.applicant
}

/** Has the actor any part in the case: its applicant's unit, one of its performers, a supervisor. */
export function mustHavePart(context: Context): Denial {
  const { actor, graph } = context.facts
  const part =
    isSupervisor(context) ||
    isApplicant(context) ||
    (context.state.status === 'draft' && context.state.openedBy === actor.official) ||
    answersFor(actor, [...graph.performers.keys()], context).length > 0
  return part ? null : deny('NoPartInCase')
}
