import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postedForm } from './form.ts'

test('a field is read trimmed, with plain line ends, and may repeat', () => {
  const form = postedForm([
    ['catatan', '  satu\r\ndua\0 '],
    ['pilih', 'a'],
    ['pilih', 'b'],
  ])
  assert.equal(form.text('catatan'), 'satu\ndua')
  assert.deepEqual(form.all('pilih'), ['a', 'b'])
  assert.equal(form.text('pilih'), 'a')
  assert.equal(form.text('tidak-ada'), '')
  assert.equal(form.has('pilih'), true)
  assert.equal(form.has('tidak-ada'), false)
})

test('fields under a prefix lose it', () => {
  const form = postedForm([
    ['isian.skor', '80'],
    ['isian.skor', '90'],
    ['lain', 'x'],
  ])
  assert.deepEqual(form.under('isian.'), { skor: '80' })
})
