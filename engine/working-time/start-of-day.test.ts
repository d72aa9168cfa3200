import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultCalendar, localDateOf, startOfDay } from './index.ts'

test('a day begins at its own midnight, and there is none that the calendar hasn’t', () => {
  for (const [zone, start] of [
    ['Asia/Jakarta', '2026-12-31T17:00:00.000Z'],
    ['Asia/Jayapura', '2026-12-31T15:00:00.000Z'],
  ] as const) {
    const calendar = defaultCalendar(zone, [])
    assert.equal(startOfDay('2027-01-01', calendar), start)
    assert.equal(localDateOf(start, calendar), '2027-01-01')
    for (const date of ['2026-02-30', 'besok', '2026-1-1']) assert.throws(() => startOfDay(date, calendar))
  }
})
