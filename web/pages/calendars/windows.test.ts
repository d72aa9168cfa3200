import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWindows } from '#engine/working-time/index.ts'
import { t } from '../../messages/index.ts'
import { weekText, windowsText } from './windows.ts'

const day = [
  { from: 450, until: 720 },
  { from: 780, until: 960 },
]

test('hours are written as they are read', () => {
  assert.equal(windowsText(day), '07.30-12.00, 13.00-16.00')
  assert.deepEqual(readWindows(windowsText(day)), day)
})

test('days in a row with the same hours stand together', () => {
  const weekly = { 1: day, 2: day, 3: day, 4: day, 5: [day[0]!], 6: [], 7: [] }
  assert.equal(weekText(weekly, t('id').calendars), 'Senin–Kamis 07.30-12.00, 13.00-16.00; Jumat 07.30-12.00')
  assert.equal(weekText({ ...weekly, 2: [] }, t('en').calendars).split(';').length, 3)
})
