import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfficeDay, Window } from './calendar.ts'
import { dayOf } from './day.ts'
import { defaultCalendar, nationalDefinition, ramadanHours } from './default-calendar.ts'
import type { CalendarDefinition } from './definition.ts'
import { resolveCalendar } from './resolve.ts'

const nothing: CalendarDefinition = { hours: [], spans: [], days: [] }
const nation = nationalDefinition([
  { on: '2026-03-20', kind: 'collective-leave', name: 'Idul Fitri' },
  { on: '2026-08-17', kind: 'public-holiday', name: 'Proklamasi' },
])
const everyDay = (...windows: Window[]) => ({
  1: windows,
  2: windows,
  3: windows,
  4: windows,
  5: windows,
  6: windows,
  7: windows,
})
const ramadan = { from: '2026-02-19', until: '2026-03-20', name: 'Ramadan 1447 H', weekly: ramadanHours }

/** What a day is with the nation's definition and those given. */
function on(date: string, ...definitions: readonly CalendarDefinition[]): OfficeDay {
  return resolveCalendar('Asia/Jakarta', [nation, ...definitions]).dayOn(dayOf(date))
}

test('a day like any other has its hours and no reason', () => {
  assert.deepEqual(on('2026-11-16'), {
    windows: [
      { from: 450, until: 720 },
      { from: 780, until: 960 },
    ],
    minutes: 450,
  })
})

test('a free day says why: weekend, holiday and collective leave by their names', () => {
  assert.deepEqual(on('2026-11-21').reason, { kind: 'weekend' })
  assert.deepEqual(on('2026-08-17').reason, { kind: 'public-holiday', name: 'Proklamasi' })
  assert.deepEqual(on('2026-03-20').reason, { kind: 'collective-leave', name: 'Idul Fitri' })
  assert.equal(on('2026-08-17').minutes, 0)
})

test('a tenant’s regional day and a unit closed on a day are free', () => {
  const tenant = {
    ...nothing,
    days: [{ on: '2026-11-26', kind: 'regional-holiday', name: 'Hari Jadi Kota' }],
  } as const
  const unit = { ...nothing, days: [{ on: '2026-11-27', kind: 'closed', name: 'Pindah gedung' }] } as const
  assert.deepEqual(on('2026-11-26', tenant, unit).reason, {
    kind: 'regional-holiday',
    name: 'Hari Jadi Kota',
  })
  assert.deepEqual(on('2026-11-27', tenant, unit).reason, { kind: 'closed', name: 'Pindah gedung' })
  assert.equal(on('2026-11-27', tenant).minutes, 450)
})

test('in Ramadan its hours hold, on Friday too, and its holidays stay free', () => {
  const tenant = { ...nothing, spans: [ramadan] }
  assert.equal(on('2026-02-18', tenant).minutes, 450)
  assert.deepEqual(on('2026-02-19', tenant), {
    windows: ramadanHours[4],
    minutes: 390,
    reason: { kind: 'span', name: 'Ramadan 1447 H' },
  })
  assert.deepEqual(on('2026-02-20', tenant).windows, ramadanHours[5])
  assert.deepEqual(on('2026-02-21', tenant).reason, { kind: 'weekend' })
  assert.deepEqual(on('2026-03-20', tenant).reason, { kind: 'collective-leave', name: 'Idul Fitri' })
})

test('a week of Ramadan has 32.5 hours, by Perpres 21/2023', () => {
  const days = ['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27']
  const minutes = days.map((date) => on(date, { ...nothing, spans: [ramadan] }).minutes)
  assert.equal(
    minutes.reduce((sum, one) => sum + one),
    32.5 * 60,
  )
})

test('a day is worked though it would be free, in its own hours or those of its weekday', () => {
  const half = [{ from: 480, until: 720 }]
  const unit: CalendarDefinition = {
    ...nothing,
    days: [
      { on: '2026-08-17', kind: 'worked', name: 'Piket layanan' },
      { on: '2026-11-21', kind: 'worked', name: 'Piket layanan', windows: half },
    ],
  }
  assert.deepEqual(on('2026-08-17', unit), {
    windows: on('2026-08-18').windows,
    minutes: 450,
    reason: { kind: 'worked', name: 'Piket layanan' },
  })
  assert.deepEqual(on('2026-11-21', unit).windows, half)
})

test('the unit is heard before the tenant, a date before a span, a span before weekly hours', () => {
  const shift = everyDay({ from: 0, until: 1440 })
  const tenant: CalendarDefinition = {
    ...nothing,
    spans: [ramadan],
    days: [{ on: '2026-08-17', kind: 'worked', name: 'Piket' }],
  }
  const unit: CalendarDefinition = {
    hours: [{ weekly: shift }],
    spans: [],
    days: [{ on: '2026-08-17', kind: 'closed', name: 'Tutup' }],
  }
  assert.equal(on('2026-11-22', tenant, unit).minutes, 1440)
  assert.equal(on('2026-02-19', tenant, unit).minutes, 390)
  assert.deepEqual(on('2026-08-17', tenant, unit).reason, { kind: 'closed', name: 'Tutup' })
})

test('weekly hours hold from their date, earlier ones before it', () => {
  const early = everyDay({ from: 420, until: 840 })
  const late = everyDay({ from: 540, until: 1020 })
  const tenant: CalendarDefinition = {
    ...nothing,
    hours: [
      { validFrom: '2026-06-01', weekly: late },
      { validFrom: '2026-01-01', weekly: early },
    ],
  }
  assert.equal(on('2025-12-31', tenant).minutes, 450)
  assert.deepEqual(on('2026-01-01', tenant).windows, early[4])
  assert.deepEqual(on('2026-05-31', tenant).windows, early[7])
  assert.deepEqual(on('2026-06-01', tenant).windows, late[1])
})

test('a date that is none is named', () => {
  const days = [{ on: '17 Agustus', kind: 'public-holiday', name: 'Proklamasi' }] as const
  assert.throws(() => defaultCalendar('Asia/Jakarta', days), /17 Agustus is not a date/)
})
