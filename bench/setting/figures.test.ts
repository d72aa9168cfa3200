import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { median, percentile, rounded, spreadOf } from './figures.ts'
import { atLeast, atMost } from './target.ts'

test('a median is the middle value, or half way between the two in the middle', () => {
  assert.equal(median([5, 1, 9]), 5)
  assert.equal(median([4, 1, 3, 2]), 2.5)
  assert.throws(() => median([]), RangeError)
})

test('a percentile lies straight between neighbours', () => {
  const values = Array.from({ length: 101 }, (_, n) => 100 - n)
  assert.equal(percentile(values, 95), 95)
  assert.equal(percentile([10, 20], 95), 19.5)
  assert.equal(percentile([7], 95), 7)
  assert.throws(() => percentile([1], 101), RangeError)
})

test('so many values lie at or below a percentile, whatever their order', () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 })
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 100 }), (numbers, percent) => {
      const found = percentile(numbers, percent)
      const share = numbers.filter((value) => value <= found).length / numbers.length
      assert.ok(share >= percent / 100 - 1 / numbers.length)
      assert.equal(percentile(numbers.toReversed(), percent), found)
    }),
  )
})

test('figures are rounded to three digits, and a spread says how many there were', () => {
  assert.deepEqual(
    [0.123456, 12.3456, 123.456, 123456.7, 17, 0].map(rounded),
    [0.123, 12.3, 123, 123457, 17, 0],
  )
  assert.deepEqual(spreadOf([3, 1, 2]), { count: 3, p50: 2, p95: 2.9, max: 3 })
})

test('a target is judged by what was measured, not by what it is rounded to', () => {
  assert.equal(atLeast('a', 0.5, 0.5).holds, true)
  assert.deepEqual(atLeast('a', 0.49996, 0.5), {
    name: 'a',
    measured: 0.5,
    bound: 'at least',
    target: 0.5,
    unit: '',
    holds: false,
  })
  assert.equal(atMost('b', 3000, 3000, 'bytes').holds, true)
  assert.equal(atMost('b', 3000.1, 3000, 'bytes').holds, false)
})
