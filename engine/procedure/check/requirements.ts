import type { DocumentId, Requirement } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { flowOf } from '../flow-edges.ts'
import type { GraphStep, StepGraph } from '../graph.ts'
import { wordsInside, wordsOf } from '../words.ts'
import { alwaysBefore } from './always-before.ts'
import { found } from './found.ts'
import { after } from './reach.ts'

type DocumentRequirement = Extract<Requirement, { kind: 'document' }>

/** A document that must be in hand, but that nobody gives before, or only on some of the paths: the step would be blocked. */
export function missingRequirements(graph: StepGraph): readonly Finding[] {
  const handedIn = certainDocuments(graph.application)
  const before = alwaysBefore(graph, documentsGiven, handedIn)
  return graph.steps.flatMap((step) =>
    step.requirements
      .filter(
        (one): one is DocumentRequirement =>
          one.kind === 'document' && !one.optional && one.from !== 'outside',
      )
      .flatMap((requirement) => missing(requirement, step, before.get(step.id)!, graph) ?? []),
  )
}

function missing(
  { document, from }: DocumentRequirement,
  step: GraphStep,
  before: ReadonlySet<DocumentId>,
  graph: StepGraph,
): Finding | undefined {
  const words = wordsOf(step)
  const title = graph.documents[document] ?? document
  if (from === 'self') {
    if (step.outputs.some((output) => output.document === document)) return undefined
    return found(
      'error',
      'requirement-unproduced',
      [step],
      `${words.id} mensyaratkan “${title}” dari dirinya sendiri, tetapi dokumen itu bukan outputnya.`,
      `${words.en} requires “${title}” of itself, but doesn't produce it.`,
    )
  }
  const origin = graph.byId.get(from)
  if (origin && !documentsGiven(origin, 'optional too').includes(document) && origin.entry === null)
    return found(
      'error',
      'requirement-unproduced',
      [step, origin],
      `${words.id} mensyaratkan “${title}” dari ${wordsInside(origin).id}, tetapi kegiatan itu tidak menghasilkannya.`,
      `${words.en} requires “${title}” from ${wordsInside(origin).en}, which doesn't produce it.`,
    )
  if (before.has(document)) return undefined
  const flow = flowOf(graph)
  const givers = graph.steps.filter(
    (giver) =>
      giver.id !== step.id &&
      documentsGiven(giver, 'optional too').includes(document) &&
      after(giver.id, flow).has(step.id),
  )
  if (
    givers.length === 0 &&
    !graph.application.some((one) => one.kind === 'document' && one.document === document)
  )
    return found(
      'error',
      'requirement-unproduced',
      [step],
      `${words.id} mensyaratkan “${title}”, tetapi tidak ada kegiatan sebelumnya atau permohonan yang memberikannya.`,
      `${words.en} requires “${title}”, but no earlier step nor the application gives it.`,
    )
  return found(
    'error',
    'requirement-not-on-every-path',
    [step, ...givers],
    `${words.id} mensyaratkan “${title}”, tetapi ada jalan ke sana yang tidak menghasilkannya. Jadikan tidak wajib, atau hasilkan di setiap jalan.`,
    `${words.en} requires “${title}”, but one can come there without it. Make it optional, or produce it on every path.`,
  )
}

/** Outputs, and what is brought along from outside. A calling step gives nothing itself: the called steps do. */
export function documentsGiven(
  step: GraphStep,
  which: 'certain' | 'optional too' = 'certain',
): readonly DocumentId[] {
  if (step.entry !== null) return []
  const counts = (one: { readonly optional: boolean }) => which === 'optional too' || !one.optional
  const brought = step.requirements.filter(
    (one) => one.kind === 'document' && one.from === 'outside' && counts(one),
  )
  return [...step.outputs.filter(counts), ...brought].flatMap((one) =>
    'document' in one ? [one.document] : [],
  )
}

function certainDocuments(requirements: readonly Requirement[]): readonly DocumentId[] {
  return requirements.flatMap((one) => (one.kind === 'document' && !one.optional ? [one.document] : []))
}
