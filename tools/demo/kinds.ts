import type { DocumentId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { isUploaded } from '#server/papers/testing/paper-over-api.ts'

type Flow = { readonly graph: StepGraph }

/** Kinds that are written in Laksana at some step of the flows. */
function writtenKinds(flows: readonly Flow[]): ReadonlySet<string> {
  return new Set(
    flows.flatMap(({ graph }) =>
      [...documentsOfSteps(graph)].flatMap((document) => {
        const use = graph.documentUses[document]
        return use && !isUploaded(use) ? [use.kind] : []
      }),
    ),
  )
}

/** What steps give or ask for from outside, and what endings yield. */
function documentsOfSteps({ byId, procedure }: StepGraph): ReadonlySet<DocumentId> {
  const steps = [...byId.values()]
  const outside = steps.flatMap(({ requirements }) =>
    requirements.flatMap((one) => (one.kind === 'document' && one.from === 'outside' ? [one.document] : [])),
  )
  return new Set([
    ...steps.flatMap((step) => step.outputs.map(({ document }) => document)),
    ...outside,
    ...procedure.endings.flatMap(({ yields }) => yields ?? []),
  ])
}

/** Kinds that are written at some step and that no run has made a paper of. */
export function kindsMissed(flows: readonly Flow[], made: ReadonlySet<string>): readonly string[] {
  return [...writtenKinds(flows)].filter((kind) => !made.has(kind))
}
