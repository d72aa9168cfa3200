import { type CalendarDay, nationalDefinition } from '#engine/working-time/index.ts'
import { listNationalDays, nationalDaysReason } from '#library/index.ts'
import { eachTenant, type TenantDatabase, type TenantQueries, type TimedJob } from '#server/platform/index.ts'
import { differenceOf, isEmpty } from './apply-change.ts'
import { writeChange } from './write-change.ts'

/** Under whose name what the program itself brings stands in the register. No official has an id like it. */
const program = 'Laksana'

interface Parts {
  readonly tenants: TenantDatabase
  /** An ISO instant. */
  readonly now: () => string
  /** The days of this version of the program. */
  readonly days?: readonly CalendarDay[]
}

/**
 * Once at the start: where the national days are others than those that a government's due times were worked out by, the
 * change stands in its register, and due times are worked out anew as after any change. A government whose days nobody has
 * noted yet gets them noted, and nothing moves.
 */
export function nationalDaysAtStart(parts: Parts): TimedJob {
  return forEachTenant('national-days', parts, noteDays)
}

/**
 * Each night: governments that came since the start. It changes none that are noted already, so that two versions of the
 * program side by side can't move due times to and fro.
 */
export function nationalDaysOfNewcomers(parts: Parts): TimedJob {
  return forEachTenant('national-days-of-newcomers', parts, async (queries, tenant, days, at) => {
    await noteFirst(queries, tenant, days, at)
  })
}

type Work = (
  queries: TenantQueries,
  tenant: string,
  days: readonly CalendarDay[],
  at: string,
) => Promise<void>

function forEachTenant(
  name: string,
  { tenants, now, days = listNationalDays() }: Parts,
  work: Work,
): TimedJob {
  return {
    name,
    async run(signal) {
      const workIn = (tenant: string) =>
        tenants.withTenant(tenant, (queries) => work(queries, tenant, days, now()))
      await eachTenant(
        tenants,
        // Somebody may have changed the calendar in the same moment: then their line is there, and ours comes after it.
        ({ tenant_id }) => workIn(tenant_id).catch(() => workIn(tenant_id)),
        signal,
      )
    },
  }
}

/** Whether nothing was noted before. */
async function noteFirst(
  queries: TenantQueries,
  tenant: string,
  days: readonly CalendarDay[],
  at: string,
): Promise<boolean> {
  const noted = await queries
    .insertInto('national_days')
    .values({ tenant_id: tenant, days: JSON.stringify(days), noted_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('tenant_id')
    .executeTakeFirst()
  return noted !== undefined
}

/** The row is locked, so of two programs that start at the same time one finds nothing left to do. */
const noteDays: Work = async (queries, tenant, days, at) => {
  if (await noteFirst(queries, tenant, days, at)) return
  const known = await queries
    .selectFrom('national_days')
    .select('days')
    .where('tenant_id', '=', tenant)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const difference = differenceOf(
    nationalDefinition(known.days as readonly CalendarDay[]),
    nationalDefinition(days),
  )
  if (isEmpty(difference.before) && isEmpty(difference.after)) return
  await queries
    .updateTable('national_days')
    .set({ days: JSON.stringify(days), noted_at: at })
    .where('tenant_id', '=', tenant)
    .execute()
  const last = await queries
    .selectFrom('calendar_change')
    .select((all) => all.fn.max('version').as('version'))
    .where('tenant_id', '=', tenant)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  const written = await writeChange(queries, tenant, {
    ...{ version, unit: '', what: 'national-days', ...difference, reason: nationalDaysReason },
    ...{ by: { official: program, position: program }, forgives: false, at },
  })
  if (!written) throw new Error(`the calendars of ${tenant} were changed at the same moment`)
}
