import type { JSONColumnType } from 'kysely'

/** The tables of papers (migrations/…-papers.sql). Instants are ISO strings in UTC, dates `2026-11-20`. */
export interface PaperTables {
  paper_kind: { tenant_id: string; kind: string; version: number; text: string; since: string }
  paper_content: {
    tenant_id: string
    case_id: string
    sha256: string
    content: string | null
    stored_at: string
    erased_at: string | null
  }
  paper_print: {
    tenant_id: string
    file_id: string
    case_id: string
    task_id: string
    document_id: string
    revision: number
    code: string | null
    dated_on: string
    /** Their shape is that of whoever sets papers. */
    signers: JSONColumnType<readonly unknown[], string, string>
    made_at: string
  }
  paper_waiting: PaperWaitingRow
  paper_reminder: {
    tenant_id: string
    case_id: string
    task_id: string
    document_id: string
    owner: string
    on_day: string
    at: string
    official_id: string | null
    position_id: string | null
  }
}

/** A paper that waits for an owner to initial or sign it. */
export interface PaperWaitingRow {
  tenant_id: string
  case_id: string
  task_id: string
  document_id: string
  /** `performer:procedure/performer`, `unit:…`, `official:…`, or `head:…` of the unit that signs */
  owner: string
  standing: 'initialling' | 'signing'
  title: string
  kind: string
  revision: number
  number: string | null
  activity: string
  reference: string | null
  subject: string
  applicant_name: string
  suspended: boolean
  since: string
}
