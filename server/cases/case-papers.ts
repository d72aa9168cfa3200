import { type CaseCalendars, type CaseEvent, maySeePaper } from '#engine/case/index.ts'
import {
  applicationTask,
  evolvePaper,
  type PaperEvent,
  paperEventTypes,
  paperId,
} from '#engine/paper/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { actorFrom, findChair } from './actor.ts'
import { type LoadedCase, whoAnswersFor } from './case-view.ts'
import type { CasePaper, CasePapers, CaseView } from './contract.ts'
import { handOf, type LoggedAct } from './history.ts'
import type { People } from './people.ts'

/** The papers of a case that was read for this viewer, also those that were handed in and are in its state no more. */
export function casePapersOf(
  loaded: LoadedCase,
  view: CaseView,
  viewer: Viewer,
  people: People,
  calendars: CaseCalendars,
  now: string,
): CasePapers {
  const { state, graph, acts } = loaded
  const chair = findChair(loaded.authority, viewer.position.id)!
  const actor = actorFrom(viewer.official.id, chair, graph, state.applicant)
  const context = { state, facts: { now, actor, graph, ...calendars } }
  const performers = [...graph.performers.keys()]
  const isOpen = (id: string, task: string) =>
    Object.hasOwn(state.papers ?? {}, id) &&
    (task === applicationTask ? state.status === 'draft' : Object.hasOwn(state.tasks, task))
  return {
    case: view,
    papers: papersIn(acts, people, isOpen).filter(({ paper }) => maySeePaper(paper, context)),
    heads: people.headsOf(state.applicant),
    answering: Object.fromEntries(
      performers.map((performer) => [performer, whoAnswersFor(performer, state, graph, people)]),
    ),
  }
}

const isOfPaper = (event: CaseEvent): event is PaperEvent =>
  (paperEventTypes as readonly string[]).includes(event.type)

function papersIn(
  acts: readonly LoggedAct[],
  people: People,
  isOpen: (id: string, task: string) => boolean,
): readonly CasePaper[] {
  const papers = new Map<string, CasePaper>()
  for (const act of acts)
    for (const event of act.events.filter(isOfPaper)) {
      const id = paperId(event.task, event.document)
      const before = papers.get(id)
      const deed = {
        event,
        version: act.version,
        at: new Date(act.at).toISOString(),
        official: act.actor.official,
        by: handOf(act, people),
      }
      papers.set(id, {
        paper: evolvePaper(before?.paper, event),
        open: isOpen(id, event.task),
        deeds: [...(before?.deeds ?? []), deed],
      })
    }
  return [...papers.values()]
}
