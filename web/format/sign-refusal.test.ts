import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signRefusalCodes } from '#server/signatures/refuse.ts'
import { t } from '../messages/index.ts'
import { signRefusalSentence } from './sign-refusal.ts'

test('every refusal to sign has a sentence in both languages that says what to do next', () => {
  assert.equal(signRefusalCodes.length, 20)
  for (const locale of ['id', 'en'] as const) {
    assert.deepEqual(Object.keys(t(locale).signRefusals).sort(), [...signRefusalCodes].sort())
    const said = signRefusalCodes.map((code) => signRefusalSentence(locale, { code, facts: { least: 12 } }))
    for (const sentence of said) {
      // What is in the way, then what helps.
      assert.match(sentence, /^[A-Z].*\. [A-Z].*[^ ]\.$/, sentence)
      assert.doesNotMatch(sentence, /[{}…]/, sentence)
    }
    assert.equal(new Set(said).size, said.length)
  }
})

test('what BSrE answered is told where it is known', () => {
  const refused = (facts: Record<string, number>) =>
    signRefusalSentence('id', { code: 'ProviderRefused', facts })
  assert.match(refused({ status: 400, code: 1000 }), /jawaban BSrE: 400 1000\.$/)
  assert.match(refused({ status: 400 }), /jawaban BSrE: 400\.$/)
})
