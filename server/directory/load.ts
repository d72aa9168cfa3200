import { sql } from 'kysely'
import type pg from 'pg'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { TenantDefinition } from './tenant-definition.ts'

export interface LoadOptions {
  readonly demo: boolean
  /** Of a password that new accounts share, as better-auth hashes it. Absent: `giveFirstPasswords` gives each its own. */
  readonly passwordHash?: string
  /** First day of holdings that name none, and from which those no longer named have ended. */
  readonly today: string
}

/**
 * Loads a local government and the accounts of its officials. Again with the same or a changed definition: brings the
 * rows to it. Units, positions and officials that are no longer named stay, since cases may speak of them; a chair that
 * an official is no longer named for is held until the day before.
 */
export async function loadTenant(
  database: TenantDatabase,
  auth: pg.Pool,
  definition: TenantDefinition,
  options: LoadOptions,
): Promise<void> {
  await database.withTenant(definition.id, async (queries) => {
    await storeTenant(queries, definition, options.demo)
    for (const statement of rowsOf(definition, options.today)) await statement.execute(queries)
  })
  await storeAccounts(auth, definition, options.passwordHash)
}

function storeTenant(queries: TenantQueries, definition: TenantDefinition, demo: boolean): Promise<unknown> {
  const row = {
    name: definition.name,
    short_name: definition.shortName,
    office_name: definition.office,
    zone: definition.zone,
    reference_prefix: definition.referencePrefix,
    demo,
    disposition_instructions: definition.dispositionInstructions
      ? JSON.stringify(definition.dispositionInstructions)
      : null,
  }
  return queries
    .insertInto('tenant')
    .values({ tenant_id: definition.id, settings: '{}', ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute()
}

/** One statement a table: a government of hundreds of officials loads as quickly as a small one. */
function rowsOf(definition: TenantDefinition, today: string) {
  const tenant = definition.id
  const json = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`
  const holdings = definition.officials.flatMap(({ id, holds }) =>
    holds.map((hold) => ({
      kind: 'definitive',
      ...hold,
      official: id,
      id: `${id}.${hold.position}`,
    })),
  )
  const named = holdings.map(({ id }) => id)
  const notNamed = sql`holding_id <> all(array(select jsonb_array_elements_text(${json(named)})))`
  const bindings = Object.entries(definition.bindings).flatMap(([procedure, performers]) =>
    Object.entries(performers).flatMap(([performer, positions]) =>
      positions.map((position) => ({ procedure, performer, position })),
    ),
  )
  return [
    sql`insert into laksana.unit (tenant_id, unit_id, kind, name, short_name, parent_unit_id)
      select ${tenant}, id, kind, name, "shortName", parent from jsonb_to_recordset(${json(definition.units)})
        as x (id text, kind text, name text, "shortName" text, parent text)
      on conflict (tenant_id, unit_id) do update set
        kind = excluded.kind, name = excluded.name, short_name = excluded.short_name, parent_unit_id = excluded.parent_unit_id`,
    sql`insert into laksana.position (tenant_id, position_id, unit_id, title, superior_position_id, capabilities)
      select ${tenant}, id, unit, title, superior,
        array(select jsonb_array_elements_text(coalesce(capabilities, '[]')))
      from jsonb_to_recordset(${json(definition.positions)})
        as x (id text, unit text, title text, superior text, capabilities jsonb)
      on conflict (tenant_id, position_id) do update set unit_id = excluded.unit_id, title = excluded.title,
        superior_position_id = excluded.superior_position_id, capabilities = excluded.capabilities`,
    sql`insert into laksana.official (tenant_id, official_id, name, nip, rank, email)
      select ${tenant}, id, name, nip, rank, lower(email) from jsonb_to_recordset(${json(definition.officials)})
        as x (id text, name text, nip text, rank text, email text)
      on conflict (tenant_id, official_id) do update set
        name = excluded.name, nip = excluded.nip, rank = excluded.rank, email = excluded.email`,
    sql`insert into laksana.holding (tenant_id, holding_id, official_id, position_id, kind, from_on, until_on)
      select ${tenant}, x.id, official, position, x.kind, coalesce("from", least(h.from_on, ${today}::date)), until
      from jsonb_to_recordset(${json(holdings)})
        as x (id text, official text, position text, kind text, "from" date, until date)
      left join laksana.holding h on h.tenant_id = ${tenant} and h.holding_id = x.id
      on conflict (tenant_id, holding_id) do update set
        kind = excluded.kind, from_on = excluded.from_on, until_on = excluded.until_on`,
    sql`delete from laksana.holding where tenant_id = ${tenant} and from_on >= ${today}::date and ${notNamed}`,
    sql`update laksana.holding set until_on = ${today}::date - 1
      where tenant_id = ${tenant} and coalesce(until_on, 'infinity') >= ${today}::date and ${notNamed}`,
    sql`delete from laksana.performer_binding where tenant_id = ${tenant}`,
    sql`insert into laksana.performer_binding (tenant_id, procedure_id, performer_id, position_id)
      select ${tenant}, procedure, performer, position from jsonb_to_recordset(${json(bindings)})
        as x (procedure text, performer text, position text)`,
  ]
}

/** Accounts of officials with an address. A password once set stays: somebody may have changed it. */
async function storeAccounts(
  auth: pg.Pool,
  definition: TenantDefinition,
  passwordHash: string | undefined,
): Promise<void> {
  const users = definition.officials.flatMap(({ id, name, email }) =>
    email === undefined
      ? []
      : [
          {
            id: `${definition.id}.${id}`,
            name,
            email: email.toLowerCase(),
            tenant: definition.id,
            official: id,
          },
        ],
  )
  await auth.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as x (id text, name text, email text, tenant text, official text)
     ), stored as (
       insert into "user" (id, name, email, "emailVerified", tenant_id, official_id)
         select id, name, email, true, tenant, official from given
       on conflict (id) do update set name = excluded.name, email = excluded.email, "updatedAt" = now()
     )
     insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
       select id, id, 'credential', id, $2, now() from given where $2::text is not null
     on conflict (id) do nothing`,
    [JSON.stringify(users), passwordHash ?? null],
  )
}
