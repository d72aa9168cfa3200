import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localTime, minutesIn, quietUntil, timeOf } from './local-time.ts'

const night = { from: minutesIn('20:00'), until: minutesIn('06:00') }

test('quiet hours go over midnight and end in the morning of their zone', () => {
  const cases = [
    // Nine in the evening in Jakarta, ten in Makassar, eleven in Jayapura: all end at six of their own.
    ['2026-11-20T14:00:00Z', 'Asia/Jakarta', '2026-11-20T23:00:00.000Z'],
    ['2026-11-20T14:00:00Z', 'Asia/Makassar', '2026-11-20T22:00:00.000Z'],
    ['2026-11-20T14:00:00Z', 'Asia/Jayapura', '2026-11-20T21:00:00.000Z'],
    ['2026-11-20T12:59:59Z', 'Asia/Jakarta', null],
    ['2026-11-20T13:00:00Z', 'Asia/Jakarta', '2026-11-20T23:00:00.000Z'],
    ['2026-11-20T22:59:59Z', 'Asia/Jakarta', '2026-11-20T23:00:00.000Z'],
    ['2026-11-20T23:00:00Z', 'Asia/Jakarta', null],
    ['2026-12-31T17:00:00Z', 'Asia/Jakarta', '2026-12-31T23:00:00.000Z'],
  ] as const
  for (const [at, zone, end] of cases) assert.equal(quietUntil(at, zone, night), end, `${at} ${zone}`)
})

test('they may lie within a day, and the same time twice is none', () => {
  const noon = { from: minutesIn('12:00'), until: minutesIn('13:30') }
  assert.equal(quietUntil('2026-11-20T05:00:00Z', 'Asia/Jakarta', noon), '2026-11-20T06:30:00.000Z')
  assert.equal(quietUntil('2026-11-20T06:30:00Z', 'Asia/Jakarta', noon), null)
  for (const at of ['2026-11-20T00:00:00Z', '2026-11-20T13:00:00Z'])
    assert.equal(quietUntil(at, 'Asia/Jakarta', { from: 1200, until: 1200 }), null)
})

test('a time of day is read and written alike, and what isn’t one is refused', () => {
  for (const time of ['00:00', '09:05', '23:59']) assert.equal(timeOf(minutesIn(time)), time)
  for (const wrong of ['24:00', '9:00', '12:60', ''])
    assert.throws(() => minutesIn(wrong), /not a time of day/)
  assert.deepEqual(localTime('2026-11-20T17:05:00Z', 'Asia/Jakarta'), { day: '2026-11-21', minutes: 5 })
})
