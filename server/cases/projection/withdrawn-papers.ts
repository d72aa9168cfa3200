import { paperId } from '#engine/paper/index.ts'
import type { Act } from './changes.ts'

/** Which published file is no longer a paper of the case, and since when. */
type WithdrawnPaper = { readonly file: string; readonly sha256: string; readonly at: string }

/** Final papers that an act has taken back: they were published. */
export function withdrawnPapers({ events, before }: Act): readonly WithdrawnPaper[] {
  return events.flatMap((event) => {
    if (event.type !== 'PaperRecalled') return []
    const paper = before?.state.papers?.[paperId(event.task, event.document)]
    if (paper?.standing !== 'final' || !paper.file) return []
    return [{ file: paper.file.fileId, sha256: paper.file.sha256, at: event.at }]
  })
}
