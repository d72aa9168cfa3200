import type { PerformerRule } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import { dueAt, endOfWorkingDay } from '../../working-time/index.ts'
import type { Act } from '../act.ts'
import type { Context } from '../context.ts'
import { calendarFor } from '../facts.ts'
import { holds } from '../rules/condition.ts'
import { findDisposedTo } from '../rules/disposed-to.ts'
import { mayAnswerFor } from '../rules/people.ts'
import type { Arrival, Instant, OfficialId, Past } from '../state.ts'

export interface Opening {
  readonly past: Past
  readonly joined?: readonly Arrival[] | undefined
  readonly points?: readonly string[]
}

/** Puts a task on a step. The one way a task comes to be. */
export function openTask(act: Act, step: GraphStep, { past, joined, points }: Opening): void {
  if (Object.values(act.state.tasks).some((task) => task.step === step.id))
    throw new Error(`Step ${step.id} is open already: its procedure lets two tokens meet`)
  const round = (act.state.rounds[step.id] ?? 0) + 1
  const rule = performersOf(step, act)
  const due = findDueAt(step, rule, act, round)
  const assignee = findOnlyMember(rule, step, act) ?? findDisposedTo(rule, step, past, act)
  act.emit({
    type: 'StepActivated',
    task: `${step.id}.${round}`,
    step: step.id,
    round,
    performers: rule.performers,
    mode: rule.mode,
    at: act.facts.now,
    past,
    ...(due === undefined ? {} : { dueAt: due }),
    ...(step.entry === null ? {} : { calling: true as const }),
    ...(points && points.length > 0 ? { points } : {}),
    ...(assignee === undefined ? {} : { assignee }),
    ...(joined ? { joined } : {}),
  })
}

/** Who performs a step as things stand: the first override that holds, else its own rule. */
export function performersOf(step: GraphStep, context: Context): PerformerRule {
  return step.performersWhen.find((override) => holds(override.when, context))?.rule ?? step.rule
}

/**
 * By the calendar in force; none while we wait for an outside party or a date that nobody has set. A step done again
 * isn't late by the date that was set for its first time: it waits for a new date.
 */
function findDueAt(
  step: GraphStep,
  rule: PerformerRule,
  { state, facts }: Context,
  round: number,
): Instant | undefined {
  const standard = step.time?.value
  if (!standard || step.waitsFor !== undefined) return undefined
  if (standard.kind === 'length') return dueAt(facts.now, standard, calendarFor(facts, rule))
  const date = state.schedule[step.id]
  const due = date === undefined ? undefined : endOfWorkingDay(date, calendarFor(facts, rule))
  return due !== undefined && round > 1 && due < facts.now ? undefined : due
}

/** A team of one is given its task at once. */
function findOnlyMember(rule: PerformerRule, step: GraphStep, context: Context): OfficialId | undefined {
  const [performer, ...others] = rule.performers
  if (performer === undefined || others.length > 0 || step.entry !== null) return undefined
  const [member, ...rest] = context.state.team[performer] ?? []
  if (member === undefined || rest.length > 0) return undefined
  const person = { official: member, unit: '', performs: [] }
  return mayAnswerFor(person, rule.performers, step, context).length > 0 ? member : undefined
}
