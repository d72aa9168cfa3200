import type { Deviation } from '../../deviation/index.ts'
import { spent, workingMinutesBetween } from '../../working-time/index.ts'
import type { CaseEvent } from '../events.ts'
import { calendarFor } from '../facts.ts'
import type { Instant, OpenTask, TaskId } from '../state.ts'
import { accountable, type Clocked, type Found } from './found.ts'

type Measured = Extract<CaseEvent, { type: 'LatenessMeasured' | 'DeviationStruckOut' }>

/**
 * Whole minutes of work between a due time and now, by the calendar of whoever performs the task, without those in which
 * the case stood still; up to where it began to, while it does.
 */
export function minutesLate(
  dueAt: Instant,
  { performers }: Pick<OpenTask, 'performers'>,
  { state, facts }: Clocked,
): number {
  const until = state.suspension?.at ?? facts.now
  const calendar = calendarFor(facts, { performers })
  return dueAt < until ? Math.floor(spent(dueAt, until, calendar, state.stops ?? []).counted) : 0
}

/** What has become known of an open task's time: it is late, or later than was known. Null: it is in time, or told. */
export function latenessOf(task: OpenTask, context: Clocked): Found | Measured | null {
  const known = findTimeDeviation(task.id, context)
  if (known) return measured(known, task, context)
  const performers = accountable(task.performers, context)
  const lateMinutes = task.dueAt === undefined ? 0 : minutesLate(task.dueAt, task, context)
  if (task.dueAt === undefined || lateMinutes === 0 || performers.length === 0) return null
  const held = task.calling ? undefined : (task.claimedBy ?? task.given?.by)
  return {
    standard: 'time',
    sign: 'late',
    step: task.step,
    task: task.id,
    performers,
    ...(held === undefined ? {} : { held }),
    dueAt: task.dueAt,
    lateMinutes,
  }
}

function measured({ id, late }: Deviation, task: OpenTask, context: Clocked): Measured | null {
  const { state, facts } = context
  if (!late || state.suspension) return null
  const { dueAt, minutes, countedTo } = late
  const since = workingMinutesBetween(countedTo, facts.now, calendarFor(facts, task))
  // What was measured stays counted, though it was cut down to whole minutes and a later decree may have freed the day.
  const least = minutes + Math.floor(since)
  const lateMinutes = Math.min(least + 1, Math.max(least, minutesLate(dueAt, task, context)))
  if (lateMinutes === minutes) return null
  return { type: 'LatenessMeasured', deviation: id, dueAt, lateMinutes, at: facts.now }
}

/** A due time that moved: what is late by the new one is measured by it, what isn't late any more is struck out. */
export function redatedLateness(context: Clocked): readonly Measured[] {
  const { state, facts } = context
  return Object.values(state.deviations?.open ?? {}).flatMap<Measured>(({ id, task, late }) => {
    const open = task === undefined ? undefined : state.tasks[task]
    if (!late || !open || open.dueAt === late.dueAt) return []
    const lateMinutes = open.dueAt === undefined ? 0 : minutesLate(open.dueAt, open, context)
    if (open.dueAt === undefined || lateMinutes === 0)
      return [{ type: 'DeviationStruckOut', deviation: id, dueAt: open.dueAt ?? null }]
    const { dueAt } = open
    return [{ type: 'LatenessMeasured', deviation: id, dueAt, lateMinutes, at: facts.now }]
  })
}

export function findTimeDeviation(task: TaskId, { state }: Clocked): Deviation | undefined {
  return Object.values(state.deviations?.open ?? {}).find((one) => one.late && one.task === task)
}
