import { randomUUID } from 'node:crypto'
import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { Archive, ArchiveAnswer } from '../contract.ts'
import { isHead } from '../may.ts'
import { readFiles } from '../rows.ts'
import { judgeFiles, judgeOtherLists } from './judge.ts'
import { lockList } from './rows.ts'

export interface Moment {
  /** ISO instant. */
  readonly at: string
  /** Local date. */
  readonly today: string
}

/** A list of files whose time is over, for the head to decide (daftar usul musnah, PP 28/2012 art. 67). */
export async function proposeList(
  queries: TenantQueries,
  { tenant, official, position }: Viewer,
  { title, cases }: Parameters<Archive['propose']>[1],
  { at, today }: Moment,
): Promise<Awaited<ReturnType<Archive['propose']>>> {
  const named = [...new Set(cases)]
  const files = await readFiles(queries, tenant.id, named, today)
  const why = judgeFiles(files, named.length) ?? (await judgeOtherLists(queries, tenant.id, files))
  if (why) return { kind: 'refused', refusal: why }
  const list = randomUUID()
  await queries
    .insertInto('destruction_list')
    .values({
      tenant_id: tenant.id,
      list_id: list,
      title: title || today,
      status: 'proposed',
      made_at: at,
      made_by: official.id,
      made_from: position.title,
      decided_at: null,
      decided_by: null,
      decided_from: null,
      decision: null,
      record: null,
      removed_at: null,
    })
    .execute()
  await queries
    .insertInto('destruction_item')
    .values(files.map(({ caseId }) => ({ tenant_id: tenant.id, list_id: list, case_id: caseId })))
    .execute()
  return { kind: 'proposed', list }
}

/** The head approves or refuses a list that somebody else has made. */
export async function decideList(
  queries: TenantQueries,
  viewer: Viewer,
  list: string,
  { approved, words }: Parameters<Archive['decide']>[2],
  at: string,
): Promise<ArchiveAnswer> {
  const { tenant, official, position } = viewer
  const row = await lockList(queries, tenant.id, list)
  if (!row) return { kind: 'not-found' }
  if (!(await isHead(queries, viewer))) return { kind: 'refused', refusal: refusal('NotHead') }
  if (row.made_by === official.id) return { kind: 'refused', refusal: refusal('OwnList') }
  if (row.status !== 'proposed') return { kind: 'refused', refusal: refusal('ListNotProposed') }
  if (words === '') return { kind: 'refused', refusal: refusal('ReasonNeeded') }
  await queries
    .updateTable('destruction_list')
    .set({
      status: approved ? 'approved' : 'refused',
      decided_at: at,
      decided_by: official.id,
      decided_from: position.title,
      decision: words,
    })
    .where('tenant_id', '=', tenant.id)
    .where('list_id', '=', list)
    .execute()
  return { kind: 'done' }
}
