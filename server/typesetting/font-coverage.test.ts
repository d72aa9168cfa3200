import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fontFamilies, loadFonts } from '#library/index.ts'
import { charactersOf, familyOf } from './font-coverage.ts'

test('the shipped fonts are of the families papers are set in, and of no other', () => {
  assert.deepEqual([...new Set(loadFonts().map(familyOf))].toSorted(), [...fontFamilies].toSorted())
})

test('a font tells which characters it has', () => {
  for (const font of loadFonts()) {
    const characters = charactersOf(font)
    for (const has of 'AZaz09.,()–é') assert.ok(characters.has(has.codePointAt(0)!), has)
    for (const lacks of ['日', '\ue123', '👍']) assert.ok(!characters.has(lacks.codePointAt(0)!), lacks)
    assert.ok(characters.size > 1000 && characters.size < 10_000)
  }
})

test('what is no font is refused', () => {
  assert.throws(() => charactersOf(Buffer.alloc(100)), /without a table "cmap"/)
  assert.throws(() => familyOf(Buffer.alloc(100)), /without a table "name"/)
})
