import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeUnit } from '../procedure/definition.ts'
import { defaultCalendar } from './default-calendar.ts'
import type { Instant } from './minutes.ts'
import { pausedDue } from './paused-due.ts'
import type { Pause, WaitingFor } from './pauses.ts'
import { spent } from './spent.ts'
import { lengthOf, wib } from './testing/offices.ts'

const calendar = defaultCalendar('Asia/Jakarta', [])
const pause = (from: string, until?: string, waitingFor: WaitingFor = 'applicant'): Pause => ({
  from: wib(from),
  ...(until !== undefined && { until: wib(until) }),
  waitingFor,
  reason: 'Menunggu berkas',
})
const due = (from: string, limit: number, unit: TimeUnit, ...pauses: readonly Pause[]): Instant | undefined =>
  pausedDue(wib(from), lengthOf(limit, unit), calendar, pauses).due

// 2026-11-16 is a Monday.
test('hours stand still in a pause', () => {
  assert.equal(
    due('2026-11-16T08:00', 2, 'hour', pause('2026-11-16T09:00', '2026-11-16T10:30')),
    wib('2026-11-16T11:30'),
  )
})

test('a pause over a weekend adds nothing to working hours and working days', () => {
  const weekend = pause('2026-11-20T16:30', '2026-11-23T07:30')
  assert.equal(due('2026-11-20T15:30', 2, 'hour', weekend), wib('2026-11-23T08:30'))
  assert.equal(due('2026-11-20T10:00', 1, 'working-day', weekend), wib('2026-11-23T10:00'))
})

test('a pause into the weekend adds its working time alone', () => {
  const pauses = pause('2026-11-20T15:30', '2026-11-22T12:00')
  assert.equal(due('2026-11-20T15:00', 2, 'hour', pauses), wib('2026-11-23T09:00'))
})

test('ten days of waiting for the applicant put a standard of three days off by ten', () => {
  const wait = pause('2026-11-17T09:00', '2026-12-01T09:00')
  assert.equal(due('2026-11-16T09:00', 3, 'working-day', wait), wib('2026-12-03T09:00'))
})

test('what runs through the night stands still for all of a pause, its weekend too', () => {
  const weekend = pause('2026-11-20T16:30', '2026-11-23T07:30')
  assert.equal(due('2026-11-20T10:00', 48, 'clock-hour', weekend), wib('2026-11-25T01:00'))
  assert.equal(due('2026-11-20T10:00', 2, 'calendar-day', weekend), wib('2026-11-25T01:00'))
})

test('touching and overlapping pauses count once, in whatever order they are told', () => {
  const touching = [
    pause('2026-11-16T09:00', '2026-11-16T10:00', 'third-party'),
    pause('2026-11-16T08:30', '2026-11-16T09:00'),
    pause('2026-11-16T09:30', '2026-11-16T10:30'),
  ]
  assert.equal(due('2026-11-16T08:00', 1, 'hour', ...touching), wib('2026-11-16T11:00'))
})

test('what began before the clock counts from its start, what begins at the limit moves nothing', () => {
  assert.equal(
    due('2026-11-16T08:00', 1, 'hour', pause('2026-11-13T08:00', '2026-11-16T08:30')),
    wib('2026-11-16T09:30'),
  )
  assert.equal(
    due('2026-11-16T08:00', 1, 'hour', pause('2026-11-16T09:00', '2026-11-16T12:00')),
    wib('2026-11-16T09:00'),
  )
})

test('a limit at the opening is not passed while the clock stands still over it', () => {
  const night = pause('2026-11-16T16:00', '2026-11-17T09:00')
  assert.equal(due('2026-11-16T05:00', 1, 'working-day', night), wib('2026-11-17T09:00'))
})

test('while a pause is open there is no due time, and what is left is known', () => {
  const open = pausedDue(wib('2026-11-16T08:00'), lengthOf(2, 'hour'), calendar, [pause('2026-11-16T09:15')])
  assert.equal(open.due, undefined)
  assert.equal(open.left, 45)
  assert.equal(due('2026-11-16T08:00', 1, 'hour', pause('2026-11-16T09:15')), wib('2026-11-16T09:00'))
})

test('a pause that ends before it begins is named', () => {
  assert.throws(
    () => due('2026-11-16T08:00', 1, 'hour', pause('2026-11-16T10:00', '2026-11-16T09:00')),
    RangeError,
  )
})

test('time spent is told by whose it was, and adds up', () => {
  const passed = spent(wib('2026-11-16T07:30'), wib('2026-11-17T16:00'), calendar, [
    pause('2026-11-16T08:30', '2026-11-16T09:30', 'office'),
    pause('2026-11-16T15:00', '2026-11-17T08:30'),
    pause('2026-11-17T15:00', undefined, 'third-party'),
  ])
  assert.deepEqual(passed, { counted: 660, by: { office: 720, applicant: 120, 'third-party': 60 } })
})

test('nothing is spent before the clock begins', () => {
  const passed = spent(wib('2026-11-17T08:00'), wib('2026-11-16T08:00'), calendar, [
    pause('2026-11-16T07:00'),
  ])
  assert.deepEqual(passed, { counted: 0, by: { office: 0, applicant: 0, 'third-party': 0 } })
})
