import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shortActivity } from './short-activity.ts'

test('an activity of ordinary length stays as the SOP writes it', () => {
  const activity = 'Memeriksa kelengkapan, lalu meneruskan'
  assert.equal(shortActivity(activity), activity)
})

test('a long one is cut after its first clause, or at a word', () => {
  assert.equal(
    shortActivity(
      'Menyusun kerangka acuan kerja pembangunan aplikasi, yang memuat latar belakang, tujuan, sasaran dan ruang lingkup',
    ),
    'Menyusun kerangka acuan kerja pembangunan aplikasi…',
  )
  assert.equal(shortActivity('kata '.repeat(30).trim()), `${'kata '.repeat(18).trim()}…`.slice(0, 90))
})

test('whatever the text, the short form begins as it does and is short', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (activity) => {
      const short = shortActivity(activity)
      assert.ok(short.length <= 90)
      assert.ok(activity.startsWith(short.replace(/…$/, '').trimEnd()) || short === activity)
    }),
  )
})
