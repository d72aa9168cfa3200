import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultCalendar } from './default-calendar.ts'
import { dueAt } from './due.ts'
import { addWorkingMinutes, endOfWorkingDay, workingMinutesBetween } from './minutes.ts'
import { resolveCalendar } from './resolve.ts'
import { holiday, lengthOf, mondayToFriday, type WorkedCase, wib } from './testing/offices.ts'

const perpres = defaultCalendar('Asia/Jakarta', [holiday('2026-11-26', 'Libur contoh')])
const nineToFive = mondayToFriday(9, 17)

// 2026-11-16 is a Monday.
const cases: readonly WorkedCase[] = [
  [
    'hours that fit end at the close, not next morning',
    '2026-11-20T16:00',
    1,
    'hour',
    nineToFive,
    '2026-11-20T17:00',
  ],
  ['on a weekend it starts on Monday', '2026-11-21T12:00', 30, 'minute', nineToFive, '2026-11-23T09:30'],
  ['the break does not count', '2026-11-16T11:30', 60, 'minute', perpres, '2026-11-16T13:30'],
  ['the Friday break is longer', '2026-11-20T11:00', 60, 'minute', perpres, '2026-11-20T13:30'],
  [
    'a working day is one day, not 24 working hours',
    '2026-11-16T10:00',
    1,
    'working-day',
    perpres,
    '2026-11-17T10:00',
  ],
  ['a day from Friday is Monday', '2026-11-20T10:00', 1, 'working-day', perpres, '2026-11-23T10:00'],
  ['a holiday is no working day', '2026-11-25T10:00', 1, 'working-day', perpres, '2026-11-27T10:00'],
  [
    'a day from after the close ends with the next day',
    '2026-11-16T19:00',
    1,
    'working-day',
    perpres,
    '2026-11-17T16:00',
  ],
  [
    'a day from a Saturday is the whole Monday',
    '2026-11-21T10:00',
    1,
    'working-day',
    perpres,
    '2026-11-23T16:00',
  ],
  [
    'a day from before hours is the whole day',
    '2026-11-16T05:00',
    1,
    'working-day',
    perpres,
    '2026-11-17T07:30',
  ],
  [
    'a day that ends in a break ends after it',
    '2026-11-19T11:45',
    1,
    'working-day',
    perpres,
    '2026-11-20T13:00',
  ],
  [
    'a Friday afternoon ends at the shorter Monday close',
    '2026-11-20T16:20',
    1,
    'working-day',
    perpres,
    '2026-11-23T16:00',
  ],
  ['half a day is half of the hours', '2026-11-16T07:30', 0.5, 'working-day', perpres, '2026-11-16T11:15'],
  [
    'calendar days run through the weekend',
    '2026-11-20T10:00',
    3,
    'calendar-day',
    perpres,
    '2026-11-23T10:00',
  ],
  ['clock hours run through the night', '2026-11-20T10:00', 24, 'clock-hour', perpres, '2026-11-21T10:00'],
  ['a month ends on the last day there is', '2027-01-31T10:00', 1, 'month', perpres, '2027-02-28T10:00'],
]

for (const [name, from, limit, unit, calendar, due] of cases) {
  test(name, () => assert.equal(dueAt(wib(from), lengthOf(limit, unit), calendar), wib(due)))
}

test('a pause over a weekend stands still for no working time', () => {
  assert.equal(workingMinutesBetween(wib('2026-11-20T16:30'), wib('2026-11-23T07:30'), perpres), 0)
})

test('a week has 37.5 hours, by Perpres 21/2023', () => {
  assert.equal(workingMinutesBetween(wib('2026-11-16T00:00'), wib('2026-11-23T00:00'), perpres), 37.5 * 60)
})

test('a date falls due when work closes, on a free day when the next one closes', () => {
  assert.equal(endOfWorkingDay('2026-11-20', perpres), wib('2026-11-20T16:30'))
  assert.equal(endOfWorkingDay('2026-11-26', perpres), wib('2026-11-27T16:30'))
})

test('a calendar without working hours is refused, not searched for ever', () => {
  const none = resolveCalendar('Asia/Jakarta', [])
  assert.throws(() => addWorkingMinutes(wib('2026-11-16T10:00'), 5, none), /no working hours/)
})

test('what is no instant and no date is named', () => {
  assert.throws(() => addWorkingMinutes('besok', 5, perpres), /besok is not an instant/)
  assert.throws(() => endOfWorkingDay('2026-13-40', perpres), /is not a date/)
})
