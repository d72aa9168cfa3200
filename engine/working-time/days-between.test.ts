import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freeDaysIn, workingDaysBetween } from './days-between.ts'
import { defaultCalendar } from './default-calendar.ts'

const calendar = defaultCalendar('Asia/Jakarta', [
  { on: '2026-12-25', kind: 'public-holiday', name: 'Hari Natal' },
])

test('free days don’t count, and backwards the count is negative', () => {
  // Friday 18 December 2026 to Monday 28 December, with Christmas on the Friday between.
  assert.equal(workingDaysBetween('2026-12-18', '2026-12-28', calendar), 5)
  assert.equal(workingDaysBetween('2026-12-28', '2026-12-18', calendar), -5)
  assert.equal(workingDaysBetween('2026-12-18', '2026-12-20', calendar), 0)
  assert.equal(workingDaysBetween('2026-12-20', '2026-12-19', calendar), 0)
})

test('free days are named with both ends', () => {
  assert.deepEqual(freeDaysIn('2026-12-24', '2026-12-27', calendar), [
    '2026-12-25',
    '2026-12-26',
    '2026-12-27',
  ])
})
