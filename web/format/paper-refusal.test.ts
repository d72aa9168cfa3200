import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentProblemSentence, paperRefusalSentence } from './paper-refusal.ts'

test('a problem of a content says where it is and what is wrong, in both languages', () => {
  const problem = {
    code: 'TextTooLong',
    path: ['diteruskan', 1, 'jabatan'],
    labels: [
      { label: { id: 'Diteruskan kepada', en: 'Forwarded to' } },
      { row: 2 },
      { label: { id: 'Jabatan', en: 'Position' } },
    ],
    facts: { most: 200 },
  } as const
  assert.equal(
    contentProblemSentence('id', problem),
    'Diteruskan kepada › 2 › Jabatan: terlalu panjang, paling banyak 200 huruf.',
  )
  assert.match(contentProblemSentence('en', problem), /^Forwarded to › 2 › Position: is too long, 200/)
  const whole = { code: 'NotGroup', path: [], labels: [], facts: {} } as const
  assert.equal(contentProblemSentence('en', whole), 'has to be a group of fields.')
})

test('a refusal of papers alone has its sentence, any other has none here', () => {
  const facts = { document: 'Berita Acara', officials: ['Kepala Dinas'] }
  assert.match(
    paperRefusalSentence('id', { code: 'PaperNamesAnother', facts })!,
    /“Berita Acara” tercantum Kepala Dinas/,
  )
  for (const code of ['NotYourTurn', 'constructor'])
    assert.equal(paperRefusalSentence('id', { code, facts: {} }), undefined)
})
