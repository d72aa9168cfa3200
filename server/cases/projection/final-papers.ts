import { paperId } from '#engine/paper/index.ts'
import type { Act } from './changes.ts'

/** What whoever publishes a paper has to know; the rest stands beside its file. */
type FinalPaper = {
  readonly file: string
  readonly sha256: string
  readonly title: string
  readonly number: string | null
}

/** Papers that an act has made final. */
export function finalPapers({ events, after: { state, graph } }: Act): readonly FinalPaper[] {
  return events.flatMap((event) => {
    const final = event.type === 'PaperFinished' || (event.type === 'PaperSigned' && event.last)
    if (!final) return []
    const { fileId, sha256 } = event.file
    const title = graph.documents[event.document] ?? event.document
    const number = state.papers?.[paperId(event.task, event.document)]?.number ?? null
    return [{ file: fileId, sha256, title, number }]
  })
}
