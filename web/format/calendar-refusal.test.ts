import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFaultSentences } from './calendar-refusal.ts'

test('what is wrong with hours says since when they hold, also from the beginning', () => {
  const of = (where: string) => calendarFaultSentences('id', [{ code: 'WeekWithoutHours', facts: { where } }])
  assert.deepEqual(of(''), [
    'Tidak ada jam kerja sama sekali dalam sepekan (sejak semula). Isi sedikitnya satu hari.',
  ])
  assert.deepEqual(of('2026-01-05'), [
    'Tidak ada jam kerja sama sekali dalam sepekan (5 Januari 2026). Isi sedikitnya satu hari.',
  ])
})
