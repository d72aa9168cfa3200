import type {
  CaseField,
  DocumentId,
  DocumentUse,
  EndingId,
  Performer,
  PerformerId,
  ProcedureDefinition,
  ProcedureId,
  StepId,
} from './definition.ts'
import type { Finding } from './finding.ts'
import type { GraphEnding, GraphStep, StepGraph } from './graph.ts'
import { linkCall } from './link-call.ts'
import { brokenReferences } from './link-references.ts'
import { linkStep } from './link-step.ts'

export type Resolve = (id: ProcedureId) => ProcedureDefinition | undefined

/** What the steps of one procedure turn into: their ids, performers and endings in the whole. */
export interface Frame {
  readonly definition: ProcedureDefinition
  /** `caller/` before every id; empty at the top. */
  readonly prefix: string
  readonly scope: StepId | null
  /** Performer here → performer at the top. */
  readonly performers: ReadonlyMap<string, string>
  readonly outcomes: Readonly<Record<EndingId, string>>
  /** Procedures being linked, outermost first: one that comes again would never end. */
  readonly chain: readonly ProcedureId[]
}

/** The whole while it grows. */
export interface Whole {
  readonly resolve: Resolve
  readonly top: ProcedureDefinition
  readonly steps: GraphStep[]
  readonly endings: Map<EndingId, GraphEnding>
  readonly fields: Map<string, CaseField>
  readonly documents: Record<DocumentId, string>
  readonly documentUses: Record<DocumentId, DocumentUse>
  readonly findings: Finding[]
}

/** One whole graph out of a procedure and those it calls, or the findings why there can't be one. */
export function link(top: ProcedureDefinition, resolve: Resolve): StepGraph | readonly Finding[] {
  const whole: Whole = {
    resolve,
    top,
    steps: [],
    endings: new Map(),
    fields: new Map(),
    documents: {},
    documentUses: {},
    findings: [],
  }
  const performers = new Map(top.performers.map((performer) => [performer.id, performer.id]))
  linkFrame({ definition: top, prefix: '', scope: null, performers, outcomes: {}, chain: [top.id] }, whole)
  if (whole.findings.length > 0) return whole.findings
  return {
    procedure: top,
    steps: whole.steps,
    byId: new Map(whole.steps.map((step) => [step.id, step])),
    start: whole.steps[0]!.id,
    endings: whole.endings,
    performers: new Map<string, Performer>(top.performers.map((performer) => [performer.id, performer])),
    fields: whole.fields,
    documents: whole.documents,
    documentUses: whole.documentUses,
    application: top.application,
    duties: top.duties,
    findings: [],
    hasParallel: whole.steps.some((step) => step.next.length > 1 || step.join.length > 0),
  }
}

function linkFrame(frame: Frame, whole: Whole): void {
  const broken = brokenReferences(frame.definition)
  whole.findings.push(...broken)
  if (broken.length > 0) return
  for (const field of frame.definition.fields) addField(field, frame, whole)
  for (const [id, title] of Object.entries(frame.definition.documents)) whole.documents[id] ??= title
  for (const [id, use] of Object.entries(frame.definition.documentUses))
    whole.documentUses[id] ??= linkUse(use, frame)
  for (const ending of frame.definition.endings) {
    const id = frame.prefix + ending.id
    whole.endings.set(id, { ...ending, id, scope: frame.scope, outcome: frame.outcomes[ending.id] ?? null })
  }
  for (const step of frame.definition.steps) {
    const linked = linkStep(step, frame, whole)
    whole.steps.push(linked)
    const called = linkCall(linked, frame, whole)
    if (called) linkFrame(called, whole)
  }
}

/** Who initials and signs, as performers of the top. A document named by the caller too stays as the caller has it. */
function linkUse(use: DocumentUse, { performers }: Frame): DocumentUse {
  const ours = (own: PerformerId): PerformerId => performers.get(own) ?? own
  return { ...use, initials: use.initials.map(ours), signers: use.signers.map(ours) }
}

function addField(field: CaseField, frame: Frame, whole: Whole): void {
  const known = whole.fields.get(field.id)
  whole.fields.set(field.id, known ?? field)
  if (!known || known.type === field.type) return
  whole.findings.push({
    code: 'field-conflict',
    severity: 'error',
    sentence: {
      id: `Isian "${field.id}" berjenis ${known.type} di SOP ini, tetapi ${field.type} di prosedur "${frame.definition.id}" yang dipanggilnya. Samakan jenisnya atau beri nama lain.`,
      en: `Field "${field.id}" is a ${known.type} here and a ${field.type} in the called procedure "${frame.definition.id}". Give both one type, or one of them another id.`,
    },
    steps: frame.scope === null ? [] : [frame.scope],
  })
}
