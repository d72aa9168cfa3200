import assert from 'node:assert/strict'
import { test } from 'node:test'
import { t } from '../../messages/index.ts'
import { parseWindows, weekText, windowsText } from './windows.ts'

const day = [
  { from: 450, until: 720 },
  { from: 780, until: 960 },
]

test('hours are read as people write them, and written so', () => {
  assert.equal(windowsText(day), '07.30-12.00, 13.00-16.00')
  for (const text of [
    '07.30-12.00, 13.00-16.00',
    '7:30 – 12:00; 13:00 s.d. 16:00',
    '07.30-12.00,13.00-16.00,',
  ])
    assert.deepEqual(parseWindows(text), day, text)
  assert.deepEqual(parseWindows(' '), [])
})

test('what can’t be read is no time', () => {
  for (const text of ['pagi', '07.30', '07.75-12.00', '07.30-12.00 13.00-16.00'])
    assert.equal(parseWindows(text), undefined, text)
})

test('days in a row with the same hours stand together', () => {
  const weekly = { 1: day, 2: day, 3: day, 4: day, 5: [day[0]!], 6: [], 7: [] }
  assert.equal(weekText(weekly, t('id').calendars), 'Senin–Kamis 07.30-12.00, 13.00-16.00; Jumat 07.30-12.00')
  assert.equal(weekText({ ...weekly, 2: [] }, t('en').calendars).split(';').length, 3)
})
