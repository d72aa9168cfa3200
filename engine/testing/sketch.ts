import type {
  ProcedureDefinition,
  Provenance,
  Sourced,
  StepDefinition,
  Target,
  TimeUnit,
} from '../procedure/definition.ts'

/** Definitions in few words, for tests: whatever isn't named is empty. */

export const invented: Provenance = { kind: 'inferred', reason: 'Contoh untuk pengujian' }

export function sourced<T>(value: T): Sourced<T> {
  return { value, provenance: invented }
}

export function toStep(step: string): Target {
  return { kind: 'step', step }
}

export function toEnding(ending: string): Target {
  return { kind: 'ending', ending }
}

/** A time standard without range or approximation. */
export function within(limit: number, unit: TimeUnit) {
  return sourced({ kind: 'length', aim: limit, limit, unit, approximate: false } as const)
}

export type StepSketch = Partial<Omit<StepDefinition, 'performers'>> & {
  readonly id: string
  readonly by?: string | readonly string[]
  readonly mode?: 'any-of' | 'all-of'
}

/** A step performed by `by` (by default the office `staf`). */
export function step({ by = 'staf', mode = 'any-of', ...sketch }: StepSketch): StepDefinition {
  const performers = typeof by === 'string' ? [by] : by
  return {
    nature: sketch.outcomes ? 'decide' : 'execute',
    activity: sourced(`Kegiatan ${sketch.id}`),
    performers: sourced({ mode: performers.length === 1 ? ('one' as const) : mode, performers }),
    performersWhen: [],
    requirements: [],
    outputs: [],
    next: [],
    outcomes: [],
    join: [],
    optional: false,
    checklist: [],
    fields: [],
    sets: [],
    appoints: [],
    line: 1,
    ...sketch,
  }
}

/** An outcome of a decision. */
export function outcome(
  id: string,
  to: Target,
  more: Partial<StepDefinition['outcomes'][number]> = {},
): StepDefinition['outcomes'][number] {
  return {
    id,
    label: sourced(id),
    to,
    otherwise: false,
    reasonRequired: false,
    requiresChecklist: [],
    ...more,
  }
}

/** A procedure with an applicant, two offices, a team and an outsider; it ends with `selesai` unless told otherwise. */
export function procedure(
  id: string,
  steps: readonly StepDefinition[],
  more: Partial<ProcedureDefinition> = {},
): ProcedureDefinition {
  return {
    format: 'laksana/procedure/1',
    id,
    identity: {
      title: sourced(id),
      government: sourced('Kabupaten Contoh'),
      office: sourced('Dinas Contoh'),
      legalBasis: [],
      performerQualifications: [],
      relatedProcedures: [],
      equipment: [],
      warnings: [],
      recordKeeping: [],
    },
    performers: [
      { id: 'pemohon', title: sourced('Pemohon'), kind: 'applicant' },
      { id: 'staf', title: sourced('Staf'), kind: 'office' },
      { id: 'kepala', title: sourced('Kepala'), kind: 'office' },
      { id: 'tim', title: sourced('Tim'), kind: 'team' },
      { id: 'rekanan', title: sourced('Rekanan'), kind: 'third-party' },
    ],
    documents: {},
    documentUses: {},
    fields: [],
    application: [],
    steps,
    endings: [{ id: 'selesai', kind: 'finished', label: sourced('Selesai') }],
    duties: [],
    contradictions: [],
    ...more,
  }
}
