/** `error`: the procedure can't run. `contradiction`: the document says two things; it still runs. `notice`: worth knowing. */
export type FindingSeverity = 'error' | 'contradiction' | 'notice'

/** What a check found, with the sentence (Indonesian and English) a civil servant can read. */
export interface Finding {
  readonly code: string
  readonly severity: FindingSeverity
  readonly sentence: { readonly id: string; readonly en: string }
  /** Step ids it concerns, in the order of the document. */
  readonly steps: readonly string[]
  readonly line?: number
}
