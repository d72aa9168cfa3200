import type { Subordinate } from '../disposition/index.ts'
import type { PerformerId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import type { WorkingCalendar } from '../working-time/calendar.ts'
import type { Instant, OfficialId, PositionId, UnitId } from './state.ts'

/** `register` letters, `supervise` (assign, suspend, cancel, reopen), `administer` the tenant, `inspect` (read everything, change nothing). */
export type Capability = 'register' | 'supervise' | 'administer' | 'inspect'

/** The official who acts, in the position held now. */
export interface Actor {
  readonly official: OfficialId
  readonly position: PositionId
  readonly unit: UnitId
  /** The head of the unit: nobody in it stands above this position. */
  readonly heads: boolean
  /** Whose chair it is, when standing in (Plh.) or acting (Plt.). */
  readonly actingFor?: { readonly position: PositionId; readonly as: 'stand-in' | 'acting' }
  /** Performers of this case's procedure that the position answers for; team performers come from the case itself. */
  readonly performs: readonly PerformerId[]
  readonly capabilities: readonly Capability[]
}

/** By which calendars the due times of a case run. */
export type CaseCalendars = Pick<CaseFacts, 'calendar' | 'calendarFor'>

export function calendarFor(
  { calendar, calendarFor }: CaseCalendars,
  { performers }: { readonly performers: readonly PerformerId[] },
): WorkingCalendar {
  return calendarFor?.(performers) ?? calendar
}

/** What a decision may know of the world. */
export interface CaseFacts {
  readonly now: Instant
  readonly actor: Actor
  readonly graph: StepGraph
  readonly calendar: WorkingCalendar
  /** Of a step by its performers: where they all sit in one unit with a calendar of its own, that one. Absent: `calendar`. */
  readonly calendarFor?: (performers: readonly PerformerId[]) => WorkingCalendar
  /** Whom a task is given to: AssignTask, HandOverTask. */
  readonly candidate?: Pick<Actor, 'official' | 'unit' | 'performs'>
  /** To whom the actor's position may dispose, and what may be ticked: Dispose, PassOnDisposition. */
  readonly disposing?: { readonly below: readonly Subordinate[]; readonly instructions: readonly string[] }
  /** The graph moved to: MoveToVersion. */
  readonly nextGraph?: StepGraph
}
