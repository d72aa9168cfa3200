import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { defaultCalendar } from './default-calendar.ts'
import { addWorkingMinutes, endOfWorkingDay } from './minutes.ts'
import { wib } from './testing/offices.ts'
import { workLeft } from './work-left.ts'

const calendar = defaultCalendar('Asia/Jakarta', [
  { on: '2026-11-24', kind: 'public-holiday', name: 'Libur contoh' },
])
const left = (now: string, due: string) => {
  const { late, minutes, days, wholeDays } = workLeft(wib(now), wib(due), calendar)
  return [late, minutes, days, wholeDays]
}

test('what is left is work, not time: neither nights nor free days count', () => {
  assert.deepEqual(left('2026-11-20T16:00', '2026-11-20T16:30'), [false, 30, 0, 0])
  assert.deepEqual(left('2026-11-20T16:00', '2026-11-23T08:30'), [false, 90, 1, 0])
  assert.deepEqual(left('2026-11-20T16:00', '2026-11-25T07:30'), [false, 480, 2, 1])
  assert.deepEqual(left('2026-11-20T16:00', '2026-11-22T10:00'), [false, 30, 0, 0])
})

test('what is late is told the same way', () => {
  assert.deepEqual(left('2026-11-23T08:30', '2026-11-20T16:00'), [true, 90, 1, 0])
  assert.deepEqual(left('2026-11-21T08:30', '2026-11-20T16:30'), [true, 0, 0, 0])
})

test('a working day has passed when the next one is as far', () => {
  assert.deepEqual(left('2026-11-16T15:00', '2026-11-18T08:30'), [false, 570, 2, 1])
  assert.deepEqual(left('2026-11-16T15:00', '2026-11-18T15:00'), [false, 900, 2, 2])
  assert.deepEqual(left('2026-11-16T16:00', '2026-11-20T16:30'), [false, 1800, 4, 4], 'from close to close')
})

test('a free day is the end of the working day before', () => {
  assert.deepEqual(left('2026-11-21T10:00', '2026-11-23T10:30'), [false, 180, 1, 0])
  assert.deepEqual(left('2026-11-21T10:00', '2026-11-23T16:00'), [false, 450, 1, 1])
  assert.deepEqual(left('2026-11-21T10:00', '2026-11-25T10:30'), [false, 630, 2, 1])
  assert.deepEqual(left('2026-11-21T10:00', '2026-11-22T10:30'), [false, 0, 0, 0])
})

test('whole days are those that fit, whenever one looks', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 60 })
  fc.assert(
    fc.property(minute, fc.integer({ min: 0, max: 9000 }), (begin, work) => {
      const now = new Date(Date.parse(wib('2026-10-01T00:00')) + begin * 60_000).toISOString()
      const { minutes, days, wholeDays } = workLeft(now, addWorkingMinutes(now, work, calendar), calendar)
      assert.equal(minutes, work)
      assert.ok(wholeDays <= days && wholeDays >= days - 1)
      // This calendar’s days are of 450 minutes each; breaks lie elsewhere on Fridays.
      assert.ok(Math.abs(wholeDays - Math.floor(work / 450)) <= 1)
      assert.ok(wholeDays * 450 <= work)
    }),
  )
  const closing = endOfWorkingDay('2026-11-20', calendar)
  assert.equal(workLeft(closing, endOfWorkingDay('2026-11-27', calendar), calendar).wholeDays, 4)
})
