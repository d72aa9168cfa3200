import { caseDecider, decide, movedDue, pausesIn } from '#engine/case/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { actorFrom, findChair } from './actor.ts'
import type { OwnedCalendars } from './case-calendars.ts'
import { eventsIn, type LoadedCase } from './case-view.ts'
import type { VersionTrial } from './trial-contract.ts'

/** Which due times a move to another version would change, by the very decision and the very sum; null: it can't be moved there. */
export function tryVersion(
  { state, graph, authority, acts }: LoadedCase,
  viewer: Viewer,
  version: number,
  nextGraph: StepGraph,
  calendars: OwnedCalendars,
  now: string,
): VersionTrial | null {
  const actor = actorFrom(
    viewer.official.id,
    findChair(authority, viewer.position.id)!,
    graph,
    state.applicant,
  )
  const decision = decide({ type: 'MoveToVersion', version, reason: '–' }, state, {
    ...{ now, actor, graph, nextGraph },
    ...calendars,
  })
  if (!decision.accepted) return null
  const moved = decision.events.reduce(caseDecider.evolve, state)
  const asked = { ...calendars, now, graph: nextGraph, pauses: pausesIn(eventsIn(acts)) }
  return {
    moves: Object.values(moved.tasks).flatMap((task) => {
      const due = movedDue(task, moved.schedule, asked)
      if (due === undefined) return []
      const activity = nextGraph.byId.get(task.step)?.activity.value ?? task.step
      return [{ task: task.id, activity, before: task.dueAt ?? null, due, late: due !== null && due < now }]
    }),
  }
}
