import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressFrom, masked } from './address.ts'

test('a number is taken as people write it, and kept as E.164', () => {
  for (const typed of [
    ...['+62 812-3456-7890', '0812 3456 7890', '6281234567890', ' (0812) 3456.7890 '],
    ...['+62 (0)812 3456 7890', '0062 812 3456 7890', '0062 (0)812-3456-7890', '62 0812 3456 7890'],
  ])
    assert.equal(addressFrom(typed), '+6281234567890', typed)
  for (const typed of ['+65 6123 4567', '0065 6123 4567']) assert.equal(addressFrom(typed), '+6561234567')
})

test('so is a handle', () => {
  assert.equal(addressFrom(' @kepala_dinas '), '@kepala_dinas')
})

test('what is neither isn’t taken', () => {
  for (const typed of [
    '',
    '@abc',
    '@1abcd',
    '@ab cde',
    '812',
    'kepala@contoh.id',
    '+0812345678',
    '000812345678',
    '12345678901234567',
  ])
    assert.equal(addressFrom(typed), null, typed)
})

test('only the last three signs are shown', () => {
  assert.equal(masked('+6281234567890'), '…890')
  assert.equal(masked('@kepala_dinas'), '…nas')
})
