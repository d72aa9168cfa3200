import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HistoryItem } from '#server/cases/contract.ts'
import { momentOf, partialDate } from './dates.ts'
import { historySentences } from './history.ts'
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

test('the work that is left, or by which it is late, is said in words', () => {
  const left = (minutes: number, days: number, wholeDays = 0) =>
    remaining({ late: false, minutes, days, wholeDays }, 'id')
  assert.deepEqual(left(40, 0), { words: 'sisa 40 menit kerja', state: 'soon' })
  assert.deepEqual(left(190, 1), { words: 'sisa 3 jam kerja', state: 'soon' })
  assert.deepEqual(left(0, 0), { words: 'waktu kerja habis', state: 'soon' })
  assert.deepEqual(left(900, 2, 2), { words: 'sisa 2 hari kerja', state: 'ahead' })
  const late = (minutes: number, days: number, wholeDays = 0) =>
    remaining({ late: true, minutes, days, wholeDays }, 'id').words
  assert.equal(late(900, 2, 2), 'terlambat 2 hari kerja')
  assert.equal(late(504, 2, 1), 'terlambat 1 hari kerja')
  assert.equal(late(445, 1), 'terlambat 7 jam kerja')
  assert.equal(late(60, 1), 'terlambat 1 jam kerja')
  assert.equal(late(0.5, 0), 'baru lewat tenggat')
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

test('an account that the reader doesn’t see is told of without its words', () => {
  const by = { name: 'Pejabat', position: 'Kepala Bidang', actingFor: null }
  const act = (facts: HistoryItem['events'][number]['facts']): HistoryItem => ({
    ...{ version: 1, at: '2026-11-26T08:00:00Z', by, act: 'AccountForDeviation', hash: '' },
    events: [{ type: 'DeviationAccounted', facts }],
  })
  const told = (facts: Parameters<typeof act>[0]) => historySentences(act(facts), 'id', (_, id) => id)
  assert.deepEqual(told({ deviation: '1' }), ['Penyimpangan 1 dipertanggungjawabkan'])
  const whole = { deviation: '1', cause: 'beban kerja', explanation: 'Dua sekaligus.', correction: 'Dibagi.' }
  assert.match(told(whole)[0]!, /beban kerja.*Dua sekaligus/)
})
