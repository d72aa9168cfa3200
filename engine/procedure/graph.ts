import type {
  CaseField,
  ConditionalPerformers,
  DocumentId,
  DocumentUse,
  DutyAfterEnd,
  EndingDefinition,
  EndingId,
  FieldId,
  OutcomeId,
  Performer,
  PerformerId,
  PerformerRule,
  ProcedureDefinition,
  Requirement,
  StepDefinition,
  StepId,
} from './definition.ts'
import type { Finding } from './finding.ts'

/**
 * A procedure compiled: what the engine runs. Called procedures are linked in, so a graph is whole and immutable:
 * their steps carry the id `caller/step`, and `scope` names the calling step.
 */
export interface StepGraph {
  readonly procedure: ProcedureDefinition
  /** Every step, called ones included, in the order of the document; a called step comes right after its caller. */
  readonly steps: readonly GraphStep[]
  readonly byId: ReadonlyMap<StepId, GraphStep>
  /** The first step of the document: where a submitted case starts. */
  readonly start: StepId
  readonly endings: ReadonlyMap<EndingId, GraphEnding>
  readonly performers: ReadonlyMap<PerformerId, Performer>
  readonly fields: ReadonlyMap<FieldId, CaseField>
  readonly documents: Readonly<Record<DocumentId, string>>
  /** Performers are those of the top procedure, as in the steps. */
  readonly documentUses: Readonly<Record<DocumentId, DocumentUse>>
  readonly application: readonly Requirement[]
  readonly duties: readonly DutyAfterEnd[]
  readonly findings: readonly Finding[]
  /** True where parallel branches exist, so that a return has to be checked against the reachable markings. */
  readonly hasParallel: boolean
}

export interface GraphStep extends Omit<StepDefinition, 'performers'> {
  /** Place in `StepGraph.steps`; the index of this step in a task's `past`. */
  readonly order: number
  readonly rule: PerformerRule
  readonly performersWhen: readonly ConditionalPerformers[]
  /** The calling step, or null at the top. */
  readonly scope: StepId | null
  /** First step of the called procedure, for a step that calls one. */
  readonly entry: StepId | null
  readonly definition: StepDefinition
}

/** In a called procedure, an ending completes the caller with this outcome (null: the caller only executes). */
export interface GraphEnding extends EndingDefinition {
  readonly scope: StepId | null
  readonly outcome: OutcomeId | null
}
