import type { CaseEvent, CaseState } from '#engine/case/index.ts'
import {
  applicationTask,
  evolvePaper,
  type Paper,
  type PaperEvent,
  type PaperId,
  paperEventTypes,
  paperId,
} from '#engine/paper/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'

/** A paper that is final, and open or handed in with its step. */
export interface StandingPaper {
  readonly paper: Paper
  readonly since: string
  /** When it was rejected, or another took its place; null: it stands. */
  readonly gone: string | null
}

interface Case {
  readonly state: CaseState
  readonly graph: StepGraph
  readonly acts: readonly { readonly at: string; readonly events: readonly CaseEvent[] }[]
}

/**
 * The papers of a case that became final, but for those taken back and those whose task went away before they were
 * handed in. One that is signed outside stands once it comes back with its step.
 */
export function standingPapers({ state, graph, acts }: Case): readonly StandingPaper[] {
  const papers = new Map<PaperId, Paper>()
  const standing = new Map<PaperId, StandingPaper>()
  const handedIn = new Set<PaperId>()

  const endOthers = (document: string, at: string, own?: PaperId) => {
    for (const [id, each] of standing)
      if (id !== own && each.paper.document === document && each.gone === null)
        standing.set(id, { ...each, gone: at })
  }
  const stand = (paper: Paper, at: string) => {
    const id = paperId(paper.task, paper.document)
    endOthers(paper.document, at, id)
    standing.set(id, { paper, since: at, gone: null })
  }
  const isOutside = ({ document }: Paper) => graph.documentUses[document]?.signedElsewhere === true

  const takePaper = (event: PaperEvent, at: string) => {
    const id = paperId(event.task, event.document)
    const paper = evolvePaper(papers.get(id), event)
    papers.set(id, paper)
    if (paper.standing !== 'final') standing.delete(id)
    else if (!isOutside(paper)) stand(paper, at)
  }
  const receive = (
    { document, step, file }: Extract<CaseEvent, { type: 'DocumentReceived' }>,
    at: string,
  ) => {
    const paper = [...papers.values()].findLast(
      (each) =>
        each.document === document &&
        each.standing === 'final' &&
        stepOf(each) === step &&
        (isOutside(each) || each.file?.fileId === file.fileId),
    )
    if (!paper) return endOthers(document, at)
    handedIn.add(paperId(paper.task, document))
    if (isOutside(paper)) stand(paper, at)
  }

  for (const { at, events } of acts)
    for (const event of events) {
      if (isOfPaper(event)) takePaper(event, at)
      else if (event.type === 'DocumentReceived') receive(event, at)
      else if (event.type === 'DocumentRejected') endOthers(event.document, at)
    }
  return [...standing].flatMap(([id, each]) => (handedIn.has(id) || isOpen(each.paper, state) ? [each] : []))
}

const isOfPaper = (event: CaseEvent): event is PaperEvent =>
  (paperEventTypes as readonly string[]).includes(event.type)

/** `undangan.2` is the second time of step `undangan`; papers of the application have no step. */
const stepOf = ({ task }: Paper): string =>
  task === applicationTask ? task : task.slice(0, task.lastIndexOf('.'))

const isOpen = ({ task }: Paper, { tasks, status }: CaseState): boolean =>
  task === applicationTask ? status === 'draft' : tasks[task] !== undefined
