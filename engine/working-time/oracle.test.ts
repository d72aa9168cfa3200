import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { defaultCalendar } from './default-calendar.ts'
import { dueAt } from './due.ts'
import { addWorkingMinutes, toMs, workingMinutesBetween } from './minutes.ts'
import { pausedDue } from './paused-due.ts'
import { resolveCalendar } from './resolve.ts'
import { spent } from './spent.ts'
import { definitions, indonesianZone, pausesAround, start } from './testing/generated.ts'
import { Oracle, pauseFinder } from './testing/oracle.ts'

const MINUTE = 60_000
const numRuns = 500 * Number(process.env.LAKSANA_THOROUGH ?? 1)

// The last changes its clocks inside working hours.
const zone = fc.oneof(indonesianZone, fc.constant('Europe/Amsterdam'))
const office = fc.tuple(zone, definitions)
const indonesian = fc.tuple(indonesianZone, definitions)
const withPauses = start.chain((from) => fc.tuple(fc.constant(from), pausesAround(from)))
const iso = (ms: number): string => new Date(ms).toISOString()

test('adding working minutes agrees with counting them one by one', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 900 }), office, (from, minutes, on) => {
      const counted = new Oracle(...on).add(from, minutes)!
      assert.equal(addWorkingMinutes(iso(from), minutes, resolveCalendar(...on)), iso(counted))
    }),
    { numRuns },
  )
})

test('minutes between two instants agree with counting them one by one', () => {
  fc.assert(
    fc.property(start, fc.nat({ max: 4000 }), office, (from, span, on) => {
      const until = from + span * MINUTE
      assert.equal(
        workingMinutesBetween(iso(from), iso(until), resolveCalendar(...on)),
        new Oracle(...on).count(from, until),
      )
    }),
    { numRuns },
  )
})

test('a clock that stands still agrees with counting the minutes outside its pauses', () => {
  fc.assert(
    fc.property(withPauses, fc.integer({ min: 1, max: 900 }), office, ([from, pauses], minutes, on) => {
      const length = { aim: minutes, limit: minutes, unit: 'minute', approximate: false } as const
      const { due } = pausedDue(iso(from), length, resolveCalendar(...on), pauses)
      const counted = new Oracle(...on).add(from, minutes, pauses)
      assert.equal(due, counted === undefined ? undefined : iso(counted))
    }),
    { numRuns },
  )
})

test('working days agree with counting dates, and pauses put them off by the minutes they took', () => {
  fc.assert(
    fc.property(withPauses, fc.integer({ min: 1, max: 5 }), indonesian, ([from, pauses], days, on) => {
      const length = { aim: days, limit: days, unit: 'working-day', approximate: false } as const
      const oracle = new Oracle(...on)
      const end = oracle.addDays(from, days)
      const closed = pauses.filter(({ until }) => until !== undefined)
      const closedAt = pauseFinder(closed)
      assert.equal(dueAt(iso(from), length, resolveCalendar(...on)), iso(end))
      let later = end
      const stands = (ms: number) => closedAt(ms) !== undefined
      for (let at = from; at < later || (stands(at) && stands(at - MINUTE)); at += MINUTE)
        if (stands(at) && oracle.works(at)) later = oracle.add(later, 1)!
      assert.equal(pausedDue(iso(from), length, resolveCalendar(...on), closed).due, iso(later))
    }),
    { numRuns },
  )
})

test('whose time it was agrees with asking each minute, and adds up to all of it', () => {
  fc.assert(
    fc.property(withPauses, fc.nat({ max: 4000 }), office, ([from, pauses], span, on) => {
      const oracle = new Oracle(...on)
      const until = from + span * MINUTE
      const pauseAt = pauseFinder(pauses)
      const { counted, by } = spent(iso(from), iso(until), resolveCalendar(...on), pauses)
      for (const whom of ['applicant', 'third-party'] as const)
        assert.equal(
          by[whom],
          oracle.count(from, until, (ms) => pauseAt(ms)?.waitingFor === whom),
        )
      assert.equal(
        counted,
        oracle.count(from, until, (ms) => pauseAt(ms) === undefined),
      )
      assert.equal(by.office + by.applicant + by['third-party'], oracle.count(from, until))
    }),
    { numRuns },
  )
})

test('going on and coming back leaves no working time between', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 3000 }), office, (from, minutes, on) => {
      const calendar = resolveCalendar(...on)
      const there = addWorkingMinutes(iso(from), minutes, calendar)
      assert.equal(workingMinutesBetween(iso(from), there, calendar), minutes)
      assert.equal(
        workingMinutesBetween(addWorkingMinutes(there, -minutes, calendar), there, calendar),
        minutes,
      )
    }),
    { numRuns },
  )
})

// Not so for months (29 January 18:00 and 30 January 06:00 both end on 28 February) and where clocks are put forward.
test('a later start is never due earlier', () => {
  const unit = fc.constantFrom('minute', 'hour', 'clock-hour', 'working-day', 'calendar-day')
  const limit = fc.integer({ min: 1, max: 12 })
  const calendar = indonesianZone.map((name) =>
    defaultCalendar(name, [{ on: '2026-03-30', kind: 'public-holiday', name: 'A' }]),
  )
  fc.assert(
    fc.property(start, fc.nat({ max: 5000 }), limit, unit, calendar, (from, later, amount, by, on) => {
      const length = { aim: amount, limit: amount, unit: by, approximate: false } as const
      const first = dueAt(iso(from), length, on)
      assert.ok(toMs(first) > from)
      assert.ok(dueAt(iso(from + later * MINUTE), length, on) >= first)
    }),
    { numRuns },
  )
})
