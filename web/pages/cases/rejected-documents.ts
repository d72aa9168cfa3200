import type { HeldDocument, OpenTask } from '#engine/case/index.ts'
import type { DocumentId } from '#engine/procedure/definition.ts'
import type { CaseView } from '#server/cases/contract.ts'

export interface RejectedDocument {
  readonly document: DocumentId
  readonly held: HeldDocument
  readonly rejected: NonNullable<HeldDocument['rejected']>
}

/** Papers that were rejected and that nobody has replaced yet. */
export function rejectedDocuments({ state }: Pick<CaseView, 'state'>): readonly RejectedDocument[] {
  return Object.entries(state.documents).flatMap(([document, held]) =>
    held.rejected ? [{ document, held, rejected: held.rejected }] : [],
  )
}

/** Those without whose replacement the task can't be completed: it requires them, or they are what it gave. */
export function rejectedFor(
  task: OpenTask,
  view: Pick<CaseView, 'state' | 'graph'>,
): readonly RejectedDocument[] {
  const step = view.graph.byId.get(task.step)
  const required = new Set(
    (step?.requirements ?? []).flatMap((each) => (each.kind === 'document' ? [each.document] : [])),
  )
  return rejectedDocuments(view).filter(({ document, held }) =>
    task.given ? held.step === task.step : required.has(document),
  )
}
