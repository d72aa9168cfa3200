import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type {
  ArchiveAnswer,
  DestroyedFile,
  DestructionRecord,
  ErasePlace,
  FiledDocument,
  RecordFacts,
} from '../contract.ts'
import { eraseCase } from '../erase/erase.ts'
import { readFiles } from '../rows.ts'
import { judgeFiles } from './judge.ts'
import type { Moment } from './propose.ts'
import { destroyedFile, listDocuments, sealRecord } from './record.ts'
import { listCasesOn, lockList } from './rows.ts'

type List = NonNullable<Awaited<ReturnType<typeof lockList>>>

/**
 * Destroys the files of an approved list and makes the record, all or nothing, in the caller's transaction. The bytes go
 * afterwards: what the transaction leaves in the outbox is delivered until they are gone. Throws ChainBroken.
 */
export async function carryOut(
  queries: TenantQueries,
  places: readonly ErasePlace[],
  viewer: Viewer,
  listId: string,
  facts: RecordFacts,
  { at, today }: Moment,
): Promise<ArchiveAnswer> {
  const tenant = viewer.tenant.id
  const list = await lockList(queries, tenant, listId)
  if (!list) return { kind: 'not-found' }
  if (list.status !== 'approved') return { kind: 'refused', refusal: refusal('ListNotApproved') }
  if (facts.number === '' || facts.place === '' || facts.witnesses.length < 2)
    return { kind: 'refused', refusal: refusal('RecordIncomplete') }
  const cases = await listCasesOn(queries, tenant, listId)
  await lockFiles(queries, tenant, cases)
  const files = await readFiles(queries, tenant, cases, today)
  const why = judgeFiles(files, cases.length)
  if (why) return { kind: 'refused', refusal: why }

  const by = { official: viewer.official.id, position: viewer.position.title }
  const destroyed: DestroyedFile[] = []
  for (const file of files) {
    const titles = await titlesOf(queries, tenant, file.caseId)
    const documents = await listDocuments(queries, tenant, file.caseId, titles)
    const order = { what: 'everything', at, under: facts.number, by } as const
    const proof = await eraseCase(queries, places, tenant, file.caseId, order)
    destroyed.push(destroyedFile(file, proof, documents))
  }
  await queries
    .updateTable('archive_file')
    .set({ status: 'destroyed', destroyed_under: listId })
    .where('tenant_id', '=', tenant)
    .where('case_id', 'in', [...cases])
    .execute()
  const record = sealRecord(await recordFrom(queries, viewer, list, facts, today, destroyed))
  await queries
    .updateTable('destruction_list')
    .set({
      status: 'carried-out',
      record: JSON.stringify(record),
      ...(!destroyed.some(({ documents }) => documents.length > 0) && { removed_at: at }),
    })
    .where('tenant_id', '=', tenant)
    .where('list_id', '=', listId)
    .execute()
  return { kind: 'done' }
}

/** Until the end of the transaction nobody puts a hold on them or reopens them in the archive. */
async function lockFiles(queries: TenantQueries, tenant: string, cases: readonly string[]): Promise<void> {
  await queries
    .selectFrom('archive_file')
    .select('case_id')
    .where('tenant_id', '=', tenant)
    .where('case_id', 'in', [...cases])
    .orderBy('case_id')
    .forUpdate()
    .execute()
}

async function titlesOf(queries: TenantQueries, tenant: string, caseId: string) {
  const { contents } = await queries
    .selectFrom('archive_file')
    .select('contents')
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return new Map((contents as readonly FiledDocument[]).map(({ document, title }) => [document, title]))
}

async function recordFrom(
  queries: TenantQueries,
  { tenant, official, position }: Viewer,
  list: List,
  facts: RecordFacts,
  on: string,
  files: readonly DestroyedFile[],
): Promise<Omit<DestructionRecord, 'sha256'>> {
  const names = await queries
    .selectFrom('official')
    .select(['official_id', 'name'])
    .where('tenant_id', '=', tenant.id)
    .where('official_id', 'in', [list.made_by, list.decided_by ?? ''])
    .execute()
  const person = (id: string | null, from: string | null) =>
    [names.find((each) => each.official_id === id)?.name ?? id, from].filter(Boolean).join(', ')
  return {
    ...facts,
    on,
    title: list.title,
    office: tenant.office,
    proposedBy: person(list.made_by, list.made_from),
    approved: {
      by: person(list.decided_by, list.decided_from),
      at: list.decided_at ?? '',
      words: list.decision ?? '',
    },
    carriedOutBy: [official.name, position.title].join(', '),
    files,
  }
}
