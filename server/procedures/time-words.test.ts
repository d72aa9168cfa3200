import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeLength } from '#engine/procedure/definition.ts'
import { lengthInWords, sumInWords } from './time-words.ts'

const length = (aim: number, limit: number, unit: TimeLength['unit'], approximate = false): TimeLength => ({
  aim,
  limit,
  unit,
  approximate,
})

test('a length reads as the document writes it, in both languages', () => {
  assert.deepEqual(lengthInWords(length(30, 45, 'working-day', true)), {
    id: '± 30–45 hari kerja',
    en: 'about 30–45 working days',
  })
  assert.deepEqual(lengthInWords(length(1, 1, 'month')), { id: '1 bulan', en: '1 month' })
  assert.deepEqual(lengthInWords(length(2, 3, 'clock-hour')), { id: '2–3 jam', en: '2–3 hours' })
})

test('minutes and hours add up to working days; months stay months', () => {
  const lengths = [length(120, 120, 'minute'), length(2, 3, 'working-day'), length(1, 1, 'month')]
  assert.deepEqual(sumInWords(lengths), {
    id: '1 bulan + 2,3–3,3 hari kerja',
    en: '1 month + 2.3–3.3 working days',
  })
})

test('one approximate length makes the sum approximate; no lengths give no sum', () => {
  assert.equal(
    sumInWords([length(1, 1, 'working-day', true), length(1, 1, 'working-day')])?.id,
    '± 2 hari kerja',
  )
  assert.equal(sumInWords([]), null)
})
