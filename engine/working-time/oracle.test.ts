import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Weekday, WorkingCalendar } from './calendar.ts'
import { defaultCalendar } from './default-calendar.ts'
import { dueAt } from './due.ts'
import { addWorkingMinutes, workingMinutesBetween } from './minutes.ts'

const MINUTE = 60_000
const numRuns = 150 * Number(process.env.LAKSANA_THOROUGH ?? 1)

/** Slow and plain: is this minute one of work, asked of Temporal minute by minute. */
function working(ms: number, calendar: WorkingCalendar): boolean {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(calendar.zone)
  if (calendar.holidays.has(at.toPlainDate().toString())) return false
  const minute = at.hour * 60 + at.minute
  return calendar.weekly[at.dayOfWeek as Weekday].some(
    (window) => window.from <= minute && minute < window.until,
  )
}

function slowAdd(from: number, minutes: number, calendar: WorkingCalendar): number {
  let left = minutes
  let at = from
  while (left > 0) {
    if (working(at, calendar)) left--
    at += MINUTE
  }
  return at
}

// Four zones: three of Indonesia, and one that changes its clocks inside working hours here.
const night = [{ from: 0, until: 300 }]
const atNight: WorkingCalendar = {
  zone: 'Europe/Amsterdam',
  weekly: { 1: night, 2: night, 3: night, 4: night, 5: night, 6: night, 7: night },
  holidays: new Map(),
}
const holidays = [
  ['2026-03-30', 'A'],
  ['2026-04-01', 'B'],
  ['2026-10-26', 'C'],
] as const
const indonesian = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) =>
  defaultCalendar(zone, holidays),
)
const calendar = fc.constantFrom(...indonesian, atNight)
/** Around both clock changes of 2026 in Amsterdam. */
const start = fc
  .tuple(fc.constantFrom(Date.UTC(2026, 2, 27), Date.UTC(2026, 9, 23)), fc.nat({ max: 4 * 24 * 60 }))
  .map(([base, minute]) => base + minute * MINUTE)
const iso = (ms: number): string => new Date(ms).toISOString()

test('adding working minutes agrees with counting them one by one', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 900 }), calendar, (from, minutes, on) => {
      assert.equal(addWorkingMinutes(iso(from), minutes, on), iso(slowAdd(from, minutes, on)))
    }),
    { numRuns },
  )
})

test('minutes between two instants agree with counting them one by one', () => {
  fc.assert(
    fc.property(start, fc.nat({ max: 4000 }), calendar, (from, span, on) => {
      let counted = 0
      for (let at = from; at < from + span * MINUTE; at += MINUTE) if (working(at, on)) counted++
      assert.equal(workingMinutesBetween(iso(from), iso(from + span * MINUTE), on), counted)
    }),
    { numRuns },
  )
})

test('going on and coming back leaves no working time between', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 3000 }), calendar, (from, minutes, on) => {
      const there = addWorkingMinutes(iso(from), minutes, on)
      assert.equal(workingMinutesBetween(iso(from), there, on), minutes)
      assert.equal(workingMinutesBetween(addWorkingMinutes(there, -minutes, on), there, on), minutes)
    }),
    { numRuns },
  )
})

// Not so for months (29 January 18:00 and 30 January 06:00 both end on 28 February) and where clocks are put forward.
test('a later start is never due earlier', () => {
  const unit = fc.constantFrom('minute', 'hour', 'clock-hour', 'working-day', 'calendar-day')
  const limit = fc.integer({ min: 1, max: 12 })
  const on = fc.constantFrom(...indonesian)
  fc.assert(
    fc.property(start, fc.nat({ max: 5000 }), limit, unit, on, (from, later, amount, by, calendar) => {
      const length = { aim: amount, limit: amount, unit: by, approximate: false } as const
      const first = dueAt(iso(from), length, calendar)
      assert.ok(first > iso(from))
      assert.ok(dueAt(iso(from + later * MINUTE), length, calendar) >= first)
    }),
    { numRuns: numRuns * 5 },
  )
})
