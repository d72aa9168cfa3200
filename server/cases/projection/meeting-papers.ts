import { type Paper, paperId } from '#engine/paper/index.ts'
import { listDocumentKinds } from '#library/index.ts'
import type { Act } from './changes.ts'
import { finalPapers } from './final-papers.ts'

let known: ReadonlySet<string> | undefined

/** Kinds whose papers call people to meetings. */
function meetingKinds(): ReadonlySet<string> {
  known ??= new Set(listDocumentKinds().flatMap(({ id, kind }) => (kind.meetings ? [id] : [])))
  return known
}

/** Whether an act may have made a paper stand that calls people to meetings, or one fall that stood. */
export function movesMeetings(act: Act): boolean {
  const { graph } = act.after
  const calls = (document: string) => meetingKinds().has(graph.documentUses[document]?.kind ?? '')
  return (
    act.events.some((event) => {
      switch (event.type) {
        case 'PaperFinished':
        case 'PaperSigned':
          return calls(event.document) && finalPapers({ ...act, events: [event] }).length > 0
        case 'PaperRecalled':
          return (
            calls(event.document) && wasFinal(act.before?.state.papers?.[paperId(event.task, event.document)])
          )
        case 'DocumentReceived':
        case 'DocumentRejected':
          return calls(event.document)
        default:
          return false
      }
    }) || leftBehind(act).some(({ document }) => calls(document))
  )
}

const wasFinal = (paper: Paper | undefined) => paper?.standing === 'final'

/** Final papers whose task went away in this act. */
function leftBehind({ before, after }: Act): readonly Paper[] {
  return Object.values(before?.state.papers ?? {}).filter(
    (paper) => wasFinal(paper) && before?.state.tasks[paper.task] && !after.state.tasks[paper.task],
  )
}
