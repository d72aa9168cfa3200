import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeLength, TimeUnit } from './definition.ts'
import { agreesWithText, readTimeText } from './time-text.ts'

const time = (aim: number, limit: number, unit: TimeUnit, approximate = false): TimeLength => ({
  aim,
  limit,
  unit,
  approximate,
})

const texts: readonly (readonly [string, TimeLength])[] = [
  ['120 menit', time(120, 120, 'minute')],
  ['5 menit', time(5, 5, 'minute')],
  ['2 jam', time(2, 2, 'hour')],
  ['2-3 jam', time(2, 3, 'hour')],
  ['2-3-jam', time(2, 3, 'hour')],
  ['2 – 3 jam', time(2, 3, 'hour')],
  ['2 jam s/d 3 jam', time(2, 3, 'hour')],
  ['± 3 hari', time(3, 3, 'working-day', true)],
  ['± 30-45 hari', time(30, 45, 'working-day', true)],
  ['kurang lebih 2 hari kerja', time(2, 2, 'working-day', true)],
  ['1 Hari', time(1, 1, 'working-day')],
  ['14 Hari', time(14, 14, 'working-day')],
  ['60 Hari', time(60, 60, 'working-day')],
  ['10 hari kalender', time(10, 10, 'calendar-day')],
  ['paling lama 3 (tiga) hari kerja', time(3, 3, 'working-day')],
  ['2×24 jam', time(48, 48, 'clock-hour')],
  ['3 x 24 jam', time(72, 72, 'clock-hour')],
  ['1 jam 30 menit', time(90, 90, 'minute')],
  ['1,5 jam', time(1.5, 1.5, 'hour')],
  ['½ hari', time(0.5, 0.5, 'working-day')],
  ['1½ jam', time(1.5, 1.5, 'hour')],
  ['sehari', time(1, 1, 'working-day')],
  ['dua minggu', time(14, 14, 'calendar-day')],
  ['1 semester', time(6, 6, 'month')],
  ['1 tahun', time(12, 12, 'month')],
]

for (const [text, expected] of texts)
  test(`"${text}" is read as a time`, () => assert.deepEqual(readTimeText(text), expected))

for (const text of [
  'Target Bidang PTIKP',
  '',
  '-',
  'hari',
  '3',
  '3-2 jam',
  '0 hari',
  '2 jam 3 hari',
  '5 menit per berkas',
  '2 hari - 3 jam',
])
  test(`"${text}" is not a time`, () => assert.equal(readTimeText(text), null))

test('a value agrees with its text in whatever unit it is given', () => {
  assert.ok(agreesWithText(time(2, 2, 'hour'), '120 menit'))
  assert.ok(agreesWithText(time(2, 2, 'working-day'), '2 hari'))
  assert.ok(agreesWithText(time(2, 2, 'calendar-day'), '2 hari'))
  assert.ok(agreesWithText(time(2, 2, 'calendar-day'), '2×24 jam'))
  assert.ok(agreesWithText(time(5, 5, 'working-day'), '1 minggu'))
})

test('a value that says something else than its text does not agree', () => {
  assert.ok(!agreesWithText(time(3, 3, 'working-day'), '2 hari'))
  assert.ok(!agreesWithText(time(2, 2, 'calendar-day'), '2 hari kerja'))
  assert.ok(!agreesWithText(time(3, 3, 'working-day'), '± 3 hari'))
  assert.ok(!agreesWithText(time(2, 2, 'hour'), '2-3 jam'))
  assert.ok(!agreesWithText(time(2, 2, 'working-day'), '2 jam'))
  assert.ok(!agreesWithText(time(1, 1, 'working-day'), 'Target Bidang PTIKP'))
})
