import { hash } from 'node:crypto'
import type { CaseEvent } from '#engine/case/index.ts'
import { canonicalJson, listActs, type TenantQueries } from '#server/platform/index.ts'
import type { ArchiveFile, DestroyedFile, DestructionRecord } from '../contract.ts'

/** What a file held, before it goes: every version of every document, and whatever else was sent for it. */
export async function listDocuments(
  queries: TenantQueries,
  tenant: string,
  caseId: string,
  titles: ReadonlyMap<string, string>,
): Promise<DestroyedFile['documents']> {
  const acts = await listActs(queries, caseId)
  const known = new Map(
    acts
      .flatMap(({ events }) => events as readonly CaseEvent[])
      .flatMap((event) =>
        event.type === 'DocumentReceived'
          ? [[event.file.fileId, { document: event.document, version: event.version }] as const]
          : [],
      ),
  )
  const files = await queries
    .selectFrom('stored_file')
    .select(['file_id', 'sha256', 'size', 'media_type'])
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .orderBy('uploaded_at')
    .orderBy('file_id')
    .execute()
  return files.map(({ file_id, sha256, size, media_type }) => {
    const given = known.get(file_id)
    return {
      title: given ? (titles.get(given.document) ?? given.document) : '',
      version: given?.version ?? null,
      sha256,
      size,
      mediaType: media_type,
    }
  })
}

export function destroyedFile(
  file: ArchiveFile,
  proof: Pick<DestroyedFile, 'acts' | 'head'>,
  documents: DestroyedFile['documents'],
): DestroyedFile {
  return {
    caseId: file.caseId,
    reference: file.reference,
    subject: file.subject,
    applicant: file.applicant,
    procedure: file.procedure.title,
    endedOn: file.endedOn,
    class: file.class,
    active: file.active,
    inactive: file.inactive,
    final: file.final,
    overOn: file.overOn,
    ...proof,
    documents,
  }
}

/** With the checksum by which anybody can tell that it is as it was made. */
export function sealRecord(record: Omit<DestructionRecord, 'sha256'>): DestructionRecord {
  return { ...record, sha256: hash('sha256', canonicalJson(record)) }
}
