import type { Generated } from 'kysely'
import type { At, Json, On } from './column-types.ts'

/** Keys of texts, files of ended cases, holds and destruction; see `Tables`. */
export interface ArchiveTables {
  case_key: { tenant_id: string; case_id: string; texts: Buffer | null; personal: Buffer | null }
  erasure: {
    tenant_id: string
    case_id: string
    what: 'everything' | 'personal'
    at: At
    under: string
    by_official: string | null
    by_position: string | null
    places: Json<readonly { place: string; count: number }[]>
    acts: number
    head: string
  }
  retention_schedule: {
    tenant_id: string
    version: number
    valid_from: On
    basis: string
    /** Its shape is the archive's own. */
    rules: Json<readonly unknown[]>
    personal_years: number | null
    erases_personal: boolean
    changed_at: At
    changed_by: string
  }
  archive_file: {
    tenant_id: string
    case_id: string
    reference: string | null
    subject: string
    applicant_name: string
    procedure_id: string
    procedure_title: string
    ending: string
    ended_on: On
    class: string
    active: number
    inactive: number
    final: 'destroy' | 'keep' | 'assess'
    governed_by: string
    schedule: number
    transfer_on: On
    over_on: On
    personal_over_on: On | null
    contents: Json<readonly unknown[]>
    assessed: Json<Record<string, unknown>> | null
    status: 'kept' | 'reopened' | 'destroyed'
    destroyed_under: string | null
    search: Generated<string>
  }
  legal_hold: {
    tenant_id: string
    hold_id: string
    case_id: string
    reason: string
    put_at: At
    put_by: string
    put_from: string
    lifted_at: At | null
    lifted_by: string | null
    lifted_from: string | null
    lift_reason: string | null
  }
  destruction_list: {
    tenant_id: string
    list_id: string
    title: string
    status: 'proposed' | 'approved' | 'refused' | 'carried-out'
    made_at: At
    made_by: string
    made_from: string
    decided_at: At | null
    decided_by: string | null
    decided_from: string | null
    decision: string | null
    record: Json<Record<string, unknown>> | null
    removed_at: At | null
  }
  destruction_item: { tenant_id: string; list_id: string; case_id: string }
}
