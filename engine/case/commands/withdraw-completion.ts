import type { StepId } from '../../procedure/definition.ts'
import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, findCalling, getStep, unless } from '../context.ts'
import { findDonePlace, goBack, type Place, placeOf, planBack } from '../flow/back.ts'
import { roundIn } from '../past.ts'
import { type Denial, deny } from '../refusals.ts'
import { findDisposedTo } from '../rules/disposed-to.ts'
import { mustRun } from '../rules/standing.ts'
import { mustGiveReason } from '../rules/text.ts'
import type { OpenTask, Past } from '../state.ts'

type Withdrawal = Extract<CaseCommand, { type: 'WithdrawCompletion' }>

/** Whoever completed a step takes that back, while nobody has followed and the case hasn't ended. */
export function mayWithdrawCompletion(context: Context, id: StepId): Denial {
  const denial = mustRun(context)
  if (denial) return denial
  const given = findGiven(context, id)
  if (given) return mayTakeBackWork(given, context)
  const done = context.state.done[id]
  const place = findDonePlace(context, id)
  if (!done || !place) return deny('StepNotDone', { step: id })
  if (done.skipped === 'by-condition') return deny('SkippedByCondition', { step: id })
  if (done.by !== context.facts.actor.official)
    return deny('NotYourCompletion', { step: id, official: done.by })
  return (
    mustStillReach(place, context) ??
    nobodyMayHaveFollowed(place, context) ??
    (planBack(place, context).lawful ? null : deny('ReturnWouldStrand', { step: id }))
  )
}

/** Work that is given but lacks the signatures or parts of others. */
function findGiven({ state }: Context, id: StepId): OpenTask | undefined {
  return Object.values(state.tasks).find((task) => task.step === id && task.given)
}

function mayTakeBackWork(task: OpenTask, { facts }: Context): Denial {
  const { official } = facts.actor
  if (task.given?.by !== official)
    return deny('NotYourCompletion', { step: task.step, official: task.given?.by ?? '' })
  const others = [...(task.parts ?? []), ...(task.signatures ?? [])].some(({ by }) => by !== official)
  return others ? deny('FollowerActed', { step: task.step }) : null
}

/** What was done in a called procedure that is over, or by one, isn't taken back alone: return to the caller. */
function mustStillReach({ step, round }: Place, { state }: Context): Denial {
  const tokens = [...Object.values(state.tasks), ...state.arrivals]
  const over =
    step.entry !== null ||
    (step.scope !== null && !findCalling(state, step.scope)) ||
    !tokens.some(({ past }) => roundIn(past, step.order) === round)
  return over ? deny('CalledProcedureOver', { step: step.id }) : null
}

function nobodyMayHaveFollowed({ step, round }: Place, context: Context): Denial {
  const follows = (past: Past): boolean => roundIn(past, step.order) >= round
  const { tasks, done } = context.state
  const acted =
    Object.values(tasks).some((task) => follows(task.past) && isTouched(task, context)) ||
    Object.values(done).some((later) => follows(later.past) && later.skipped !== 'by-condition')
  return acted ? deny('FollowerActed', { step: step.id }) : null
}

/** A team's only member, or who was disposed to, holds its task without having done anything for it. */
function isTouched(task: OpenTask, context: Context): boolean {
  const { state, facts } = context
  const [performer, ...others] = task.performers
  const team = performer !== undefined && others.length === 0 ? (state.team[performer] ?? []) : []
  const disposedTo = findDisposedTo(task, getStep(facts.graph, task.step), task.past, context)
  const byItself = (team.length === 1 && team[0] === task.claimedBy) || disposedTo === task.claimedBy
  return task.draft !== undefined || task.given !== undefined || (task.claimedBy !== undefined && !byItself)
}

export function withdrawCompletion(command: Withdrawal, context: Context): CaseDecision {
  return unless(mayWithdrawCompletion(context, command.step) ?? mustGiveReason(command.reason), () => {
    const act = new Act(context)
    const given = findGiven(context, command.step)
    const place = given ? placeOf(given, context) : findDonePlace(context, command.step)!
    const how = { type: 'CompletionWithdrawn', from: given?.id ?? null, points: [command.reason] } as const
    goBack(act, planBack(place, context), how)
    return act.events
  })
}
