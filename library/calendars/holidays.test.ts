import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listNationalDays } from './holidays.ts'

const days = new Map(listNationalDays().map((day) => [day.on, day]))

test('the three years of decrees are there, one day for each date', () => {
  assert.deepEqual([...new Set([...days.keys()].map((date) => date.slice(0, 4)))], ['2025', '2026', '2027'])
  assert.equal(days.size, listNationalDays().length)
})

test('days whose date never moves stand where they must, the added one too', () => {
  for (const year of ['2025', '2026', '2027']) {
    assert.match(days.get(`${year}-01-01`)?.name ?? '', /Tahun Baru/)
    assert.match(days.get(`${year}-06-01`)?.name ?? '', /Pancasila/)
    assert.match(days.get(`${year}-08-17`)?.name ?? '', /Kemerdekaan|Proklamasi/)
    assert.match(days.get(`${year}-12-25`)?.name ?? '', /Natal/)
  }
  assert.ok(!days.has('2026-08-18'))
})

test('a holiday and collective leave are told apart', () => {
  assert.equal(days.get('2026-12-24')?.kind, 'collective-leave')
  assert.equal(days.get('2026-12-25')?.kind, 'public-holiday')
  assert.equal(days.get('2025-08-18')?.kind, 'collective-leave')
})
