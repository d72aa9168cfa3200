import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textWidth, wrap } from './text.ts'

test('lines fit, and no letter is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 80 }),
      fc.integer({ min: 40, max: 200 }),
      (text, width) => {
        const lines = wrap(text, width, 12)
        for (const line of lines) assert.ok(textWidth(line, 12) <= width || [...line].length === 1, line)
        assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
      },
    ),
  )
})

test('a line breaks between words', () => {
  assert.deepEqual(wrap('Menerima surat permohonan', 110, 12), ['Menerima surat', 'permohonan'])
})
