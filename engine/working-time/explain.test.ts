import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeLength, TimeUnit } from '../procedure/definition.ts'
import { defaultCalendar, nationalDefinition, ramadanHours } from './default-calendar.ts'
import { explainDue, explainSetDay } from './explain.ts'
import type { Pause } from './pauses.ts'
import { resolveCalendar } from './resolve.ts'
import { wib } from './testing/offices.ts'

const calendar = defaultCalendar('Asia/Jakarta', [
  { on: '2026-11-25', kind: 'public-holiday', name: 'Libur contoh' },
  { on: '2026-11-26', kind: 'collective-leave', name: 'Cuti contoh' },
])
const length = (limit: number, unit: TimeUnit, aim = limit): TimeLength => ({
  aim,
  limit,
  unit,
  approximate: false,
})
const waiting = (from: string, until?: string): Pause => ({
  from: wib(from),
  ...(until !== undefined && { until: wib(until) }),
  waitingFor: 'applicant',
  reason: 'Menunggu berkas',
})
const counted = (from: string, until: string, minutes: number, purpose: 'length' | 'pauses' = 'length') =>
  ({ kind: 'window', from: wib(from), until: wib(until), minutes, for: purpose }) as const
const weekend = {
  kind: 'skipped',
  from: '2026-11-21',
  until: '2026-11-22',
  days: 2,
  reason: { kind: 'weekend' },
} as const

test('hours are laid out window by window, the weekend as one line', () => {
  const { lines, due } = explainDue(wib('2026-11-20T11:00'), length(5, 'hour'), calendar, [])
  assert.deepEqual(lines, [
    { kind: 'from', at: wib('2026-11-20T11:00') },
    counted('2026-11-20T11:00', '2026-11-20T11:30', 30),
    counted('2026-11-20T13:00', '2026-11-20T16:30', 210),
    weekend,
    counted('2026-11-23T07:30', '2026-11-23T08:30', 60),
    { kind: 'until', at: wib('2026-11-23T08:30') },
  ])
  assert.equal(due, wib('2026-11-23T08:30'))
})

test('each reason to skip a day has its line, with the name of the day', () => {
  const { lines } = explainDue(wib('2026-11-24T15:00'), length(2, 'hour'), calendar, [])
  assert.deepEqual(lines.slice(2, 4), [
    {
      kind: 'skipped',
      from: '2026-11-25',
      until: '2026-11-25',
      days: 1,
      reason: { kind: 'public-holiday', name: 'Libur contoh' },
    },
    {
      kind: 'skipped',
      from: '2026-11-26',
      until: '2026-11-26',
      days: 1,
      reason: { kind: 'collective-leave', name: 'Cuti contoh' },
    },
  ])
})

test('working days are counted in rows, and a range tells its lower end', () => {
  const standard = length(3, 'working-day', 2)
  const explained = explainDue(wib('2026-11-18T10:00'), standard, calendar, [])
  assert.deepEqual(explained.lines, [
    { kind: 'from', at: wib('2026-11-18T10:00') },
    { kind: 'days', from: '2026-11-19', until: '2026-11-20', days: 2 },
    weekend,
    { kind: 'days', from: '2026-11-23', until: '2026-11-23', days: 1 },
    { kind: 'aim', amount: 2, at: wib('2026-11-20T10:00') },
    { kind: 'until', at: wib('2026-11-23T10:00') },
  ])
})

test('a time of day outside the hours is told to have been moved', () => {
  for (const [from, why, at] of [
    ['2026-11-19T05:00', 'before-opening', '2026-11-20T07:30'],
    ['2026-11-19T11:45', 'in-break', '2026-11-20T13:00'],
    ['2026-11-19T19:00', 'after-close', '2026-11-20T16:30'],
  ] as const) {
    const { lines } = explainDue(wib(from), length(1, 'working-day'), calendar, [])
    assert.deepEqual(lines.at(-2), { kind: 'moved', why, at: wib(at) })
  }
  const { lines } = explainDue(wib('2026-11-22T10:00'), length(1, 'working-day'), calendar, [])
  assert.deepEqual(lines, [
    { kind: 'from', at: wib('2026-11-22T10:00') },
    { ...weekend, from: '2026-11-22', days: 1 },
    { kind: 'days', from: '2026-11-23', until: '2026-11-23', days: 1 },
    { kind: 'moved', why: 'began-on-free-day', at: wib('2026-11-23T16:00') },
    { kind: 'until', at: wib('2026-11-23T16:00') },
  ])
})

test('half a day is laid out in windows, from a free day too', () => {
  const { lines } = explainDue(wib('2026-11-22T10:00'), length(0.5, 'working-day'), calendar, [])
  assert.deepEqual(lines, [
    { kind: 'from', at: wib('2026-11-22T10:00') },
    { ...weekend, from: '2026-11-22', days: 1 },
    counted('2026-11-23T07:30', '2026-11-23T11:15', 225),
    { kind: 'until', at: wib('2026-11-23T11:15') },
  ])
})

test('a pause stands between the windows that it parts, with whom it waited for and why', () => {
  const pause = waiting('2026-11-16T09:00', '2026-11-16T10:30')
  assert.deepEqual(explainDue(wib('2026-11-16T08:00'), length(2, 'hour'), calendar, [pause]).lines.slice(1), [
    counted('2026-11-16T08:00', '2026-11-16T09:00', 60),
    { kind: 'paused', ...pause, minutes: 90 },
    counted('2026-11-16T10:30', '2026-11-16T11:30', 60),
    { kind: 'until', at: wib('2026-11-16T11:30') },
  ])
})

test('working days get back the minutes that stood still', () => {
  const pause = waiting('2026-11-17T09:00', '2026-11-17T10:00')
  const { lines } = explainDue(wib('2026-11-16T11:30'), length(1, 'working-day'), calendar, [pause])
  assert.deepEqual(lines.slice(2), [
    { kind: 'paused', ...pause, minutes: 60 },
    counted('2026-11-17T11:30', '2026-11-17T12:00', 30, 'pauses'),
    counted('2026-11-17T13:00', '2026-11-17T13:30', 30, 'pauses'),
    { kind: 'until', at: wib('2026-11-17T13:30') },
  ])
})

test('clock hours, calendar days and months have one line, and their pauses are made up', () => {
  const pause = waiting('2026-11-21T09:00', '2026-11-21T10:00')
  for (const [unit, until] of [
    ['clock-hour', '2026-11-20T12:00'],
    ['calendar-day', '2026-11-22T10:00'],
    ['month', '2027-01-20T10:00'],
  ] as const) {
    const { lines, due } = explainDue(wib('2026-11-20T10:00'), length(2, unit), calendar, [pause])
    assert.deepEqual(lines[1], { kind: 'elapsed', unit, amount: 2, until: wib(until) })
    const madeUp = lines.find(({ kind }) => kind === 'made-up')
    assert.deepEqual(madeUp, unit === 'clock-hour' ? undefined : { kind: 'made-up', minutes: 60 })
    assert.equal(Date.parse(due!) - Date.parse(wib(until)), unit === 'clock-hour' ? 0 : 3_600_000)
  }
})

test('an open pause ends the lines with what is left', () => {
  const pause = waiting('2026-11-16T09:00')
  const { lines, due } = explainDue(wib('2026-11-16T08:00'), length(3, 'hour', 2), calendar, [pause])
  assert.equal(due, null)
  assert.deepEqual(lines.slice(1), [
    counted('2026-11-16T08:00', '2026-11-16T09:00', 60),
    { kind: 'paused', ...pause, until: null, minutes: null },
    { kind: 'aim', amount: 2, at: null },
    { kind: 'stands', minutes: 120 },
  ])
})

test('what ends at midnight says nothing of the free day that begins then', () => {
  const evening = [{ from: 1200, until: 1440 }]
  const weekly = { 1: evening, 2: evening, 3: evening, 4: evening, 5: evening, 6: [], 7: [] }
  const office = resolveCalendar('Asia/Jakarta', [{ hours: [{ weekly }], spans: [], days: [] }])
  const { lines } = explainDue(wib('2026-11-20T20:00'), length(4, 'hour'), office, [])
  assert.deepEqual(lines.slice(1), [
    counted('2026-11-20T20:00', '2026-11-21T00:00', 240),
    { kind: 'until', at: wib('2026-11-21T00:00') },
  ])
})

test('hours of Ramadan are named at each of their windows', () => {
  const span = { from: '2026-02-19', until: '2026-03-20', name: 'Ramadan 1447 H', weekly: ramadanHours }
  const office = resolveCalendar('Asia/Jakarta', [
    nationalDefinition([]),
    { hours: [], spans: [span], days: [] },
  ])
  const { lines } = explainDue(wib('2026-02-18T15:00'), length(2, 'hour'), office, [])
  assert.deepEqual(lines.slice(1, 3), [
    counted('2026-02-18T15:00', '2026-02-18T16:00', 60),
    {
      ...counted('2026-02-19T08:00', '2026-02-19T09:00', 60),
      reason: { kind: 'span', name: 'Ramadan 1447 H' },
    },
  ])
})

test('a day that was set ends with its work, and a pause puts it off by the work it took', () => {
  const began = wib('2026-11-16T08:00')
  assert.deepEqual(explainSetDay('2026-11-18', began, calendar, []).lines, [
    { kind: 'set', on: '2026-11-18', at: wib('2026-11-18T16:00') },
    { kind: 'until', at: wib('2026-11-18T16:00') },
  ])
  const pause = waiting('2026-11-17T08:00', '2026-11-17T10:00')
  assert.deepEqual(explainSetDay('2026-11-18', began, calendar, [pause]).lines.slice(1), [
    { kind: 'paused', ...pause, minutes: 120 },
    counted('2026-11-19T07:30', '2026-11-19T09:30', 120, 'pauses'),
    { kind: 'until', at: wib('2026-11-19T09:30') },
  ])
  assert.equal(explainSetDay('2026-11-18', began, calendar, [waiting('2026-11-17T08:00')]).due, null)
})

test('a day that was set and is free says so, and ends with the next working day', () => {
  assert.deepEqual(explainSetDay('2026-11-25', wib('2026-11-16T08:00'), calendar, []).lines, [
    {
      ...{ kind: 'skipped', from: '2026-11-25', until: '2026-11-25', days: 1 },
      reason: { kind: 'public-holiday', name: 'Libur contoh' },
    },
    {
      ...{ kind: 'skipped', from: '2026-11-26', until: '2026-11-26', days: 1 },
      reason: { kind: 'collective-leave', name: 'Cuti contoh' },
    },
    { kind: 'set', on: '2026-11-25', at: wib('2026-11-27T16:30') },
    { kind: 'until', at: wib('2026-11-27T16:30') },
  ])
})

test('a day set in an office that works until midnight is that day', () => {
  const allDay = [{ from: 0, until: 1440 }]
  const weekly = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay }
  const always = resolveCalendar('Asia/Jakarta', [{ hours: [{ weekly }], spans: [], days: [] }])
  assert.deepEqual(
    explainSetDay('2026-11-25', wib('2026-11-16T08:00'), always, []).lines.map(({ kind }) => kind),
    ['set', 'until'],
  )
})

test('each time a day was set anew is told first', () => {
  const at = wib('2026-11-16T14:00')
  const revision = { from: '2026-11-17', to: '2026-11-18', at, reason: 'Data belum lengkap' }
  assert.deepEqual(explainSetDay('2026-11-18', at, calendar, [], [revision]).lines, [
    { kind: 'revised', ...revision },
    { kind: 'set', on: '2026-11-18', at: wib('2026-11-18T16:00') },
    { kind: 'until', at: wib('2026-11-18T16:00') },
  ])
})
