import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { listTemplates, templateFolder } from '../templates.ts'
import { paperWords, wordsOfTemplate } from './paper-words.ts'

const text = (name: string) => readFileSync(join(templateFolder, `${name}.typ`), 'utf8')
const wordsIn = (source: string) => [...source.matchAll(/"([a-z-]+)"/g)].map(([, name]) => name)

test('every shipped template has its words listed, and they are words there are', () => {
  const templates = listTemplates().filter((name) => name !== 'case-bundle')
  assert.deepEqual(Object.keys(wordsOfTemplate).sort(), templates)
  for (const words of Object.values(wordsOfTemplate))
    for (const word of words) assert.ok(word in paperWords, word)
})

test('a word that stands in a template alone is listed for it', () => {
  for (const [name, words] of Object.entries(wordsOfTemplate)) {
    const used = [...text(name).matchAll(/word\("([a-z-]+)"\)/g)].map(([, word]) => word)
    for (const word of used) assert.ok((words as readonly string[]).includes(word!), `${name}: ${word}`)
  }
})

test('every word is printed somewhere, and every word printed is there', () => {
  const all = ['letter', 'fields', 'signing', ...Object.keys(wordsOfTemplate)].map(text).join('\n')
  for (const word of Object.keys(paperWords)) assert.ok(wordsIn(all).includes(word), word)
  for (const [, word] of all.matchAll(/word\("([a-z-]+)"\)/g)) assert.ok(word! in paperWords, word)
})
