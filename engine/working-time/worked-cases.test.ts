import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultCalendar } from './default-calendar.ts'
import { dueAt } from './due.ts'
import { explainDue } from './explain.ts'
import { addWorkingMinutes } from './minutes.ts'
import type { Pause } from './pauses.ts'
import { holiday, lengthOf, mondayToFriday, type WorkedCase, wib } from './testing/offices.ts'

// What users of other systems found to be wrong there. 2026-11-16 is a Monday.
const eightToSix = mondayToFriday(8, 18)
const nineToFive = mondayToFriday(9, 17)
const twelveHours = mondayToFriday(8, 20, ['2026-11-17', '2026-11-18'])
const perpres = defaultCalendar('Asia/Jakarta', [holiday('2026-11-26')])

const cases: readonly WorkedCase[] = [
  ['08–18: 4 hours from Monday 17:00', '2026-11-16T17:00', 4, 'hour', eightToSix, '2026-11-17T11:00'],
  ['08–18: 4 hours from Friday 17:00', '2026-11-20T17:00', 4, 'hour', eightToSix, '2026-11-23T11:00'],
  [
    '48 hours on days of 12 hours with two holidays are six days',
    '2026-11-16T08:00',
    48,
    'hour',
    twelveHours,
    '2026-11-23T20:00',
  ],
  [
    'one day is one working day, not 24 working hours',
    '2026-11-16T10:00',
    1,
    'working-day',
    nineToFive,
    '2026-11-17T10:00',
  ],
  ['09–17: 8 hours from Friday 16:00', '2026-11-20T16:00', 8, 'hour', nineToFive, '2026-11-23T16:00'],
  ['09–17: 2 hours from Friday 16:00', '2026-11-20T16:00', 2, 'hour', nineToFive, '2026-11-23T10:00'],
  ['a start before hours', '2026-11-16T05:00', 30, 'minute', nineToFive, '2026-11-16T09:30'],
  ['a start after hours', '2026-11-16T19:00', 30, 'minute', nineToFive, '2026-11-17T09:30'],
  ['a start on a holiday', '2026-11-26T10:00', 30, 'minute', perpres, '2026-11-27T08:00'],
  ['2×24 hours by the clock', '2026-11-20T10:00', 48, 'clock-hour', perpres, '2026-11-22T10:00'],
]

for (const [name, from, limit, unit, calendar, due] of cases) {
  test(`${name}, and its sum says so`, () => {
    const length = lengthOf(limit, unit)
    assert.equal(dueAt(wib(from), length, calendar), wib(due))
    assert.equal(explainDue(wib(from), length, calendar, []).due, wib(due))
  })
}

test('48 hours on days of 12 hours: the sum names both holidays and the weekend, and counts four days of 12 hours', () => {
  const { lines } = explainDue(wib('2026-11-16T08:00'), lengthOf(48, 'hour'), twelveHours, [])
  assert.deepEqual(
    lines.flatMap((line) => (line.kind === 'window' ? line.minutes : [])),
    [720, 720, 720, 720],
  )
  assert.deepEqual(
    lines.flatMap((line) => (line.kind === 'skipped' ? `${line.reason.kind} ${line.days}` : [])),
    ['public-holiday 2', 'weekend 2'],
  )
})

test('a warning one hour ahead of Tuesday 11:00 comes at 10:00, and ahead of 08:30 the evening before', () => {
  assert.equal(addWorkingMinutes(wib('2026-11-17T11:00'), -60, eightToSix), wib('2026-11-17T10:00'))
  assert.equal(addWorkingMinutes(wib('2026-11-17T08:30'), -60, eightToSix), wib('2026-11-16T17:30'))
})

test('a pause over a weekend adds nothing', () => {
  const weekend: Pause = {
    from: wib('2026-11-20T17:00'),
    until: wib('2026-11-23T09:00'),
    waitingFor: 'applicant',
    reason: 'Menunggu berkas',
  }
  const explained = explainDue(wib('2026-11-20T16:00'), lengthOf(2, 'hour'), nineToFive, [weekend])
  assert.equal(explained.due, wib('2026-11-23T10:00'))
  assert.deepEqual(
    explained.lines.flatMap((line) => (line.kind === 'paused' ? line.minutes : [])),
    [0],
  )
})
