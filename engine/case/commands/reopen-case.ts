import type { StepId } from '../../procedure/definition.ts'
import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, getStep, unless } from '../context.ts'
import { findDonePlace, goBack, type Place, placeOf, planBack } from '../flow/back.ts'
import { openTask } from '../flow/open.ts'
import { type Denial, deny } from '../refusals.ts'
import { mustSupervise } from '../rules/people.ts'
import { mustBeOver } from '../rules/standing.ts'
import { mustGiveReason } from '../rules/text.ts'
import type { OpenTask } from '../state.ts'

export function mayReopen(context: Context): Denial {
  return (
    mustBeOver(context) ??
    mustSupervise(context) ??
    (reopenTargets(context).length > 0 ? null : deny('NothingToReopen'))
  )
}

/** Steps at which the case can be taken up again, as by a return from its end. */
export function reopenTargets(context: Context): readonly StepId[] {
  const before = beforeTheEnd(context)
  return before.facts.graph.steps
    .filter((step) => {
      const place = findPlace(before, step.id)
      return place !== undefined && planBack(place, before).lawful
    })
    .map((step) => step.id)
}

/** The case with what stood open when it closed. */
function beforeTheEnd({ state, facts }: Context): Context {
  const { tasks = {}, arrivals = [] } = state.ended ?? {}
  return { facts, state: { ...state, tasks, arrivals } }
}

/** A step that stood open when the case closed, or one that is done, in no called procedure that is over. */
function findPlace(before: Context, id: StepId): Place | undefined {
  const open = findOpen(before, id)
  if (open) return placeOf(open, before)
  const { scope } = before.facts.graph.byId.get(id) ?? { scope: null }
  if (scope !== null && !findOpen(before, scope)) return undefined
  const done = before.state.done[id]
  return done && done.skipped !== 'by-condition' ? findDonePlace(before, id) : undefined
}

function findOpen({ state }: Context, id: StepId): OpenTask | undefined {
  return Object.values(state.tasks).find((task) => task.step === id)
}

function mustBeBehind(context: Context, step: StepId): Denial {
  const before = beforeTheEnd(context)
  const place = findPlace(before, step)
  if (!place) return deny('StepNotBehind', { step })
  return planBack(place, before).lawful ? null : deny('ReturnWouldStrand', { step })
}

/**
 * Begins a closed case again: the step named opens as by a return, and what stood open beside it and doesn't descend
 * from it opens anew too.
 */
export function reopenCase(
  { step, reason }: Extract<CaseCommand, { type: 'ReopenCase' }>,
  context: Context,
): CaseDecision {
  const denial = mayReopen(context) ?? mustBeBehind(context, step) ?? mustGiveReason(reason)
  return unless(denial, () => {
    const before = beforeTheEnd(context)
    const way = planBack(findPlace(before, step)!, before)
    const beside = Object.values(before.state.tasks).filter((task) => !way.closed.includes(task.id))
    const act = new Act(context)
    act.emit({ type: 'CaseReopened', step, reason, at: context.facts.now })
    for (const { step: id, past, joined, points = [] } of beside)
      openTask(act, getStep(context.facts.graph, id), { past, joined, points })
    goBack(act, { ...way, closed: [] }, { type: 'StepReturned', from: null, points: [reason] })
    return act.events
  })
}
