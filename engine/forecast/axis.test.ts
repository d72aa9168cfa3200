import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TimeUnit } from '../procedure/definition.ts'
import { addWorkingMinutes, defaultCalendar, dueAt, workingMinutesBetween } from '../working-time/index.ts'
import { Axis } from './axis.ts'

const calendar = defaultCalendar('Asia/Jakarta', [
  { on: '2026-12-25', kind: 'public-holiday', name: 'Hari Natal' },
  { on: '2027-01-01', kind: 'public-holiday', name: 'Tahun Baru' },
])
const begin = Date.parse('2026-11-20T00:00:00Z')
const instant = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => begin + minutes * 60_000)
const units: readonly TimeUnit[] = ['minute', 'hour', 'clock-hour', 'working-day', 'calendar-day', 'month']

test('a length ends on the axis when it ends by the calendar, whatever its unit', () => {
  const axis = new Axis(calendar, begin)
  const amounts = fc.tuple(fc.constantFrom(...units), fc.integer({ min: 1, max: 130 }))
  const held = (from: number, [unit, quarters]: readonly [TimeUnit, number]) => {
    const amount = unit === 'minute' ? quarters * 7 : quarters / 4
    const at = new Date(from).toISOString()
    const due = dueAt(at, { aim: amount, limit: amount, unit, approximate: false }, calendar)
    assert.equal(new Date(axis.endOf(from, amount, unit)).toISOString(), due, `${amount} ${unit} from ${at}`)
  }
  fc.assert(fc.property(instant, amounts, held), { numRuns: 3000 })
})

test('work is counted on the axis as by the calendar', () => {
  const axis = new Axis(calendar, begin)
  const held = (from: number, until: number, minutes: number) => {
    const [a, b] = [from, until].map((at) => new Date(at).toISOString()) as [string, string]
    assert.equal(axis.workBetween(from, until), Math.max(0, workingMinutesBetween(a, b, calendar)))
    assert.equal(new Date(axis.addWork(from, minutes)).toISOString(), addWorkingMinutes(a, minutes, calendar))
  }
  fc.assert(fc.property(instant, instant, fc.integer({ min: 0, max: 200_000 }), held), { numRuns: 2000 })
})
