import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readWrittenTime } from './written-time.ts'

const at = (hours: number, minutes = 0) => hours * 60 + minutes
const told: readonly (readonly [string, ReturnType<typeof readWrittenTime>])[] = [
  ['pukul 09.00 WIB sampai selesai', { start: at(9), zone: 'Asia/Jakarta' }],
  ['09.00 – 11.00 WIT', { start: at(9), end: at(11), zone: 'Asia/Jayapura' }],
  ['jam 13:30', { start: at(13, 30) }],
  ['Pukul 08.30 WITA s.d. 10.00 WITA', { start: at(8, 30), end: at(10), zone: 'Asia/Makassar' }],
  ['pkl. 9.00 s/d 12.00 wib', { start: at(9), end: at(12), zone: 'Asia/Jakarta' }],
  ['09.00 WIB sampai dengan pukul 11.30 WIB', { start: at(9), end: at(11, 30), zone: 'Asia/Jakarta' }],
  ['24.11.2026 pukul 14.00 WIB', { start: at(14), zone: 'Asia/Jakarta' }],
  ['13.00 siang', { start: at(13) }],
  ['12.00 siang', { start: at(12) }],
  ['22.00 – 01.00', { start: at(22) }],
  ['09.00 Waktu Indonesia Tengah', { start: at(9), zone: 'Asia/Makassar' }],
  ['10.00 waktu Indonesia bagian Timur', { start: at(10), zone: 'Asia/Jayapura' }],
  ['Rapat 09.00 - 11.00 WIB', { start: at(9), end: at(11), zone: 'Asia/Jakarta' }],
  ['Ruang rapat 09.00–11.00 WIB', { start: at(9), end: at(11), zone: 'Asia/Jakarta' }],
  ['di ruang 08.30 s.d. 10.00', { start: at(8, 30), end: at(10) }],
  ['pukul 09.00 WIB di Ruang 3.10', { start: at(9), zone: 'Asia/Jakarta' }],
]
const doubtful = [
  '',
  'setelah apel pagi',
  'menyusul',
  'pukul 9',
  'pukul 02.00 siang',
  'pukul 12.00 malam',
  '12.30 pagi',
  '25.00 WIB',
  '09.60',
  '09.00 atau 10.00 WIB',
  'pukul 09.00 WIB (10.00 WITA)',
  '09.00 WIB / WITA',
  '09.00, 10.00 dan 11.00',
  '24.11.2026',
  '09.00.00',
  '02.00 PM',
  '9.30 a.m.',
  'Ruang 3.10',
]

describe('a start is told as it is written, an end only where it is written too', () => {
  for (const [words, time] of told) test(words, () => assert.deepEqual(readWrittenTime(words), time))
})

describe('what leaves a doubt is no start', () => {
  for (const words of doubtful) test(words || 'nothing', () => assert.equal(readWrittenTime(words), null))
})

test('whatever is written, a start is a time of day and an end comes after it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.: -–WIBTA') }), (words) => {
      const time = readWrittenTime(words)
      if (!time) return
      assert.ok(time.start >= 0 && time.start < at(24))
      assert.ok(time.end === undefined || (time.end > time.start && time.end < at(24)))
    }),
  )
})
