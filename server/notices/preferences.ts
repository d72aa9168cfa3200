import type { TenantQueries } from '#server/platform/index.ts'
import type { MailWish, MessengerWish, Preferences, Topic } from './contract.ts'
import { minutesIn, timeOf } from './local-time.ts'
import { defaultMessengerWishes, defaultWishes } from './topics.ts'

export const defaultPreferences: Preferences = {
  mail: defaultWishes,
  messenger: defaultMessengerWishes,
  locale: 'id',
  quiet: { from: '20:00', until: '06:00' },
  digestHour: 7,
}

export interface ChosenPreferences {
  readonly mail: object
  readonly messenger: object
  readonly locale: 'id' | 'en'
  readonly quiet_from: number
  readonly quiet_until: number
  readonly digest_hour: number
}

/** As the official has chosen, else as the program says. */
export async function readPreferences(
  queries: TenantQueries,
  tenant: string,
  official: string,
): Promise<Preferences> {
  const row = await queries
    .selectFrom('notice_preference')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('official_id', '=', official)
    .executeTakeFirst()
  return preferencesIn(row ?? null)
}

/** As a row says, or the program where there is none. */
export function preferencesIn(row: ChosenPreferences | null): Preferences {
  if (!row) return defaultPreferences
  return {
    mail: { ...defaultWishes, ...(row.mail as Partial<Record<Topic, MailWish>>) },
    messenger: { ...defaultMessengerWishes, ...(row.messenger as Partial<Record<Topic, MessengerWish>>) },
    locale: row.locale,
    quiet: { from: timeOf(row.quiet_from), until: timeOf(row.quiet_until) },
    digestHour: row.digest_hour,
  }
}

/** Only what differs from what the program says is kept, so that a later default reaches who never chose. */
export async function writePreferences(
  queries: TenantQueries,
  tenant: string,
  official: string,
  wanted: Preferences,
  now: string,
): Promise<void> {
  const row = {
    mail: chosenIn(wanted.mail, defaultWishes),
    messenger: chosenIn(wanted.messenger, defaultMessengerWishes),
    locale: wanted.locale,
    quiet_from: minutesIn(wanted.quiet.from),
    quiet_until: minutesIn(wanted.quiet.until),
    digest_hour: wanted.digestHour,
    changed_at: now,
  }
  await queries
    .insertInto('notice_preference')
    .values({ tenant_id: tenant, official_id: official, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'official_id']).doUpdateSet(row))
    .execute()
  // What quiet hours held is looked at again, by the hours that hold now.
  await queries
    .updateTable('delivery')
    .set({ not_before: now })
    .where('tenant_id', '=', tenant)
    .where('official_id', '=', official)
    .where('state', '=', 'waiting')
    .where('problem', '=', 'quiet-hours')
    .where('not_before', '>', now)
    .execute()
}

const chosenIn = <Wish>(
  wanted: Readonly<Record<Topic, Wish>>,
  usual: Readonly<Record<Topic, Wish>>,
): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(wanted).filter(([topic, wish]) => usual[topic as Topic] !== wish)),
  )
