import type pg from 'pg'
import { FileMistake, type TenantForm } from '#library/index.ts'
import type { TenantDatabase } from '#server/platform/index.ts'

/** Throws FileMistake where the file would take what belongs to another government or official of this database. */
export async function refuseStrangers(
  database: TenantDatabase,
  auth: pg.Pool,
  { id, referencePrefix, officials }: TenantForm,
): Promise<void> {
  const tenants = await database.listPublicTenants()
  if (tenants.some((tenant) => tenant.tenant_id === id && tenant.demo))
    throw new FileMistake(
      `${id} is a demo government in this database: give yours another id, or use another database.`,
    )
  const alike = tenants.find(
    (tenant) => tenant.tenant_id !== id && tenant.reference_prefix === referencePrefix,
  )
  if (alike)
    throw new FileMistake(
      `The reference numbers of ${alike.name} begin with ${referencePrefix} already: choose another referencePrefix.`,
    )
  const owners = new Map(officials.flatMap((one) => (one.email ? [[one.email, `${id}.${one.id}`]] : [])))
  const { rows } = await auth.query<{ id: string; email: string }>(
    'select id, email from "user" where email = any($1)',
    [[...owners.keys()]],
  )
  const taken = rows.find((row) => owners.get(row.email) !== row.id)
  if (taken)
    throw new FileMistake(
      `${taken.email} is the address of another account: give this official another, or the other one first.`,
    )
}
