import type { DocumentId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { isUploaded } from '#server/papers/testing/paper-over-api.ts'

type Flow = { readonly graph: StepGraph }

/** Kinds of the flows' documents that are written in Laksana; of each, whether a step gives one, so that there it is written. */
function writtenKinds(flows: readonly Flow[]): ReadonlyMap<string, boolean> {
  const kinds = new Map<string, boolean>()
  for (const { graph } of flows) {
    const given = documentsGiven(graph)
    for (const [document, use] of Object.entries(graph.documentUses))
      if (!isUploaded(use)) kinds.set(use.kind, kinds.get(use.kind) === true || given.has(document))
  }
  return kinds
}

/** What steps give, and what endings yield. */
function documentsGiven({ byId, procedure }: StepGraph): ReadonlySet<DocumentId> {
  const outputs = [...byId.values()].flatMap((step) => step.outputs.map(({ document }) => document))
  return new Set([...outputs, ...procedure.endings.flatMap(({ yields }) => yields ?? [])])
}

/** Kinds that some step gives and that no run has made a paper of. */
export function kindsMissed(flows: readonly Flow[], made: ReadonlySet<string>): readonly string[] {
  return [...writtenKinds(flows)].flatMap(([kind, given]) => (given && !made.has(kind) ? [kind] : []))
}

/** Kinds that no step of any flow gives: their documents are brought along, as files. */
export function kindsBrought(flows: readonly Flow[]): readonly string[] {
  return [...writtenKinds(flows)].flatMap(([kind, given]) => (given ? [] : [kind]))
}
