import type pg from 'pg'
import { refusal } from '#engine/kernel/index.ts'
import { ramadanHours, readWindows } from '#engine/working-time/index.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import { storeChange, tryChange } from './changing.ts'
import type { Calendars } from './contract.ts'
import { createKnownCalendars } from './known.ts'
import { mayChange } from './may.ts'
import { nationDefinition } from './nation.ts'
import { parseChange } from './parse-change.ts'
import { listChanges, readDayFile, readYear } from './reading.ts'

export interface CalendarsOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  /** An ISO instant. */
  readonly now: () => string
  /** Called after a commit that left something to deliver. */
  readonly onOutbox?: () => void
}

/** Calendars of governments and units over PostgreSQL. */
export function createCalendars({ pool, now, onOutbox }: CalendarsOptions): Calendars {
  const tenants = openTenantDatabase(pool)
  const known = createKnownCalendars(pool)
  /** As the database says it now: what is changed or shown to whoever changes. */
  const present = (tenant: string) => {
    known.forget(tenant)
    return known.find(tenant)
  }
  return {
    ready: { ordinary: nationDefinition().hours[0]!.weekly, ramadan: ramadanHours },
    parseChange,
    readWindows,

    of: async (tenant, mark) => (await known.find(tenant, mark)).calendars,

    async since(tenant, version) {
      const { calendars } = await known.find(tenant)
      return calendars.version >= version ? calendars : (await present(tenant)).calendars
    },

    readYear: async (viewer, unit, year) =>
      readYear(tenants, viewer, await present(viewer.tenant.id), unit, year),

    listChanges: (viewer) => listChanges(tenants, viewer),

    async readFile(viewer, file) {
      if (!mayChange(viewer)) return { kind: 'refused', refusal: refusal('MayNotSetCalendar') }
      const found = await present(viewer.tenant.id)
      if (file.unit !== '' && !found.sources.parents.has(file.unit))
        return { kind: 'refused', refusal: refusal('CalendarUnitUnknown') }
      return readDayFile(file, found)
    },

    tryChange: async (viewer, proposal) => tryChange(viewer, proposal, await present(viewer.tenant.id)),

    async change(viewer, proposal, making) {
      const before = await present(viewer.tenant.id)
      const answer = await storeChange(tenants, viewer, proposal, making, before, now())
      known.forget(viewer.tenant.id)
      if (answer.kind === 'done') onOutbox?.()
      return answer
    },
  }
}
