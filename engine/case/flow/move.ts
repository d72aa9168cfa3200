import type { EndingId, OutcomeId, Target } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import { dueAt } from '../../working-time/index.ts'
import type { Act } from '../act.ts'
import { findCalling, getStep } from '../context.ts'
import { mergePasts, withRound } from '../past.ts'
import { holds } from '../rules/condition.ts'
import type { Arrival, OfficialId, OpenTask, Past } from '../state.ts'
import { openTask } from './open.ts'

/** Completes a task and moves its token on. */
export function completeTask(
  act: Act,
  task: OpenTask,
  how: { readonly by: OfficialId; readonly outcome?: OutcomeId; readonly reason?: string },
): void {
  const step = getStep(act.facts.graph, task.step)
  act.emit({ type: 'StepCompleted', task: task.id, step: step.id, at: act.facts.now, ...how })
  const past = withRound(task.past, step.order, task.round)
  if (step.repeatUntil !== undefined && !holds(step.repeatUntil, act)) {
    enter(act, step, past, task.joined)
    return
  }
  leave(act, step, past, how.outcome)
}

/** Puts a token on each target of a step that is done or skipped. */
export function leave(act: Act, step: GraphStep, past: Past, outcome?: OutcomeId): void {
  const caller = step.scope === null ? undefined : findCalling(act.state, step.scope)?.id
  for (const target of targetsOf(step, outcome)) {
    const over = act.state.status !== 'running' || (caller !== undefined && !act.state.tasks[caller])
    if (over) return
    if (target.kind === 'ending') reachEnding(act, step, target.ending)
    else arrive(act, step, getStep(act.facts.graph, target.step), past)
  }
}

function targetsOf(step: GraphStep, outcome: OutcomeId | undefined): readonly Target[] {
  if (step.nature === 'execute') return step.next
  const chosen = step.outcomes.find((candidate) => candidate.id === outcome)
  if (!chosen) throw new Error(`Step ${step.id} has no outcome ${outcome}`)
  return [chosen.to]
}

function arrive(act: Act, from: GraphStep, step: GraphStep, past: Past): void {
  if (step.join.length === 0) {
    enter(act, step, past)
    return
  }
  if (!step.join.includes(from.id)) throw new Error(`${step.id} doesn't wait for ${from.id}`)
  act.emit({ type: 'BranchArrived', at: step.id, from: from.id, past })
  const waiting = act.state.arrivals.filter((arrival) => arrival.at === step.id)
  if (new Set(waiting.map((arrival) => arrival.from)).size < waiting.length)
    throw new Error(`A branch reached ${step.id} twice: its procedure lets two tokens meet`)
  if (waiting.length === step.join.length)
    enter(act, step, mergePasts(waiting.map((arrival) => arrival.past)), waiting)
}

/** A token comes to stand on a step: it opens, or is skipped at once when its condition says so. */
export function enter(act: Act, step: GraphStep, past: Past, joined?: readonly Arrival[]): void {
  if (step.skipWhen !== undefined && holds(step.skipWhen, act)) {
    skip(act, step, past, joined)
    return
  }
  openTask(act, step, { past, joined })
  enterCalled(act, step, past)
}

/** The called procedure begins beside the task that calls it. */
export function enterCalled(act: Act, step: GraphStep, past: Past): void {
  if (step.entry !== null) enter(act, getStep(act.facts.graph, step.entry), past)
}

function skip(act: Act, step: GraphStep, past: Past, joined?: readonly Arrival[]): void {
  const round = (act.state.rounds[step.id] ?? 0) + 1
  act.emit({
    type: 'StepSkipped',
    step: step.id,
    round,
    past,
    by: act.facts.actor.official,
    at: act.facts.now,
    ...(joined ? { joined } : {}),
  })
  leave(act, step, withRound(past, step.order, round))
}

function reachEnding(act: Act, from: GraphStep, id: EndingId): void {
  const ending = act.facts.graph.endings.get(id)
  if (!ending) throw new Error(`The graph of ${act.facts.graph.procedure.id} has no ending ${id}`)
  if (ending.scope === null) {
    endCase(act, from, id)
    return
  }
  const caller = findCalling(act.state, ending.scope)
  if (!caller) throw new Error(`Nothing called the procedure of ${ending.scope}`)
  act.emit({
    type: 'SubprocedureEnded',
    caller: ending.scope,
    ending: id,
    closed: Object.keys(act.state.tasks).filter((task) => task.startsWith(`${ending.scope}/`)),
  })
  const outcome = ending.outcome === null ? {} : { outcome: ending.outcome }
  completeTask(act, caller, { by: act.facts.actor.official, ...outcome })
}

function endCase(act: Act, from: GraphStep, ending: EndingId): void {
  const { graph, now, calendar } = act.facts
  const duties = graph.duties
    .filter((duty) => duty.endings.includes(ending))
    .map((duty) => ({ id: duty.id, dueAt: dueAt(now, duty.after, calendar), remaining: duty.times }))
  act.emit({
    type: 'CaseEnded',
    ending,
    at: now,
    from: from.id,
    closed: Object.keys(act.state.tasks),
    duties,
  })
}
