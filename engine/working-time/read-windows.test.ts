import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWindows } from './read-windows.ts'

const day = [
  { from: 450, until: 720 },
  { from: 780, until: 960 },
]

test('hours are read as people write them', () => {
  for (const text of [
    '07.30-12.00, 13.00-16.00',
    '7:30 – 12:00; 13:00 s.d. 16:00',
    '07.30-12.00,13.00-16.00,',
  ])
    assert.deepEqual(readWindows(text), day, text)
  assert.deepEqual(readWindows(' '), [])
})

test('what can’t be read is no time', () => {
  for (const text of ['pagi', '07.30', '07.75-12.00', '07.30-12.00 13.00-16.00'])
    assert.equal(readWindows(text), undefined, text)
})
