import type { At } from './column-types.ts'

/** Clocks of ended steps and what was forecast; see `Tables`. */
export interface ForecastTables {
  step_clock: {
    tenant_id: string
    case_id: string
    task_id: string
    procedure_id: string
    step_id: string
    round: number
    calling: boolean
    owed_by: 'applicant' | 'third-party' | 'office'
    opened_at: At
    ended_at: At
    ended_by: 'completed' | 'repeated' | 'skipped' | 'passed' | 'returned' | 'undone' | 'closed'
    outcome: string | null
    returned_to: string | null
    due_at: At | null
    minutes: number
    counted: number
    late_by: number
  }
  step_clock_read: { tenant_id: string; case_id: string; version: number }
  forecast_record: {
    tenant_id: string
    case_id: string
    version: number
    procedure_id: string
    made_at: At
    p10: At | null
    p50: At | null
    p90: At | null
    cases: number
    ended_at: At | null
  }
}
