import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembering } from './remembering.ts'

test('each answer is made once, and again after far too many others', () => {
  const made: string[] = []
  const length = remembering((text) => {
    made.push(text)
    return text.length
  })
  assert.deepEqual([length('satu'), length('dua'), length('satu')], [4, 3, 4])
  assert.deepEqual(made, ['satu', 'dua'])
  for (let n = 0; n < 10_000; n++) length(`nomor ${n}`)
  const before = made.length
  assert.equal(length('satu'), 4)
  assert.equal(made.length, before + 1)
})
