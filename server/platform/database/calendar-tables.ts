import type { ColumnType, Generated } from 'kysely'
import type { At, Json, On } from './column-types.ts'

/** What governments say of working time, and due times worked out anew; see `Tables`. The shapes are the engine's. */
export interface CalendarTables {
  calendar_hours: { tenant_id: string; unit_id: string; valid_from: On; weekly: Json<object> }
  calendar_span: {
    tenant_id: string
    unit_id: string
    from_on: On
    until_on: On
    name: string
    weekly: Json<object>
  }
  calendar_day: {
    tenant_id: string
    unit_id: string
    on_day: On
    kind: string
    name: string
    windows: ColumnType<unknown, string | null, string | null>
    by_hand: boolean
  }
  calendar_change: {
    tenant_id: string
    version: number
    unit_id: string
    what: string
    before: Json<object>
    after: Json<object>
    reason: string
    at: At
    official_id: string
    position_id: string
  }
  national_days: { tenant_id: string; days: Json<readonly object[]>; noted_at: At }
  redating: {
    tenant_id: string
    version: number
    first_on: On
    forgives: boolean
    after_case: Generated<string>
    cases: Generated<number>
    tasks: Generated<number>
    asked_at: At
    ended_at: At | null
  }
  redating_late: { tenant_id: string; version: number; case_id: string }
}
