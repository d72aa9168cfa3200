import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { ArchiveTables } from './archive-tables.ts'
import type { CalendarTables } from './calendar-tables.ts'
import type { ChannelTables } from './channel-tables.ts'
import type { At, Json, On } from './column-types.ts'
import type { DeliveryTables } from './delivery-tables.ts'
import type { DeviationTables } from './deviation-tables.ts'
import type { FeedTables } from './feed-tables.ts'
import type { ForecastTables } from './forecast-tables.ts'
import type { MeetingTables } from './meeting-tables.ts'
import type { PaperTables } from './paper-tables.ts'

/** Written by functions only: `commit_acts` and its like. */
type ReadOnly<T> = ColumnType<T, never, never>

/** The tables of schema `laksana`, for Kysely, as `migrations/` makes them. Meanings of columns stand there. */
export interface Tables
  extends ArchiveTables,
    CalendarTables,
    ChannelTables,
    DeliveryTables,
    DeviationTables,
    FeedTables,
    ForecastTables,
    MeetingTables,
    PaperTables {
  tenant: {
    tenant_id: string
    name: string
    short_name: string
    office_name: string
    zone: string
    reference_prefix: string
    demo: Generated<boolean>
    settings: Json<Record<string, unknown>>
    /** Null: the shipped list. */
    disposition_instructions: ColumnType<
      readonly { id: string; title: { id: string; en: string } }[] | null,
      string | null,
      string | null
    >
  }
  unit: {
    tenant_id: string
    unit_id: string
    kind: 'office' | 'agency' | 'third-party'
    name: string
    short_name: string | null
    parent_unit_id: string | null
  }
  position: {
    tenant_id: string
    position_id: string
    unit_id: string
    title: string
    superior_position_id: string | null
    capabilities: Generated<readonly ('register' | 'supervise' | 'administer' | 'inspect')[]>
  }
  official: {
    tenant_id: string
    official_id: string
    name: string
    nip: string | null
    rank: string | null
    email: string | null
    left_on: On | null
  }
  holding: {
    tenant_id: string
    holding_id: string
    official_id: string
    position_id: string
    kind: 'definitive' | 'acting' | 'stand-in'
    from_on: On
    until_on: On | null
  }
  procedure_version: {
    tenant_id: string
    procedure_id: string
    version: number
    title: string
    procedure_number: string | null
    definition: string
    definition_hash: Buffer
    linked: Json<Record<string, string>>
    status: 'draft' | 'in-force' | 'superseded'
    effective_on: On | null
    created_at: At
    created_by: string | null
  }
  performer_binding: { tenant_id: string; procedure_id: string; performer_id: string; position_id: string }
  case_stream: ReadOnlyRow<{
    tenant_id: string
    case_id: string
    version: number
    last_hash: Buffer
  }>
  case_snapshot: ReadOnlyRow<{ tenant_id: string; case_id: string; version: number; snapshot: string }>
  directory_version: ReadOnlyRow<{ tenant_id: string; version: number }>
  event_log: ReadOnlyRow<{
    tenant_id: string
    case_id: string
    version: number
    command_id: string
    act: string
    actor: Record<string, unknown>
    at: At
    events: readonly unknown[]
    snapshot_hash: Buffer
    hash: Buffer
  }>
  case_file: ReadOnlyRow<CaseFileRow>
  task: ReadOnlyRow<TaskRow>
  step: StepRow
  /** `answer` null: still owed. Written by a trigger on `event_log`. */
  disposition_owed: ReadOnlyRow<{
    tenant_id: string
    case_id: string
    disposition: string
    position_id: string
    since: At
    due_on: On | null
    urgency: 'biasa' | 'segera' | 'sangat-segera'
    instructions: readonly string[]
    note: string | null
    by_position_id: string
    by_official_id: string
    answer: 'settled' | 'passed-on' | 'taken-back' | null
  }>
  stored_file: {
    tenant_id: string
    file_id: string
    case_id: string | null
    name: string
    media_type: string
    size: number
    sha256: string
    uploaded_by: string
    uploaded_at: At
    scan: Generated<'none' | 'held' | 'clean' | 'infected'>
    scan_found: string | null
    scanned_at: At | null
  }
  api_token: {
    tenant_id: string
    token_id: string
    official_id: string
    name: string
    token_hash: Buffer
    created_at: At
    expires_at: At | null
    revoked_at: At | null
    last_used_at: At | null
  }
  signing_authority: {
    tenant_id: string
    serial: string
    certificate: Buffer
    sealed_key: Buffer
    made_at: At
    expires_at: At
  }
  signing_certificate: {
    tenant_id: string
    serial: string
    authority: string
    official_id: string
    name: string
    position: string
    organisation: string
    certificate: Buffer
    sealed_key: Buffer
    issued_at: At
    expires_at: At
    revoked_at: At | null
    revocation_reason: 'key-compromise' | 'affiliation-changed' | 'superseded' | 'cessation' | null
  }
  signature_attempt: {
    tenant_id: string
    attempt_id: string
    official_id: string
    position: string
    provider: 'local' | 'bsre'
    at: At
    document_sha256: string
    outcome: string | null
    remote_id: string | null
    certificate: string | null
    level: 'B-B' | 'B-T' | 'basic' | null
    signed_sha256: string | null
    signatures: number | null
  }
  published_paper: {
    tenant_id: string
    code: string
    file_id: string | null
    sha256: string
    title: string
    number: string | null
    dated_on: On
    published_at: At
    withdrawn_at: At | null
  }
  audit_run: {
    tenant_id: string
    began_at: At
    ended_at: At
    cases: number
    acts: number
    rebuilt: number
    defects: JSONColumnType<readonly { case: string; version: number; kind: string }[], string, never>
  }
  file_check: {
    tenant_id: string
    began_at: At
    ended_at: At
    files: number
    bytes: number
    defects: JSONColumnType<readonly { file: string; kind: 'missing' | 'changed' }[], string, never>
  }
  notice: {
    tenant_id: string
    official_id: string
    notice_id: string
    kind: string
    case_id: string | null
    body: Json<Record<string, unknown>>
    at: At
    read_at: At | null
  }
  letterhead: {
    tenant_id: string
    /** '' is the office that builds applications. */
    unit_id: string
    version: number
    government: string
    office: string
    address: string
    phone: string
    email: string
    website: string
    footer: string
    place: string
    logo: Uint8Array | null
    logo_media_type: string | null
    reason: string
    made_at: At
    made_by: string | null
    valid_from: At
  }
  template_version: {
    tenant_id: string
    template: string
    version: number
    source: string | null
    wording: Json<Record<string, string>>
    reason: string
    made_at: At
    made_by: string | null
    valid_from: At
  }
  stationery_draft: {
    tenant_id: string
    official_id: string
    subject: string
    content: Json<Record<string, unknown>>
    logo: Uint8Array | null
    logo_media_type: string | null
    saved_at: At
  }
  letter_numbering: {
    tenant_id: string
    register_id: string
    /** '' counts for every kind without a row of its own. */
    kind: string
    version: number
    title: string
    template: string | null
    system: string | null
    unit_code: string | null
    archive_class: string | null
    changed_at: At
    changed_by: string | null
  }
  letter_counter: {
    tenant_id: string
    register_id: string
    year: number
    last_running: Generated<number>
    last_on: On | null
  }
  letter_register: LetterRow
}

type ReadOnlyRow<T> = { [K in keyof T]: ReadOnly<T[K]> }

export interface CaseFileRow {
  tenant_id: string
  case_id: string
  reference: string | null
  subject: string
  applicant_unit_id: string
  applicant_name: string
  requested_by: string | null
  opened_by: string
  procedure_id: string
  procedure_version: number
  procedure_title: string
  opened_at: At
  submitted_at: At | null
  status: string
  ending: string | null
  ending_label: string | null
  ended_at: At | null
  version: number
  /** The open steps, in the SOP's order. */
  steps: readonly string[]
  next_due_at: At | null
  waiting_for: string | null
  last_act: string
  last_act_at: At
  members: readonly string[]
}

/** What a version of an SOP calls one of its steps. */
export interface StepRow {
  tenant_id: string
  procedure_id: string
  version: number
  step_id: string
  number: string | null
  activity: string
}

export interface TaskRow {
  tenant_id: string
  case_id: string
  task_id: string
  /** `performer:procedure/performer`, `unit:…` or `official:…` */
  owner: string
  step_id: string
  procedure_id: string
  procedure_version: number
  reference: string | null
  subject: string
  applicant_unit_id: string
  opened_at: At
  returned: boolean
  suspended: boolean
  due_at: At | null
  claimed_by: string | null
}

/** A letter in a book; `running` null: numbered in another system. */
export interface LetterRow {
  tenant_id: string
  entry_id: string
  register_id: string
  paper_id: string
  year: number
  running: number | null
  suffix: string
  number: string
  numbered_on: On
  kind: string
  subject: string
  sender: string | null
  sender_unit_id: string | null
  recipient: string | null
  their_number: string | null
  their_date: On | null
  received_on: On | null
  urgency: 'biasa' | 'segera' | 'sangat-segera'
  security: 'SR' | 'R' | 'T' | 'B'
  archive_class: string | null
  scan_file_id: string | null
  elsewhere_system: string | null
  elsewhere_file_id: string | null
  case_id: string | null
  status: 'taken' | 'used' | 'void'
  void_reason: string | null
  voided_at: At | null
  voided_by: string | null
  taken_at: At
  taken_by: string
  taken_from: string
}
