import { type CaseCalendars, calendarFor } from '#engine/case/facts.ts'
import {
  type CaseState,
  dayRevisionsIn,
  daysPassed,
  dueExplanations,
  offers,
  owingPerformers,
  pausesIn,
  performerTimes,
  type StepClock,
  stepClocks,
  timeSpent,
  totalClock,
} from '#engine/case/index.ts'
import type { OpenTask } from '#engine/case/state.ts'
import type { PerformerId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { lateSince, type Pause } from '#engine/working-time/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Authority } from '#server/platform/index.ts'
import {
  actsWithoutAccounts,
  readsAccounts,
  readsAll,
  stateWithoutAccounts,
  withoutAccount,
} from './accounts-shown.ts'
import { actorFrom, findChair, maySee } from './actor.ts'
import type { OwnedCalendars } from './case-calendars.ts'
import type { CaseView, Disposing, TaskOwners } from './contract.ts'
import { deviationsIn } from './deviations-in.ts'
import { disposingFacts } from './disposing.ts'
import { dispositionsIn } from './dispositions-in.ts'
import { escalationsIn } from './escalations-in.ts'
import { historyItem, type LoggedAct } from './history.ts'
import type { People } from './people.ts'
import type { Erased } from './texts/keys.ts'

/** A case as `laksana.view_case` gives it. */
export interface LoadedCase {
  readonly id: string
  readonly version: number
  readonly state: CaseState
  readonly graph: StepGraph
  /** The graph of each version that it has run on. */
  readonly graphOf: (version: number) => StepGraph
  readonly authority: Authority | null
  readonly acts: readonly LoggedAct[]
  readonly erased: readonly Erased[]
}

/** All that is known of a case, for one viewer at one moment; null where the viewer may not see it. */
export function caseViewOf(
  loaded: LoadedCase,
  viewer: Viewer,
  partOfFirm: boolean | null,
  people: People,
  linked: CaseView['linked'],
  disposing: Disposing,
  calendars: OwnedCalendars,
  now: string,
): CaseView | null {
  const { id, version, state, graph, acts } = loaded
  const chair = findChair(loaded.authority, viewer.position.id)
  const actor = chair && actorFrom(viewer.official.id, chair, graph, state.applicant)
  if (!actor || !maySee(actor, state, partOfFirm)) return null
  const reads = readsAccounts(viewer, acts)
  const open = Object.values(state.tasks)
  const events = eventsIn(acts)
  const unit = people.findUnit(state.applicant) ?? {
    id: state.applicant,
    name: state.applicant,
    kind: 'agency',
  }
  const { calendar } = calendars
  const timed = acts.map(({ at, events }) => ({ at: new Date(at).toISOString(), events }))
  const pauses = pausesIn(events)
  const clocks = stepClocks(timed, loaded.graphOf, calendars, now)
  const isDestroyed = loaded.erased.some(({ what }) => what === 'everything')
  return {
    id,
    version,
    state: stateWithoutAccounts(state, reads),
    graph,
    applicant: unit,
    openedBy: people.summary(state.openedBy),
    offers: isDestroyed
      ? []
      : offers(state, {
          now,
          actor,
          graph,
          ...calendars,
          disposing: disposingFacts(disposing),
        }),
    erased: loaded.erased,
    taskOwners: Object.fromEntries(open.map((task) => [task.id, taskOwners(task, state, graph, people)])),
    history: actsWithoutAccounts(
      acts.map((act) => historyItem(act, people, graph)),
      reads,
    ),
    documentVersions: documentVersions(acts, people),
    notes: notesIn(acts, people),
    problems: problemsIn(acts, people),
    linked,
    overdueTasks:
      state.status === 'running' ? open.filter((task) => isOverdue(task, now)).map(({ id }) => id) : [],
    dueCalendars: dueCalendars(open, calendars, people),
    lateSince: lateSinceOf(open, calendars, pauses, now),
    daysPassed: daysPassed(state, graph),
    escalations: escalationsIn(acts, state, people),
    dueExplanations: dueExplanations(state, graph, calendars, pauses, dayRevisionsIn(events)),
    timeSpent: timeSpent(timed, graph, calendar, now),
    stepClocks: clocks,
    performerTimes: clocks && performerTimes(clocks, graph),
    totalClock: totalClock(timed, state, graph, calendar, now),
    readsAccounts: readsAll(reads, acts),
    deviations: deviationsIn(acts, state, people).map((one) => (reads(one.id) ? one : withoutAccount(one))),
    dispositions: dispositionsIn(acts, state, people),
    disposing,
    names: namesIn(acts, state, clocks ?? [], disposing, people),
  }
}

function lateSinceOf(
  open: readonly OpenTask[],
  calendars: CaseCalendars,
  pauses: readonly Pause[],
  now: string,
): CaseView['lateSince'] {
  return Object.fromEntries(
    open.flatMap((task) => {
      const { id, dueAt } = task
      if (dueAt === undefined) return []
      const since = lateSince(dueAt, now, calendarFor(calendars, task), pauses)
      return since === dueAt ? [] : [[id, since]]
    }),
  )
}

/** Of each open task that is due by the calendar of a unit, which. */
function dueCalendars(
  open: readonly OpenTask[],
  { ownerFor }: OwnedCalendars,
  people: People,
): CaseView['dueCalendars'] {
  return Object.fromEntries(
    open.flatMap(({ id, performers }) => {
      const unit = ownerFor(performers)
      return unit === '' ? [] : [[id, { unit, name: people.unit(unit) }]]
    }),
  )
}

export function isOverdue(task: OpenTask, now: string): boolean {
  return task.dueAt !== undefined && task.dueAt < now
}

function taskOwners(task: OpenTask, state: CaseState, graph: StepGraph, people: People): TaskOwners {
  const owners = owingPerformers(task, graph).flatMap((performer) =>
    whoAnswersFor(performer, state, graph, people),
  )
  const claimedBy = task.claimedBy === undefined ? null : people.summary(task.claimedBy)
  return { owners: [...new Set(owners)], claimedBy }
}

/** Who answers for a performer today: the agency, the members of a team by name, else titles of positions. */
export function whoAnswersFor(
  performer: PerformerId,
  state: CaseState,
  graph: StepGraph,
  people: People,
): readonly string[] {
  const kind = graph.performers.get(performer)?.kind
  if (kind === 'applicant') return [people.unit(state.applicant)]
  const team = kind === 'team' ? (state.team[performer] ?? []) : []
  if (team.length > 0) return team.map(people.official)
  return people.positionsFor(state.procedure.procedure, performer)
}

export function eventsIn(acts: readonly LoggedAct[]) {
  return acts.flatMap((act) =>
    act.events.map((event) => ({ event, at: new Date(act.at).toISOString(), act })),
  )
}

/** Newest first; the current ones are in the state. */
function documentVersions(acts: readonly LoggedAct[], people: People): CaseView['documentVersions'] {
  return eventsIn(acts)
    .flatMap(({ event, at }) =>
      event.type === 'DocumentReceived'
        ? [
            {
              document: event.document,
              version: event.version,
              file: event.file,
              at,
              by: people.official(event.by),
            },
          ]
        : [],
    )
    .reverse()
}

function notesIn(acts: readonly LoggedAct[], people: People): CaseView['notes'] {
  return eventsIn(acts).flatMap(({ event, at, act }) =>
    event.type === 'NoteAdded' ? [{ at, by: people.official(act.actor.official), text: event.text }] : [],
  )
}

function problemsIn(acts: readonly LoggedAct[], people: People): CaseView['problems'] {
  const all = eventsIn(acts)
  const solutions = new Map(
    all.flatMap(({ event }) =>
      event.type === 'ProblemSolved' ? [[event.problem, event.text] as const] : [],
    ),
  )
  return all.flatMap(({ event, at, act }) =>
    event.type === 'ProblemRecorded'
      ? [
          {
            id: event.problem,
            text: event.text,
            by: people.official(act.actor.official),
            at,
            solution: solutions.get(event.problem) ?? null,
          },
        ]
      : [],
  )
}

/** Everyone whose id stands in the state or the log, by id; titles of positions by `position:` and their id. */
function namesIn(
  acts: readonly LoggedAct[],
  state: CaseState,
  clocks: readonly StepClock[],
  disposing: Disposing,
  people: People,
): CaseView['names'] {
  const officials = [
    state.openedBy,
    state.requestedBy,
    ...acts.map((act) => act.actor.official),
    ...Object.values(state.team).flat(),
    ...Object.values(state.tasks).flatMap((task) => task.claimedBy ?? []),
    ...clocks.flatMap(({ held }) => held.map(({ heldBy }) => heldBy)),
  ].flatMap((id) => id ?? [])
  const positions = [
    ...(state.dispositions?.everybody ?? []),
    ...disposing.below.map(({ position }) => position),
  ]
  return {
    [state.applicant]: people.unit(state.applicant),
    ...Object.fromEntries(officials.map((id) => [id, people.official(id)])),
    ...Object.fromEntries(positions.map((id) => [`position:${id}`, people.positionTitle(id)])),
  }
}
