import type { Viewer } from '#server/directory/contract.ts'
import type { LetterRow, TenantQueries } from '#server/platform/index.ts'
import type { LetterFacts, RegisteredLetter } from './contract.ts'

/** Who takes a number, and when. */
export interface Clerk {
  readonly tenant: string
  readonly official: string
  /** Title of the position it is taken from. */
  readonly position: string
  readonly at: string
}

export function clerkOf({ tenant, official, position }: Viewer, at: string): Clerk {
  return { tenant: tenant.id, official: official.id, position: position.title, at }
}

type Asked = LetterFacts & { readonly register: string; readonly paper: string }

/** What a row holds whatever its number comes to be. */
export function rowFor(clerk: Clerk, asked: Asked) {
  return {
    tenant_id: clerk.tenant,
    register_id: asked.register,
    paper_id: asked.paper,
    kind: asked.kind ?? '',
    subject: asked.subject,
    sender: asked.sender ?? null,
    sender_unit_id: asked.senderUnit ?? null,
    recipient: asked.recipient ?? null,
    their_number: asked.theirNumber ?? null,
    their_date: asked.theirDate ?? null,
    received_on: asked.receivedOn ?? null,
    urgency: asked.urgency ?? 'biasa',
    security: asked.security ?? 'B',
    scan_file_id: asked.scan ?? null,
    elsewhere_system: null,
    elsewhere_file_id: null,
    case_id: asked.caseId ?? null,
    void_reason: null,
    voided_at: null,
    voided_by: null,
    taken_at: clerk.at,
    taken_by: clerk.official,
    taken_from: clerk.position,
  } as const
}

export async function insertLetter(queries: TenantQueries, row: LetterRow): Promise<void> {
  await queries.insertInto('letter_register').values(row).execute()
}

export function letterOf(row: LetterRow): RegisteredLetter {
  return {
    id: row.entry_id,
    register: row.register_id,
    year: row.year,
    running: row.running,
    suffix: row.suffix,
    number: row.number,
    numberedOn: row.numbered_on,
    kind: row.kind,
    subject: row.subject,
    sender: row.sender,
    senderUnit: row.sender_unit_id,
    recipient: row.recipient,
    theirNumber: row.their_number,
    theirDate: row.their_date,
    receivedOn: row.received_on,
    urgency: row.urgency,
    security: row.security,
    archiveClass: row.archive_class,
    elsewhere: row.elsewhere_system,
    status: row.status,
    voidReason: row.void_reason,
    caseId: row.case_id,
    takenAt: row.taken_at,
  }
}
