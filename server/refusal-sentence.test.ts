import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentenceOf } from './refusal-sentence.ts'

test('programs read the words of the pages, not those of the engine', () => {
  const refusal = { code: 'CaseSuspended', facts: { waitingFor: 'office', reason: 'Data' } }
  assert.match(sentenceOf('id', refusal), /menunggu dinas: Data/)
  assert.doesNotMatch(
    sentenceOf('en', { ...refusal, facts: { waitingFor: 'third-party', reason: 'Data' } }),
    /-/,
  )
})
