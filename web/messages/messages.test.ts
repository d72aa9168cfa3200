import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusalCodes, refusalFacts } from '#engine/case/refusals.ts'
import { t } from './index.ts'

/** Every sentence with its path: `front.steps.0.name`. */
function sentences(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  return Object.entries(words as object).flatMap(([key, value]) =>
    sentences(value, path ? `${path}.${key}` : key),
  )
}

const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name!))].sort()

const id = sentences(t('id'))
const en = new Map(sentences(t('en')))

test('both languages say the same things', () => {
  assert.deepEqual(id.map(([path]) => path).sort(), [...en.keys()].sort())
})

test('a sentence has the same placeholders in both languages', () => {
  for (const [path, sentence] of id)
    assert.deepEqual(placeholders(en.get(path)!), placeholders(sentence), path)
})

test('no sentence is left empty but the kind of a position held for good', () => {
  const empty = [...id, ...en].filter(([, sentence]) => sentence.trim() === '').map(([path]) => path)
  assert.deepEqual([...new Set(empty)], ['frame.positionKind.definitive'])
})

test('a refusal says nothing but its own facts, and ends as a sentence', () => {
  for (const code of refusalCodes) {
    const sentence = t('id').refusals[code]
    const known: readonly string[] = refusalFacts[code]
    for (const name of placeholders(sentence)) assert.ok(known.includes(name), `${code}: {${name}}`)
    assert.match(sentence, /\.$/)
  }
})
