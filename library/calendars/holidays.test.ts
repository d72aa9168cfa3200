import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listHolidays } from './holidays.ts'

const holidays = listHolidays()

test('the three years of decrees are there', () => {
  const years = [...holidays.keys()].map((date) => date.slice(0, 4))
  assert.deepEqual([...new Set(years)], ['2025', '2026', '2027'])
})

test('days whose date never moves stand where they must, the added one too', () => {
  for (const year of ['2025', '2026', '2027']) {
    assert.match(holidays.get(`${year}-01-01`) ?? '', /Tahun Baru/)
    assert.match(holidays.get(`${year}-06-01`) ?? '', /Pancasila/)
    assert.match(holidays.get(`${year}-08-17`) ?? '', /Kemerdekaan|Proklamasi/)
    assert.match(holidays.get(`${year}-12-25`) ?? '', /Natal/)
  }
  assert.ok(holidays.has('2025-08-18'))
  assert.ok(!holidays.has('2026-08-18'))
})
