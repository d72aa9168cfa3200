import { sql } from 'kysely'
import type { CalendarDefinition } from '#engine/working-time/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import { firstDate } from './apply-change.ts'

/** A line of the register of changes. */
export interface WrittenChange {
  /** What the calendars are after it. */
  readonly version: number
  /** '': the whole government's. */
  readonly unit: string
  readonly what: string
  /** The parts that went and those that came. */
  readonly before: CalendarDefinition
  readonly after: CalendarDefinition
  readonly reason: string
  readonly by: { readonly official: string; readonly position: string }
  /** What became due late while it should have been due later isn't late any more. */
  readonly forgives: boolean
  readonly at: string
}

/**
 * Writes the line, and asks for due times to be worked out anew. False: somebody else has changed the calendars to this
 * version, and nothing is written.
 */
export async function writeChange(
  queries: TenantQueries,
  tenant: string,
  { version, unit, what, before, after, reason, by, forgives, at }: WrittenChange,
): Promise<boolean> {
  const line = await queries
    .insertInto('calendar_change')
    .values({
      ...{ tenant_id: tenant, version, unit_id: unit, what, reason, at },
      ...{ before: JSON.stringify(before), after: JSON.stringify(after) },
      ...{ official_id: by.official, position_id: by.position },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  if (!line) return false
  const first_on = firstDate(before, after)
  await queries
    .insertInto('redating')
    .values({ tenant_id: tenant, version, first_on, forgives, asked_at: at })
    .execute()
  await sql`insert into laksana.outbox (tenant_id, kind, body)
    values (${tenant}, 'redate', ${JSON.stringify({ version })}::jsonb)`.execute(queries)
  return true
}
