import type { GraphStep, StepGraph } from '#engine/procedure/graph.ts'
import type { NamedProvenance } from '../../components/sourced.tsx'
import type { Messages } from '../../messages/index.ts'

/** Where every value of a step comes from, in text, for those who can't hover. */
export function provenancesOfStep(
  step: GraphStep,
  graph: StepGraph,
  words: Messages,
): readonly NamedProvenance[] {
  const { step: names, columns } = words.procedures
  return [
    { name: columns.activity, provenance: step.activity.provenance },
    { name: names.performer, provenance: step.definition.performers.provenance },
    ...step.requirements.map((requirement) => ({
      name: `${names.requirements}: ${requirement.kind === 'item' ? requirement.item : graph.documents[requirement.document]}`,
      provenance: requirement.provenance,
    })),
    ...(step.time ? [{ name: names.time, provenance: step.time.provenance }] : []),
    ...step.outputs.map((output) => ({
      name: `${names.outputs}: ${graph.documents[output.document]}`,
      provenance: output.provenance,
    })),
    ...(step.remark ? [{ name: names.remark, provenance: step.remark.provenance }] : []),
    ...step.outcomes.map((outcome) => ({
      name: `${names.outcomes}: ${outcome.label.value}`,
      provenance: outcome.label.provenance,
    })),
    ...(step.flowProvenance ? [{ name: names.next, provenance: step.flowProvenance }] : []),
  ]
}
