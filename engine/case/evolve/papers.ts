import {
  applicationTask,
  evolvePaper,
  type Paper,
  type PaperEvent,
  paperEventTypes,
  paperId,
} from '../../paper/index.ts'
import type { CaseState } from '../state.ts'
import { type Handlers, without } from './handlers.ts'

/** Papers of tasks that are open; those of tasks that went away go with the next one that is written. */
function withPaper(state: CaseState, event: PaperEvent): CaseState {
  const id = paperId(event.task, event.document)
  const papers = state.papers ?? {}
  const gone = Object.keys(papers).filter((key) => !isOpenPlace(state, papers[key]!.task))
  return {
    ...state,
    papers: { ...without(papers, gone), [id]: evolvePaper(papers[id], event) },
  }
}

const isOpenPlace = ({ status, tasks }: CaseState, place: string): boolean =>
  place === applicationTask ? status === 'draft' : tasks[place] !== undefined

export const papers = Object.fromEntries(paperEventTypes.map((type) => [type, withPaper])) as Handlers<
  PaperEvent['type']
>

/** The state without the papers of a task or of the application: they have been handed in, or weren't asked for. */
export function withoutPapersOf(state: CaseState, task: string): CaseState {
  if (!state.papers) return state
  const gone = Object.entries(state.papers).flatMap(([id, paper]: [string, Paper]) =>
    paper.task === task ? [id] : [],
  )
  return { ...state, papers: without(state.papers, gone) }
}
