import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultCalendar } from './default-calendar.ts'
import { wib } from './testing/offices.ts'
import { workLeft } from './work-left.ts'

const calendar = defaultCalendar('Asia/Jakarta', [
  { on: '2026-11-24', kind: 'public-holiday', name: 'Libur contoh' },
])

test('what is left is work, not time: neither nights nor free days count', () => {
  const friday = wib('2026-11-20T16:00')
  assert.deepEqual(workLeft(friday, wib('2026-11-20T16:30'), calendar), { late: false, minutes: 30, days: 0 })
  assert.deepEqual(workLeft(friday, wib('2026-11-23T08:30'), calendar), { late: false, minutes: 90, days: 1 })
  assert.deepEqual(workLeft(friday, wib('2026-11-25T07:30'), calendar), {
    late: false,
    minutes: 480,
    days: 2,
  })
  assert.deepEqual(workLeft(friday, wib('2026-11-22T10:00'), calendar), { late: false, minutes: 30, days: 0 })
})

test('what is late is told the same way', () => {
  const due = wib('2026-11-20T16:00')
  assert.deepEqual(workLeft(wib('2026-11-23T08:30'), due, calendar), { late: true, minutes: 90, days: 1 })
  assert.deepEqual(workLeft(wib('2026-11-21T08:30'), wib('2026-11-20T16:30'), calendar), {
    late: true,
    minutes: 0,
    days: 0,
  })
})
