import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeLength, TimeUnit } from '../procedure/definition.ts'
import type { Weekday, Window, WorkingCalendar } from './calendar.ts'
import { defaultCalendar } from './default-calendar.ts'
import type { CalendarDay } from './definition.ts'
import { dueAt } from './due.ts'
import { addWorkingMinutes, endOfWorkingDay, workingMinutesBetween } from './minutes.ts'
import { resolveCalendar } from './resolve.ts'

const wib = (local: string): string => new Date(`${local}:00+07:00`).toISOString()
const length = (limit: number, unit: TimeUnit): TimeLength => ({
  aim: limit,
  limit,
  unit,
  approximate: false,
})

function mondayToFriday(from: number, until: number, holidays: readonly string[] = []): WorkingCalendar {
  const day: readonly Window[] = [{ from: from * 60, until: until * 60 }]
  const weekly: Record<Weekday, readonly Window[]> = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] }
  return resolveCalendar('Asia/Jakarta', [
    { hours: [{ weekly }], spans: [], days: holidays.map((on) => holiday(on, 'Libur')) },
  ])
}

function holiday(on: string, name: string): CalendarDay {
  return { on, kind: 'public-holiday', name }
}

const perpres = defaultCalendar('Asia/Jakarta', [holiday('2026-11-26', 'Libur contoh')])
const eightToSix = mondayToFriday(8, 18)
const nineToFive = mondayToFriday(9, 17)

// 2026-11-16 is a Monday.
const cases: readonly [
  name: string,
  from: string,
  limit: number,
  unit: TimeUnit,
  on: WorkingCalendar,
  due: string,
][] = [
  [
    '4 hours from Monday 17:00 run into Tuesday',
    '2026-11-16T17:00',
    4,
    'hour',
    eightToSix,
    '2026-11-17T11:00',
  ],
  [
    '4 hours from Friday 17:00 run into Monday',
    '2026-11-20T17:00',
    4,
    'hour',
    eightToSix,
    '2026-11-23T11:00',
  ],
  [
    '8 hours from Friday 16:00 end Monday 16:00',
    '2026-11-20T16:00',
    8,
    'hour',
    nineToFive,
    '2026-11-23T16:00',
  ],
  [
    '2 hours from Friday 16:00 end Monday 10:00',
    '2026-11-20T16:00',
    2,
    'hour',
    nineToFive,
    '2026-11-23T10:00',
  ],
  [
    'hours that fit end at the close, not next morning',
    '2026-11-20T16:00',
    1,
    'hour',
    nineToFive,
    '2026-11-20T17:00',
  ],
  [
    'before hours the clock starts at the opening',
    '2026-11-16T05:00',
    30,
    'minute',
    nineToFive,
    '2026-11-16T09:30',
  ],
  [
    'after hours it starts the next morning',
    '2026-11-16T19:00',
    30,
    'minute',
    nineToFive,
    '2026-11-17T09:30',
  ],
  ['on a weekend it starts on Monday', '2026-11-21T12:00', 30, 'minute', nineToFive, '2026-11-23T09:30'],
  ['on a holiday it starts the day after', '2026-11-26T10:00', 30, 'minute', perpres, '2026-11-27T08:00'],
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
  test(name, () => assert.equal(dueAt(wib(from), length(limit, unit), calendar), wib(due)))
}

test('48 hours on days of 12 hours with two holidays take six days', () => {
  const twelve = mondayToFriday(8, 20, ['2026-11-17', '2026-11-18'])
  assert.equal(dueAt(wib('2026-11-16T08:00'), length(48, 'hour'), twelve), wib('2026-11-23T20:00'))
})

test('a warning one hour ahead of Tuesday 11:00 comes at 10:00, and ahead of 08:30 the evening before', () => {
  assert.equal(addWorkingMinutes(wib('2026-11-17T11:00'), -60, eightToSix), wib('2026-11-17T10:00'))
  assert.equal(addWorkingMinutes(wib('2026-11-17T08:30'), -60, eightToSix), wib('2026-11-16T17:30'))
})

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
