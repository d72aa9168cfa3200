import { dispositionSheet } from '../../disposition/index.ts'
import type { Paper } from '../../paper/index.ts'
import type { DocumentId, DocumentUse } from '../../procedure/definition.ts'
import { type Context, findOwn } from '../context.ts'
import type { TaskId } from '../state.ts'

export const useOf = ({ facts }: Context, document: DocumentId): DocumentUse | undefined =>
  findOwn(facts.graph.documentUses, document)

/** Of a kind that says how it is made; the sheet of a disposition comes of disposing alone. */
export function isWritable(context: Context, document: DocumentId): boolean {
  const use = useOf(context, document)
  return use !== undefined && use.kind !== dispositionSheet
}

/** Final papers of a place. One that is signed elsewhere is printed for that, and comes back as a file. */
export function finalPapers(context: Context, place: TaskId): readonly Paper[] {
  return Object.values(context.state.papers ?? {}).filter(
    ({ task, standing, document }) =>
      task === place && standing === 'final' && !useOf(context, document)?.signedElsewhere,
  )
}

export function isFinal(place: TaskId, document: DocumentId, context: Context): boolean {
  return finalPapers(context, place).some((paper) => paper.document === document)
}
