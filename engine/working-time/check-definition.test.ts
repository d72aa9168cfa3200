import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Window } from './calendar.ts'
import { checkDefinition } from './check-definition.ts'
import { nationalDefinition, ramadanHours } from './default-calendar.ts'
import type { CalendarDay, CalendarDefinition } from './definition.ts'
import { definitions } from './testing/generated.ts'

const nation = nationalDefinition([])
const check = (part: Partial<CalendarDefinition>) =>
  checkDefinition({ hours: [], spans: [], days: [], ...part }, [nation])
const span = (from: string, until: string, name: string, weekly = ramadanHours) => ({
  from,
  until,
  name,
  weekly,
})
const worked = (on: string, windows?: readonly Window[]): CalendarDay => ({
  on,
  kind: 'worked',
  name: 'Piket',
  ...(windows && { windows }),
})

test('what Perpres 21/2023 says can be kept, and so can what says nothing', () => {
  assert.deepEqual(checkDefinition(nation, []), [])
  assert.deepEqual(check({}), [])
  assert.deepEqual(check({ spans: [span('2026-02-19', '2026-03-20', 'Ramadan 1447 H')] }), [])
})

test('dates, names and doubles are named', () => {
  const day = { on: '2026-02-30', kind: 'closed', name: ' ' } as const
  assert.deepEqual(check({ days: [day, day] }), [
    { code: 'DateInvalid', facts: { date: '2026-02-30' } },
    { code: 'DateInvalid', facts: { date: '2026-02-30' } },
    { code: 'NameMissing', facts: { date: '2026-02-30' } },
    { code: 'NameMissing', facts: { date: '2026-02-30' } },
    { code: 'DayTwice', facts: { date: '2026-02-30' } },
  ])
  const hours = { validFrom: '2026-01-01', weekly: ramadanHours }
  assert.deepEqual(check({ hours: [hours, hours] }), [{ code: 'HoursTwice', facts: { date: '2026-01-01' } }])
})

test('a date beyond the calendars that can be looked at is named with the years that can', () => {
  const day = (on: string) => ({ on, kind: 'closed', name: 'Uji' }) as const
  assert.deepEqual(check({ days: [day('2000-01-01'), day('2099-12-31')] }), [])
  const tooFar = (date: string) => [{ code: 'DateTooFar', facts: { date, first: 2000, last: 2099 } }]
  assert.deepEqual(check({ days: [day('1999-12-31')] }), tooFar('1999-12-31'))
  assert.deepEqual(check({ days: [day('2100-01-01')] }), tooFar('2100-01-01'))
})

test('a span that ends before it begins is told as that alone', () => {
  const reversed = span('2026-03-10', '2026-03-01', 'Terbalik')
  assert.deepEqual(check({ spans: [span('2026-02-19', '2026-03-20', 'Ramadan'), reversed] }), [
    { code: 'SpanEndsBefore', facts: { name: 'Terbalik' } },
  ])
})

test('a name has two hundred signs at most', () => {
  const day = (length: number) => ({ on: '2026-08-17', kind: 'closed', name: 'a'.repeat(length) }) as const
  assert.deepEqual(check({ days: [day(200)] }), [])
  const tooLong = [{ code: 'NameTooLong', facts: { date: '2026-08-17', most: 200 } }]
  assert.deepEqual(check({ days: [day(201)] }), tooLong)
  assert.deepEqual(check({ spans: [span('2026-08-17', '2026-08-18', 'a'.repeat(201))] }), tooLong)
})

test('windows lie inside one day, in order and apart', () => {
  for (const windows of [
    [{ from: 500, until: 500 }],
    [{ from: -1, until: 60 }],
    [{ from: 1200, until: 1441 }],
    [{ from: 480.5, until: 700 }],
    [
      { from: 480, until: 700 },
      { from: 690, until: 900 },
    ],
    Array.from({ length: 13 }, (_, place) => ({ from: place * 60, until: place * 60 + 30 })),
  ]) {
    assert.deepEqual(check({ days: [worked('2026-11-21', windows)] }), [
      { code: 'WindowsInvalid', facts: { where: '2026-11-21', weekday: 0 } },
    ])
    const weekly = { ...ramadanHours, 5: windows }
    assert.deepEqual(check({ hours: [{ weekly }] }), [
      { code: 'WindowsInvalid', facts: { where: '', weekday: 5 } },
    ])
  }
})

test('a span ends after it begins, apart from the others, and has hours', () => {
  assert.deepEqual(check({ spans: [span('2026-03-20', '2026-02-19', 'Ramadan')] }), [
    { code: 'SpanEndsBefore', facts: { name: 'Ramadan' } },
  ])
  const touching = [span('2026-03-01', '2026-03-09', 'B'), span('2026-02-01', '2026-03-01', 'A')]
  assert.deepEqual(check({ spans: touching }), [{ code: 'SpansOverlap', facts: { name: 'B', other: 'A' } }])
  const none = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
  assert.deepEqual(check({ spans: [span('2026-03-01', '2026-03-09', 'B', none)] }), [
    { code: 'WeekWithoutHours', facts: { where: 'B' } },
  ])
})

test('a worked Saturday needs hours of its own, a worked Monday has those of its weekday', () => {
  assert.deepEqual(check({ days: [worked('2026-11-21'), worked('2026-11-23')] }), [
    { code: 'WorkedWithoutHours', facts: { date: '2026-11-21' } },
  ])
  assert.deepEqual(check({ days: [worked('2026-11-21', [{ from: 480, until: 720 }])] }), [])
})

test('what the other tests are made of can be kept', () => {
  fc.assert(
    fc.property(definitions, (made) => {
      for (const [index, definition] of made.entries())
        assert.deepEqual(checkDefinition(definition, made.slice(0, index)), [])
    }),
  )
})
