import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './csv.ts'

test('cells are quoted where they must be, and nothing typed becomes a formula', () => {
  const text = csvOf([
    ['Nomor', 'Penjelasan'],
    ['1', 'Satu; "dua"\ntiga'],
    ['=1+1', '-'],
  ])
  assert.equal(text, `\uFEFFNomor;Penjelasan\r\n1;"Satu; ""dua""\ntiga"\r\n'=1+1;'-\r\n`)
})
