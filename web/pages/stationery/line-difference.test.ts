import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lineDifference } from './line-difference.ts'

test('the lines that changed are named, and no others', () => {
  const { lines, removed, added } = lineDifference('a\nb\nc\nd', 'a\nB\nc\nd\ne')
  assert.deepEqual([removed, added], [1, 2])
  assert.deepEqual(
    lines.map(({ mark, line, text }) => `${mark}${line} ${text}`),
    ['-2 b', '+2 B', '+5 e'],
  )
  assert.deepEqual(lineDifference('x', 'x').lines, [])
})

test('taking out and putting in gives the other text', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { lines } = lineDifference(before.join('\n'), after.join('\n'))
      const gone = new Set(lines.flatMap(({ mark, line }) => (mark === '-' ? [line] : [])))
      const stays: string[] = before.filter((_, index) => !gone.has(index + 1))
      for (const { mark, line, text: put } of lines) if (mark === '+') stays.splice(line - 1, 0, put)
      assert.deepEqual(stays, after)
    }),
  )
})

test('very long texts are compared whole', () => {
  const long = (mark: string) => Array.from({ length: 1500 }, (_, index) => `${mark}${index}`).join('\n')
  assert.deepEqual(lineDifference(long('a'), long('b')).removed, 1500)
})
