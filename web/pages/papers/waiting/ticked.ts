import type { PaperAddress } from '#server/papers/contract.ts'

/** More than these aren't read and signed in one go. */
export const mostAtOnce = 20

/** A paper as its tick box posts it. */
export const tickOf = ({ at }: { readonly at: PaperAddress }): string =>
  `${at.caseId} ${at.task} ${at.document}`

/** The papers of ticked boxes, each once; anything else is left out. */
export function tickedPapers(values: readonly string[]): readonly PaperAddress[] {
  return [...new Set(values)].flatMap((value) => {
    const [caseId, task, document, ...rest] = value.split(' ')
    return caseId && task && document && rest.length === 0 ? [{ caseId, task, document }] : []
  })
}
