import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill } from './fill.ts'

test('a placeholder takes its value, also twice', () => {
  assert.equal(fill('{a} dan {b} dan {a}', { a: 'satu', b: 2 }), 'satu dan 2 dan satu')
})

test('a number chooses the form of the word', () => {
  assert.equal(fill('{n} {n:step|steps}', { n: 1 }), '1 step')
  assert.equal(fill('{n} {n:step|steps}', { n: 0 }), '0 steps')
})

test('a list is joined', () => assert.equal(fill('{papers}', { papers: ['KTP', 'surat'] }), 'KTP, surat'))

test('a value that ends as a sentence does not bring a second full stop', () => {
  assert.equal(
    fill('Ditunda: {reason}. Lanjutkan.', { reason: 'Menunggu surat.' }),
    'Ditunda: Menunggu surat. Lanjutkan.',
  )
  assert.equal(fill('{reason}.', { reason: 'Lalu ...' }), 'Lalu ....')
})

test('a missing value never shows its name', () => assert.equal(fill('Langkah {step}', {}), 'Langkah …'))
