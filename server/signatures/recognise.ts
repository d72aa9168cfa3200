import type pg from 'pg'

/** The governments of this server whose own authorities have one of these serials. */
export async function tenantsOfAuthorities(
  pool: pg.Pool,
  serials: readonly string[],
): Promise<readonly string[]> {
  if (serials.length === 0) return []
  const { rows } = await pool.query({
    name: 'tenants_of_authorities',
    text: 'select laksana.tenants_of_authorities($1) as tenant',
    values: [serials],
  })
  return rows.map(({ tenant }) => tenant)
}
