/**
 * An SOP as data, as its YAML file says it (PermenPANRB 35/2012: identity part and flowchart part).
 * `parse` turns the file into these shapes, `check` reports what contradicts, `compile` makes the step graph.
 */

export type ProcedureId = string
export type StepId = string
export type PerformerId = string
export type DocumentId = string
export type EndingId = string
export type OutcomeId = string
export type FieldId = string
/** A FEEL expression over the case's own fields. */
export type Feel = string

/** Where a value comes from: the document's own words, or our inference with its reason. */
export type Provenance =
  | { readonly kind: 'written'; readonly text: string; readonly reading?: string }
  | { readonly kind: 'inferred'; readonly reason: string }

export interface Sourced<T> {
  readonly value: T
  readonly provenance: Provenance
}

/** A date as precise as the document has it: `2023-07-04`, `2023-01` or `2023`. */
export type PartialDate = string

export interface Identity {
  readonly procedureNumber?: Sourced<string>
  readonly title: Sourced<string>
  readonly government: Sourced<string>
  readonly office: Sourced<string>
  readonly unit?: Sourced<string>
  readonly madeOn?: Sourced<PartialDate>
  readonly revisedOn?: Sourced<PartialDate>
  readonly effectiveOn?: Sourced<PartialDate>
  readonly ratification?: Ratification
  readonly purpose?: Sourced<string>
  readonly explanation?: Sourced<string>
  readonly legalBasis: readonly Sourced<string>[]
  readonly performerQualifications: readonly Sourced<string>[]
  readonly relatedProcedures: readonly Sourced<string>[]
  readonly equipment: readonly Sourced<string>[]
  readonly warnings: readonly Sourced<string>[]
  readonly recordKeeping: readonly Sourced<string>[]
  readonly totalTime?: Sourced<TimeLength>
}

export interface Ratification {
  readonly position?: Sourced<string>
  readonly name?: Sourced<string>
  readonly rank?: Sourced<string>
  readonly nip?: Sourced<string>
}

/** `team` is formed while the case runs, by a step that appoints it. */
export type PerformerKind = 'applicant' | 'office' | 'team' | 'third-party'

export interface Performer {
  readonly id: PerformerId
  readonly title: Sourced<string>
  readonly kind: PerformerKind
}

export type TimeUnit = 'minute' | 'hour' | 'clock-hour' | 'working-day' | 'calendar-day' | 'month'

/** `aim` is the lower end of a range; equal to `limit` where the document names one number. */
export interface TimeLength {
  readonly aim: number
  readonly limit: number
  readonly unit: TimeUnit
  readonly approximate: boolean
}

export type TimeStandard =
  | ({ readonly kind: 'length' } & TimeLength)
  | { readonly kind: 'set-by'; readonly step: StepId }

/** Who does a step: exactly one performer, any one of several, or all of several (a join of their parts). */
export interface PerformerRule {
  readonly mode: 'one' | 'any-of' | 'all-of'
  readonly performers: readonly PerformerId[]
}

export interface ConditionalPerformers {
  readonly when: Feel
  readonly rule: PerformerRule
}

/** Where a required document is expected from. `self`: the step's own output, begun as a form; `outside`: brought along. */
export type RequirementOrigin = StepId | 'application' | 'self' | 'outside'

export type Requirement =
  | {
      readonly kind: 'document'
      readonly document: DocumentId
      readonly from: RequirementOrigin
      readonly optional: boolean
      readonly provenance: Provenance
    }
  | {
      /** A thing to have in hand (a laptop, the internet), ticked by the performer. */
      readonly kind: 'item'
      readonly item: string
      readonly optional: boolean
      readonly provenance: Provenance
    }

export interface Output {
  readonly document: DocumentId
  readonly optional: boolean
  /** Performers who sign it. More than one is a join: the step is done when all have signed. */
  readonly signedBy: readonly PerformerId[]
  readonly provenance: Provenance
}

export type Target =
  | { readonly kind: 'step'; readonly step: StepId }
  | { readonly kind: 'ending'; readonly ending: EndingId }

export interface Outcome {
  readonly id: OutcomeId
  readonly label: Sourced<string>
  readonly to: Target
  readonly when?: Feel
  /** Offered only when no condition of the other outcomes holds. */
  readonly otherwise: boolean
  readonly reasonRequired: boolean
  /** Checklist items that must all be ticked to choose it. */
  readonly requiresChecklist: readonly string[]
}

export interface ChecklistItem {
  readonly id: string
  readonly label: string
}

export interface SubprocedureCall {
  readonly procedure: ProcedureId
  /** performer of the called procedure → performer of this one; unnamed ones keep their name. */
  readonly performers: Readonly<Record<PerformerId, PerformerId>>
  /** ending of the called procedure → outcome of this step (a decide step only). */
  readonly endings: Readonly<Record<EndingId, OutcomeId>>
}

export interface Guard {
  readonly when: Feel
  readonly otherwise: string
}

export interface StepDefinition {
  readonly id: StepId
  /** As printed in the document; absent where the table lacks the step. Not unique: Katingan prints 11 twice. */
  readonly number?: string
  readonly nature: 'execute' | 'decide'
  readonly activity: Sourced<string>
  readonly performers: Sourced<PerformerRule>
  /** Overrides by case data, first that holds wins. */
  readonly performersWhen: readonly ConditionalPerformers[]
  readonly requirements: readonly Requirement[]
  readonly time?: Sourced<TimeStandard>
  readonly outputs: readonly Output[]
  readonly remark?: Sourced<string>
  /** Execute steps: one target, or several in parallel. */
  readonly next: readonly Target[]
  /** Decide steps: two or more. */
  readonly outcomes: readonly Outcome[]
  /** Steps whose arrival it waits for; empty where any arrival starts it. */
  readonly join: readonly StepId[]
  readonly optional: boolean
  readonly skipWhen?: Feel
  readonly repeatUntil?: Feel
  /** The outside party we wait for; our clock stands still meanwhile. */
  readonly waitsFor?: string
  readonly calls?: SubprocedureCall
  readonly guard?: Guard
  readonly checklist: readonly ChecklistItem[]
  /** Case fields asked for when the step is completed. */
  readonly fields: readonly FieldId[]
  /** Steps whose time this step's schedule sets. */
  readonly sets: readonly StepId[]
  /** Team performers named when this step is completed. */
  readonly appoints: readonly PerformerId[]
  /** Why the order, jumps and branches are read this way, where the document doesn't say. */
  readonly flowProvenance?: Provenance
  /** Line in the YAML file, for messages. */
  readonly line: number
}

export type CaseField = {
  readonly id: FieldId
  readonly label: string
  readonly required: boolean
} & (
  | { readonly type: 'text' | 'number' | 'boolean' | 'date' }
  | { readonly type: 'choice'; readonly options: readonly { readonly id: string; readonly label: string }[] }
)

export type EndingKind = 'finished' | 'refused' | 'technical-advice' | 'redirected'

export interface EndingDefinition {
  readonly id: EndingId
  readonly kind: EndingKind
  readonly label: Sourced<string>
  /** A document the last step must give when it leads here. */
  readonly yields?: DocumentId
}

/** What remains to be done after the end: used for three months, evaluated each semester. */
export interface DutyAfterEnd {
  readonly id: string
  readonly text: Sourced<string>
  readonly performer: PerformerId
  readonly endings: readonly EndingId[]
  readonly after: TimeLength
  /** How many times in a row; 1 where it is done once. */
  readonly times: number
}

/** A place where the document contradicts itself, named by whoever wrote it down as data. */
export interface NotedContradiction {
  readonly steps: readonly StepId[]
  readonly sentence: string
  /** The same sentence in English; the Indonesian one stands in for it where it is left out. */
  readonly english?: string
}

/** What a document of a procedure is, and whose hands the paper made here goes through, in this order. */
export interface DocumentUse {
  /** Id of a document kind (engine/document-kind). */
  readonly kind: string
  readonly initials: readonly PerformerId[]
  readonly signers: readonly PerformerId[]
  /** Nobody signs it here: what is written here is printed for those who do, and comes back as a file. */
  readonly signedElsewhere?: true
  /** Why it is of this kind, where another document is too or the title names something else. */
  readonly because?: string
}

export interface ProcedureDefinition {
  readonly format: 'laksana/procedure/1'
  readonly id: ProcedureId
  /** Name of the file in `library/sources` this was read from, and the heading of the flow in it. */
  readonly source?: { readonly file: string; readonly flow?: string }
  readonly identity: Identity
  readonly performers: readonly Performer[]
  /** Titles of the documents that the steps name. */
  readonly documents: Readonly<Record<DocumentId, string>>
  /** For those whose kind is named. */
  readonly documentUses: Readonly<Record<DocumentId, DocumentUse>>
  readonly fields: readonly CaseField[]
  /** What the applicant hands in when submitting. */
  readonly application: readonly Requirement[]
  readonly steps: readonly StepDefinition[]
  readonly endings: readonly EndingDefinition[]
  readonly duties: readonly DutyAfterEnd[]
  readonly contradictions: readonly NotedContradiction[]
}
