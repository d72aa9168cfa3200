import type { CompletionNeeds, NeededOutput } from '#engine/case/index.ts'
import type { DocumentId } from '#engine/procedure/definition.ts'

/** A file the task form asks for. */
export interface AskedFile {
  readonly document: DocumentId
  readonly required: boolean
  /** Something that counts as given is in hand. */
  readonly held: boolean
  readonly signedBy: NeededOutput['signedBy']
  /** Asked for only when one of these outcomes is chosen, by label. */
  readonly forOutcomes: readonly string[]
}

/** What of the requirements may be brought along; what the step gives itself is asked for once, below. */
export function filesToBring({ documents, outputs }: CompletionNeeds): CompletionNeeds['documents'] {
  return documents.filter(
    ({ document, open }) => open && !outputs.some((output) => output.document === document),
  )
}

/** Every document the step gives: its outputs, and what the ending of an outcome yields. Each is asked for once. */
export function filesToGive({ outputs, outcomes, documents }: CompletionNeeds): readonly AskedFile[] {
  const asked = new Set([
    ...outputs.map(({ document }) => document),
    ...documents.map(({ document }) => document),
  ])
  const yielding = Map.groupBy(
    outcomes.filter((outcome) => outcome.yields && !asked.has(outcome.yields.document)),
    (outcome) => outcome.yields!.document,
  )
  return [
    ...outputs.map((output) => ({ ...output, forOutcomes: [] })),
    ...[...yielding].map(([document, choices]) => ({
      document,
      required: false,
      held: choices.some((choice) => choice.yields?.held),
      signedBy: [],
      forOutcomes: choices.map(({ label }) => label),
    })),
  ]
}
