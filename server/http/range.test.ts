import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askedRange } from './range.ts'

const etag = '"abc"'

test('one range is understood from the front, from the end and open', () => {
  for (const [range, asked] of [
    ['bytes=0-99', { first: 0, last: 99 }],
    ['bytes=900-', { first: 900, last: 999 }],
    ['bytes=-100', { first: 900, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['bytes=990-5000', { first: 990, last: 999 }],
    ['bytes=1000-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-4', 'all'],
    ['bytes=0-1,5-6', 'all'],
    ['pages=1-2', 'all'],
    ['bytes=-', 'all'],
    [undefined, 'all'],
  ] as const)
    assert.deepEqual(askedRange({ range }, 1000, etag), asked, range)
})

test('a range of what has changed since is all of it', () => {
  assert.deepEqual(askedRange({ range: 'bytes=0-9', 'if-range': etag }, 1000, etag), { first: 0, last: 9 })
  assert.equal(askedRange({ range: 'bytes=0-9', 'if-range': '"old"' }, 1000, etag), 'all')
})

test('whatever is asked, a range lies within the file', () => {
  const number = fc.nat({ max: 3000 })
  fc.assert(
    fc.property(fc.option(number), fc.option(number), number, (from, to, size) => {
      const asked = askedRange({ range: `bytes=${from ?? ''}-${to ?? ''}` }, size, etag)
      if (typeof asked === 'string') return
      assert.ok(0 <= asked.first && asked.first <= asked.last && asked.last < size)
    }),
  )
})
