import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import type { ArchiveFile } from './contract.ts'

const held = sql<boolean>`exists (select from laksana.legal_hold h
  where h.tenant_id = f.tenant_id and h.case_id = f.case_id and h.lifted_at is null)`

/** A case that goes on again is no file, also before the worker has seen it. */
const standing = sql<
  ArchiveFile['status']
>`case when f.status = 'kept' and exists (select from laksana.case_file c
  where c.tenant_id = f.tenant_id and c.case_id = f.case_id and c.ended_at is null) then 'reopened' else f.status end`

/** Files with whether they are held. */
export function selectFiles(queries: TenantQueries, tenant: string) {
  return queries
    .selectFrom('archive_file as f')
    .where('f.tenant_id', '=', tenant)
    .select([
      'f.case_id',
      'f.reference',
      'f.subject',
      'f.applicant_name',
      'f.procedure_id',
      'f.procedure_title',
      'f.ending',
      'f.ended_on',
      'f.class',
      'f.active',
      'f.inactive',
      'f.final',
      'f.transfer_on',
      'f.over_on',
      'f.personal_over_on',
      standing.as('status'),
      held.as('held'),
    ])
}

export const isHeld = held

type Row = Awaited<ReturnType<ReturnType<typeof selectFiles>['executeTakeFirstOrThrow']>>

/** `today`: local date. */
export function fileOf(row: Row, today: string): ArchiveFile {
  return {
    caseId: row.case_id,
    reference: row.reference,
    subject: row.subject,
    applicant: row.applicant_name,
    procedure: { id: row.procedure_id, title: row.procedure_title },
    ending: row.ending,
    endedOn: row.ended_on,
    class: row.class,
    active: row.active,
    inactive: row.inactive,
    final: row.final,
    transferOn: row.transfer_on,
    overOn: row.over_on,
    personalOverOn: row.personal_over_on ?? row.over_on,
    held: row.held,
    status: row.status,
    phase: today >= row.over_on ? 'over' : today >= row.transfer_on ? 'inactive' : 'active',
  }
}

/** These files, by case, in the order of their end. */
export async function readFiles(
  queries: TenantQueries,
  tenant: string,
  cases: readonly string[],
  today: string,
): Promise<readonly ArchiveFile[]> {
  if (cases.length === 0) return []
  const rows = await selectFiles(queries, tenant)
    .where('f.case_id', 'in', [...cases])
    .orderBy('f.ended_on')
    .orderBy('f.case_id')
    .execute()
  return rows.map((row) => fileOf(row, today))
}
