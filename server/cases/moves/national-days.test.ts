import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type CalendarDay, defaultCalendar } from '#engine/working-time/index.ts'
import { listNationalDays } from '#library/index.ts'
import type { TenantCalendars } from '#server/calendars/contract.ts'
import { nationalDaysAtStart, nationalDaysOfNewcomers } from '#server/calendars/index.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { createClock } from '../clock.ts'
import { caseAfter, stateOf } from '../testing/katingan.ts'
import { useOffice } from '../testing/office.ts'
import { redate } from './redate.ts'

/** The office stands on Friday, 20 November 2026, 10:00 WIB. */
const office = useOffice('katingan', 'cirebon')
const shipped = listNationalDays()
/** As the next version has them: a decree made Monday a holiday. */
const newer: readonly CalendarDay[] = [
  ...shipped,
  { on: '2026-11-23', kind: 'public-holiday', name: 'Hari yang ditambahkan' },
]
/** The calendars of a government that says nothing itself, in the next version. */
const renewed = async (): Promise<TenantCalendars> => {
  const calendar = defaultCalendar('Asia/Jakarta', newer)
  return { version: 1, hasUnits: false, ownerFor: () => '', of: () => calendar }
}

const starting = (days?: readonly CalendarDay[], tenants = office.database.tenants) =>
  nationalDaysAtStart({ tenants, now: office.now, ...(days && { days }) }).run(new AbortController().signal)
const changes = async (tenant: string) =>
  office.app.calendars.listChanges(await office.viewer(tenant, 'administrator'))
const asked = async () => {
  const { rows } = await office.database.admin.query(
    `select tenant_id, body->>'version' as version from laksana.outbox where kind = 'redate' order by 1, 2`,
  )
  return rows.map(({ tenant_id, version }) => [tenant_id, Number(version)])
}

describe('national days of a new version of the program', () => {
  test('are noted at the first start, and nothing moves', async () => {
    for (let again = 0; again < 2; again++) await starting()
    assert.deepEqual([await changes('katingan'), await asked()], [[], []])
  })

  test('stand in the register of each government when they are others, once, and due times follow', async () => {
    const head = await office.callerFor('katingan', 'kepala-dinas')
    const cases: string[] = []
    for (let acts = 2; acts < 8; acts++) cases.push((await caseAfter(office, acts)).caseId)
    const due = async () => {
      const states = await Promise.all(cases.map((id) => stateOf(head, id)))
      return states.flatMap(({ tasks }) => Object.values(tasks).flatMap(({ dueAt }) => dueAt ?? []))
    }
    const was = await due()
    const { tenants, pools } = office.database
    const withoutCirebon: typeof tenants.withTenant = async (tenant, tenantWork) => {
      if (tenant === 'cirebon') throw new Error('out of order')
      return tenants.withTenant(tenant, tenantWork)
    }
    await assert.rejects(starting(newer, { ...tenants, withTenant: withoutCirebon }), /out of order/)
    assert.deepEqual(await asked(), [['katingan', 1]], 'one that fails keeps no other waiting')
    await Promise.all([starting(newer), starting(newer)])
    await starting(newer)
    assert.deepEqual(await asked(), [
      ['cirebon', 1],
      ['katingan', 1],
    ])
    const [line, ...others] = await changes('katingan')
    assert.deepEqual(others, [])
    assert.deepEqual(
      [line!.what, line!.unit, line!.by.official, line!.before.days, line!.after.days.map(({ on }) => on)],
      ['national-days', '', 'Laksana', [], ['2026-11-23']],
    )
    assert.match(line!.reason, /^Hari libur nasional diperbarui/)
    assert.equal((await changes('cirebon')).length, 1)

    const procedures = createProcedures(tenants)
    const calendars = { of: renewed, since: renewed }
    const clock = createClock({ pool: pools.app, tenants, procedures, calendars, now: office.now })
    const work = redate({ tenants, calendars, procedures, clock, now: office.now })
    await work({ id: 'katingan/1', tenant: 'katingan', body: { version: 1 } })
    const is = await due()
    const moved = is.filter((at, place) => at !== was[place])
    assert.ok(moved.length > 0 && is.every((at, place) => at >= was[place]!))
    const [done] = await changes('katingan')
    assert.deepEqual([done!.redating.tasks, done!.redating.endedAt], [moved.length, office.now()])
  })

  test('of a government that came since are noted at night; those of others aren’t touched then', async () => {
    await office.database.admin.query(`delete from laksana.national_days where tenant_id = 'cirebon'`)
    const night = nationalDaysOfNewcomers({ ...office.database, now: office.now })
    await night.run(new AbortController().signal)
    const { rows } = await office.database.admin.query(
      'select tenant_id, jsonb_array_length(days) as days from laksana.national_days order by 1',
    )
    assert.deepEqual(
      rows.map(({ tenant_id, days }) => [tenant_id, days]),
      [
        ['cirebon', shipped.length],
        ['katingan', newer.length],
      ],
    )
    assert.equal((await asked()).length, 2)
  })
})
