import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical.ts'

/** The same value with the keys of every object put in anew, the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).map(([key, member]) => [key, turned(member)] as const)
  return Object.fromEntries(members.toReversed())
}

test('keys come in order at every depth, and what is undefined is left out', () => {
  assert.equal(
    canonicalJson({ b: [{ d: 1, c: undefined, a: null }], a: { 10: 'x', 9: 'y', Z: 0 } }),
    '{"a":{"9":"y","10":"x","Z":0},"b":[{"a":null,"d":1}]}',
  )
})

test('a key with a meaning of its own to JavaScript is a key', () => {
  const value = JSON.parse('{"z":0,"__proto__":{"y":1,"__proto__":2},"a":[]}')
  assert.equal(canonicalJson(value), '{"__proto__":{"__proto__":2,"y":1},"a":[],"z":0}')
})

test('equal values give equal text, however they were put together, and the text means the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalJson(value)
      assert.equal(canonicalJson(turned(value)), text)
      assert.equal(canonicalJson(JSON.parse(text)), text)
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the value itself is left as it was', () => {
  const value = { b: 1, a: { d: 1, c: 2 } }
  canonicalJson(value)
  assert.deepEqual(Object.keys(value), ['b', 'a'])
  assert.deepEqual(Object.keys(value.a), ['d', 'c'])
})
