import type { ColumnType } from 'kysely'

/** The tables of missed standards and of escalation (migrations/0025). Instants are ISO strings in UTC. */
export interface DeviationTables {
  /** Written by `commit_acts` only. */
  deviation: DeviationRow
  escalation_setting: {
    tenant_id: string
    /** '' with step '': for every step that has no row of its own. */
    procedure_id: string
    step_id: string
    version: number
    /** Null: as if there were none. Their shape is that of whoever escalates. */
    rungs: ColumnType<readonly unknown[] | null, string | null, never>
    reason: string
    made_at: string
    made_by: string
  }
  escalation_watch: {
    tenant_id: string
    case_id: string
    task_id: string
    due_at: string
    told_through: string | null
    told_at_night: string | null
    next_at: string | null
  }
}

/** A missed standard and how it stands; texts are sealed as in the log. */
export interface DeviationRow {
  tenant_id: string
  case_id: string
  deviation: string
  standard: 'time' | 'requirement' | 'output'
  sign: string
  step_id: string
  /** The step as the SOP writes it. */
  activity: string
  procedure_id: string
  /** Title of the document that fell short. */
  document: string | null
  performers: readonly string[]
  held_by: string | null
  opened_at: string
  due_at: string | null
  late_minutes: number | null
  standing: 'open' | 'accounted' | 'sent-back' | 'accepted' | 'struck-out'
  seen: string | null
  cause: string | null
  explanation: string | null
  correction: string | null
  accounted_by: string | null
  accounted_unit: string | null
  accounted_at: string | null
  judged_by: string | null
  judged_at: string | null
  judgement: string | null
}

/** As an act opens one. */
export type OpenedDeviation = Pick<
  DeviationRow,
  | 'deviation'
  | 'standard'
  | 'sign'
  | 'step_id'
  | 'activity'
  | 'procedure_id'
  | 'document'
  | 'performers'
  | 'held_by'
  | 'due_at'
  | 'late_minutes'
  | 'seen'
>

/** What an act changes of one; the instant is that of the act. */
export type ChangedDeviation = Pick<DeviationRow, 'deviation'> &
  Partial<
    Pick<
      DeviationRow,
      | 'due_at'
      | 'late_minutes'
      | 'standing'
      | 'cause'
      | 'explanation'
      | 'correction'
      | 'accounted_by'
      | 'accounted_unit'
      | 'judged_by'
      | 'judgement'
    >
  >
