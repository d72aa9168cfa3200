import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeLength } from '#engine/procedure/definition.ts'
import { sumOf } from './total-time.ts'

const length = (aim: number, limit: number, unit: TimeLength['unit'], approximate = false): TimeLength => ({
  aim,
  limit,
  unit,
  approximate,
})

test('minutes and hours add up to working days, rounded up; months and calendar days stay apart', () => {
  const lengths = [
    length(120, 120, 'minute'),
    length(2, 3, 'working-day'),
    length(1, 1, 'month'),
    length(7, 7, 'calendar-day'),
  ]
  assert.deepEqual(sumOf(lengths), [
    length(1, 1, 'month'),
    length(7, 7, 'calendar-day'),
    length(3, 4, 'working-day'),
  ])
})

test('less than a day is told in hours', () => {
  assert.deepEqual(sumOf([length(45, 45, 'minute'), length(2, 3, 'hour')]), [length(3, 4, 'hour')])
})

test('one approximate length makes the sum approximate; no lengths give no sum', () => {
  const day = length(1, 1, 'working-day')
  assert.deepEqual(sumOf([{ ...day, approximate: true }, day]), [length(2, 2, 'working-day', true)])
  assert.deepEqual(sumOf([]), [])
})
