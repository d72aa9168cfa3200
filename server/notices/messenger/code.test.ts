import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOfCode, isCode, newCode } from './code.ts'

test('a code has six digits', () => {
  for (let n = 0; n < 200; n++) assert.match(newCode(), /^\d{6}$/)
})

test('a code is known by its hash, also with a gap, and no other is; the same code has another hash each time', async () => {
  const hash = await hashOfCode('012345')
  assert.ok(await isCode('012345', hash))
  assert.ok(await isCode(' 012 345 ', hash))
  for (const wrong of ['012346', '12345', '', '0123456']) assert.ok(!(await isCode(wrong, hash)), wrong)
  assert.notEqual(await hashOfCode('012345'), hash)
  assert.ok(!hash.includes('012345'))
})
