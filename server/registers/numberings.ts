import type { TenantQueries } from '#server/platform/index.ts'
import type { Numbering, NumberingVersion, RegisterId } from './contract.ts'

const columns = [
  'register_id as register',
  'kind',
  'title',
  'template',
  'system',
  'unit_code as unitCode',
  'archive_class as archiveClass',
  'version',
  'changed_at as changedAt',
  'changed_by as changedBy',
] as const

/** Every numbering in force, standard books and their own kinds together. */
export function readNumberings(queries: TenantQueries, tenant: string): Promise<readonly NumberingVersion[]> {
  return queries
    .selectFrom('letter_numbering')
    .select(columns)
    .distinctOn(['register_id', 'kind'])
    .where('tenant_id', '=', tenant)
    .orderBy('register_id')
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()
}

/** The numbering that counts for a letter of this kind: its own, or else the book's. */
export function readNumberingOf(
  queries: TenantQueries,
  tenant: string,
  register: RegisterId,
  kind: string,
): Promise<NumberingVersion | undefined> {
  return queries
    .selectFrom('letter_numbering')
    .select(columns)
    .where('tenant_id', '=', tenant)
    .where('register_id', '=', register)
    .where('kind', 'in', [kind, ''])
    .orderBy('kind', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** All versions of one, newest first, with the names of those who made them. */
export function readVersions(
  queries: TenantQueries,
  tenant: string,
  register: RegisterId,
  kind: string,
): Promise<readonly NumberingVersion[]> {
  return queries
    .selectFrom('letter_numbering as n')
    .leftJoin('official as o', (join) =>
      join.onRef('o.tenant_id', '=', 'n.tenant_id').onRef('o.official_id', '=', 'n.changed_by'),
    )
    .select([...columns.filter((column) => column !== 'changed_by as changedBy'), 'o.name as changedBy'])
    .where('n.tenant_id', '=', tenant)
    .where('n.register_id', '=', register)
    .where('n.kind', '=', kind)
    .orderBy('n.version', 'desc')
    .execute()
}

/** False: another version of this number is there already. */
export async function storeNumbering(
  queries: TenantQueries,
  tenant: string,
  numbering: Numbering,
  made: { readonly version: number; readonly at: string; readonly by: string | null },
): Promise<boolean> {
  const { register, kind, title, template, system, unitCode, archiveClass } = numbering
  const stored = await queries
    .insertInto('letter_numbering')
    .values({
      tenant_id: tenant,
      register_id: register,
      kind,
      version: made.version,
      title,
      template,
      system,
      unit_code: unitCode,
      archive_class: archiveClass,
      changed_at: made.at,
      changed_by: made.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return stored !== undefined
}
