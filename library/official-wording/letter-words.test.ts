import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberOfLetter } from './letter-words.ts'

test('numbers are written as an Indonesian letter writes them', () => {
  const written = { 2026: '2026', 9999: '9999', 10000: '10.000', 1500000: '1.500.000' }
  for (const [number, words] of Object.entries(written)) assert.equal(numberOfLetter(Number(number)), words)
  assert.equal(numberOfLetter(0.5), '0,5')
  assert.equal(numberOfLetter(-1_234_567.25), '-1.234.567,25')
})
