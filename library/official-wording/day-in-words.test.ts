import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayInWords, dayOfLetter, dayWithWeekday } from './day-in-words.ts'

test('a day in words, as a berita acara opens', () => {
  assert.equal(
    dayInWords('2026-11-25'),
    'Rabu tanggal dua puluh lima bulan November tahun dua ribu dua puluh enam',
  )
  assert.equal(dayInWords('2027-01-01'), 'Jumat tanggal satu bulan Januari tahun dua ribu dua puluh tujuh')
  assert.equal(
    dayInWords('2024-02-29'),
    'Kamis tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat',
  )
})

test('a day in figures, alone and with its weekday', () => {
  assert.equal(dayOfLetter('2026-08-07'), '7 Agustus 2026')
  assert.equal(dayWithWeekday('2026-08-17'), 'Senin, 17 Agustus 2026')
})

test('what is no day is refused', () => {
  for (const wrong of ['2026-02-30', '25-11-2026', '', '2026-11-25T00:00'])
    assert.throws(() => dayInWords(wrong), /no day of the calendar/)
})
