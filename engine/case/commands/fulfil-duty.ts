import { dueAt } from '../../working-time/index.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { answersFor } from '../rules/people.ts'
import { mustBeOver } from '../rules/standing.ts'
import type { Instant } from '../state.ts'

type Fulfilment = Extract<CaseCommand, { type: 'FulfilDuty' }>

export function mayFulfil(context: Context, id: string): Denial {
  const denial = mustBeOver(context)
  if (denial) return denial
  const owed = context.state.duties.some((duty) => duty.id === id)
  const duty = context.facts.graph.duties.find((candidate) => candidate.id === id)
  if (!owed || !duty) return deny('DutyNotOwed', { duty: id })
  const own = answersFor(context.facts.actor, [duty.performer], context).length > 0
  return own ? null : deny('MayNotFulfil', { duty: id, performer: duty.performer })
}

/** The next time of a repeated duty counts from when this one was due, not from when it was done. */
function findNext({ state, facts }: Context, id: string): Instant | null {
  const owed = state.duties.find((duty) => duty.id === id)
  const duty = facts.graph.duties.find((candidate) => candidate.id === id)
  return owed && duty && owed.remaining > 1 ? dueAt(owed.dueAt, duty.after, facts.calendar) : null
}

export function fulfilDuty({ duty, note }: Fulfilment, context: Context): CaseDecision {
  return unless(mayFulfil(context, duty), () => [
    { type: 'DutyFulfilled', duty, note, next: findNext(context, duty) },
  ])
}
