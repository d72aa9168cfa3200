import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysBetween, momentOf, partialDate } from './dates.ts'
import { lengthInWords } from './length.ts'
import { remaining } from './remaining.ts'
import { sizeInWords } from './size.ts'

test('a moment is told in the zone of the government', () => {
  assert.equal(momentOf('2026-11-26T08:00:00Z', 'id', 'Asia/Makassar'), '26 November 2026, 16.00 WITA')
  assert.equal(momentOf('2026-11-26T08:00:00Z', 'en', 'Asia/Jakarta'), '26 November 2026, 15:00 WIB')
  assert.equal(momentOf('2026-12-31T16:30:00Z', 'id', 'Asia/Jayapura'), '1 Januari 2027, 01.30 WIT')
})

test('a date is as precise as the document has it', () => {
  assert.equal(partialDate('2023-07-04', 'id'), '4 Juli 2023')
  assert.equal(partialDate('2023-01', 'id'), 'Januari 2023')
  assert.equal(partialDate('2023', 'en'), '2023')
})

test('days are counted by the calendar of the zone, not by 24 hours', () => {
  assert.equal(daysBetween('2026-11-20T16:30:00Z', '2026-11-20T17:30:00Z', 'Asia/Jakarta'), 1)
  assert.equal(daysBetween('2026-11-20T16:30:00Z', '2026-11-20T17:30:00Z', 'UTC'), 0)
})

test('what is left and what is late is said in words', () => {
  const at = (due: string) => remaining(due, '2026-11-20T03:00:00Z', 'id', 'Asia/Jakarta')
  assert.deepEqual(at('2026-11-20T03:40:00Z'), { words: '40 menit lagi', state: 'soon' })
  assert.deepEqual(at('2026-11-20T08:59:00Z'), { words: '5 jam lagi', state: 'soon' })
  assert.deepEqual(at('2026-11-21T09:00:00Z'), { words: 'besok', state: 'soon' })
  assert.deepEqual(at('2026-11-25T09:00:00Z'), { words: '5 hari lagi', state: 'ahead' })
  assert.deepEqual(at('2026-11-18T09:00:00Z'), { words: 'terlambat 2 hari', state: 'late' })
  assert.deepEqual(at('2026-11-20T02:59:30Z'), { words: 'terlambat 1 menit', state: 'late' })
})

test('a length keeps its range and its approximation', () => {
  const length = { aim: 30, limit: 45, unit: 'working-day', approximate: true } as const
  assert.equal(lengthInWords(length, 'id'), '± 30–45 hari kerja')
  assert.equal(lengthInWords(length, 'en'), 'about 30–45 working days')
  assert.equal(lengthInWords({ aim: 1, limit: 1, unit: 'month', approximate: false }, 'en'), '1 month')
})

test('a size is in the unit people use', () => {
  assert.equal(sizeInWords(300, 'id'), '1 KB')
  assert.equal(sizeInWords(1_440_000, 'id'), '1,4 MB')
})
