import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationalDefinition, resolveCalendar } from '#engine/working-time/index.ts'
import { listNationalDays } from './holidays.ts'
import { listDemoRamadans } from './ramadan.ts'

test('each Ramadan ends on the day before its Idul Fitri and has the hours of 32.5 a week, Friday other than Monday', () => {
  const spans = listDemoRamadans().map(({ span }) => span)
  assert.deepEqual(
    spans.map(({ from, until, name }) => [from, until, name]),
    [
      ['2026-02-19', '2026-03-20', 'Ramadan 1447 H'],
      ['2027-02-08', '2027-03-09', 'Ramadan 1448 H'],
    ],
  )
  const own = { hours: [], spans, days: [] }
  const calendar = resolveCalendar('Asia/Jakarta', [nationalDefinition(listNationalDays()), own])
  const minutesOn = (on: string) => calendar.dayOn(Date.parse(on) / 86_400_000).minutes
  const week = ['2027-02-15', '2027-02-16', '2027-02-17', '2027-02-18', '2027-02-19'].map(minutesOn)
  assert.deepEqual(week, [390, 390, 390, 390, 390])
  assert.equal(minutesOn('2027-02-22') * 5, 32.5 * 60)
  assert.equal(minutesOn('2027-03-08'), 0, 'Nyepi is free in Ramadan too')
  const friday = calendar.dayOn(Date.parse('2027-02-19') / 86_400_000).windows
  assert.notDeepEqual(friday, calendar.dayOn(Date.parse('2027-02-18') / 86_400_000).windows)
})
