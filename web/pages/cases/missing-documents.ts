import type { DocumentId, RequirementOrigin } from '#engine/procedure/definition.ts'
import type { CaseView } from '#server/cases/contract.ts'

export interface MissingDocument {
  readonly document: DocumentId
  readonly from: RequirementOrigin
}

/** Papers that the open steps require and that nobody has given, or that were rejected; each once. */
export function missingDocuments(view: Pick<CaseView, 'state' | 'graph'>): readonly MissingDocument[] {
  const { state, graph } = view
  const wanted = Object.values(state.tasks)
    .filter((task) => !task.given && !task.calling)
    .flatMap((task) => graph.byId.get(task.step)?.requirements ?? [])
    .flatMap((requirement) =>
      requirement.kind === 'document' && !requirement.optional && requirement.from !== 'self'
        ? [{ document: requirement.document, from: requirement.from }]
        : [],
    )
    .filter(({ document }) => !state.documents[document] || state.documents[document].rejected)
  return [...new Map(wanted.map((each) => [each.document, each])).values()]
}
