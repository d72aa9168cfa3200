import type { CalendarDefinition } from '#engine/working-time/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import { beginning } from './definitions.ts'

/** Removes the parts that went and adds those that came. */
export async function storeParts(
  queries: TenantQueries,
  tenant: string,
  unit: string,
  gone: CalendarDefinition,
  come: CalendarDefinition,
): Promise<void> {
  const of = { tenant_id: tenant, unit_id: unit }
  const from = (table: 'calendar_hours' | 'calendar_span' | 'calendar_day') =>
    queries.deleteFrom(table).where('tenant_id', '=', tenant).where('unit_id', '=', unit)
  if (gone.hours.length > 0)
    await from('calendar_hours').where('valid_from', 'in', gone.hours.map(validFrom)).execute()
  if (gone.spans.length > 0)
    await from('calendar_span')
      .where(
        'from_on',
        'in',
        gone.spans.map((span) => span.from),
      )
      .execute()
  if (gone.days.length > 0)
    await from('calendar_day')
      .where(
        'on_day',
        'in',
        gone.days.map(({ on }) => on),
      )
      .execute()
  if (come.hours.length > 0)
    await queries
      .insertInto('calendar_hours')
      .values(
        come.hours.map((hours) => ({
          ...of,
          valid_from: validFrom(hours),
          weekly: JSON.stringify(hours.weekly),
        })),
      )
      .execute()
  if (come.spans.length > 0)
    await queries
      .insertInto('calendar_span')
      .values(
        come.spans.map(({ from, until, name, weekly }) => ({
          ...of,
          ...{ from_on: from, until_on: until, name, weekly: JSON.stringify(weekly) },
        })),
      )
      .execute()
  if (come.days.length > 0)
    await queries
      .insertInto('calendar_day')
      .values(
        come.days.map(({ on, kind, name, windows, byHand }) => ({
          ...of,
          ...{ on_day: on, kind, name, by_hand: byHand ?? false },
          windows: windows ? JSON.stringify(windows) : null,
        })),
      )
      .execute()
}

function validFrom({ validFrom }: CalendarDefinition['hours'][number]): string {
  return validFrom ?? beginning
}
