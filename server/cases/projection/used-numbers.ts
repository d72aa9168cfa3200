import { paperId } from '#engine/paper/index.ts'
import type { Act } from './changes.ts'

/** Numbers that an act has put on a paper: as which paper the book knows it, and the number. */
export function usedNumbers({ caseId, events }: Act): readonly { paper: string; number: string }[] {
  return events.flatMap((event) => {
    if (event.type !== 'PaperSigned' && event.type !== 'PaperFinished') return []
    const { task, document, number } = event
    return number === undefined ? [] : [{ paper: `${caseId}:${paperId(task, document)}`, number }]
  })
}
