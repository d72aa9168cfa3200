import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from './file-text.ts'

const name = 'Iduladha – „Qurbān”'

test('text is read as spreadsheets save it', () => {
  assert.equal(textOf(Buffer.from(name)), name)
  assert.equal(textOf(Buffer.from(`\uFEFF${name}`, 'utf16le')), name)
  assert.equal(textOf(Buffer.from(`\uFEFF${name}`, 'utf16le').swap16()), name)
  assert.equal(textOf(Buffer.from('Id\u00e9 Qurban', 'latin1')), 'Idé Qurban')
})

test('a workbook is no text', () => {
  assert.equal(textOf(Buffer.from('504b030414000600080000002100', 'hex')), undefined)
})
