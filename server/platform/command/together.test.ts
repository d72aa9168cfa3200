import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { together } from './together.ts'

/** Doubles numbers, noting what went together; a batch with a nought in it fails as a whole. */
function doubler(atOnce: number, most: number, mayRunAlone = true) {
  const batches: number[][] = []
  let underWay = 0
  let busiest = 0
  const double = together<number, number>({
    atOnce,
    most,
    mayRunAlone: (_, calls) => mayRunAlone && calls > 1,
    async run(calls) {
      batches.push([...calls])
      busiest = Math.max(busiest, ++underWay)
      await pause(5)
      underWay -= 1
      if (calls.includes(0)) throw new Error('nought')
      return calls.map((call) => call * 2)
    },
  })
  return { double, batches, busiest: () => busiest }
}

test('a call that comes alone goes alone', async () => {
  const { double, batches } = doubler(2, 10)
  assert.equal(await double(3), 6)
  assert.deepEqual(batches, [[3]])
})

test('calls gather, never more in a batch or more batches at once than allowed, and each gets its own answer', async () => {
  const { double, batches, busiest } = doubler(2, 4)
  const calls = Array.from({ length: 21 }, (_, n) => n + 1)
  assert.deepEqual(
    await Promise.all(calls.map(double)),
    calls.map((call) => call * 2),
  )
  assert.deepEqual(batches.flat(), calls)
  assert.ok(batches.every((batch) => batch.length <= 4))
  assert.ok(batches.some((batch) => batch.length > 1))
  assert.equal(busiest(), 2)
})

test('one that fails leaves the others of its batch unharmed', async () => {
  const { double, batches } = doubler(1, 8)
  const answers = await Promise.allSettled([1, 0, 2].map(double))
  assert.deepEqual(
    answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message)),
    [2, 'nought', 4],
  )
  assert.deepEqual(batches, [[1, 0, 2], [1], [0], [2]])
})

test('where something may have been done, nothing is tried again', async () => {
  const { double, batches } = doubler(1, 8, false)
  const answers = await Promise.allSettled([1, 0, 2].map(double))
  assert.ok(answers.every((answer) => answer.status === 'rejected'))
  assert.deepEqual(batches, [[1, 0, 2]])
})

test('calls that may not go together go one after the other, in their order', async () => {
  const batches: string[][] = []
  const send = together<string, string>({
    atOnce: 1,
    most: 8,
    mayRunAlone: () => true,
    mayGoWith: (one, other) => one[0] === other[0] && one !== other,
    async run(calls) {
      batches.push([...calls])
      await pause(1)
      return calls
    },
  })
  const calls = ['a1', 'a1', 'b1', 'a2', 'b2', 'b1']
  assert.deepEqual(await Promise.all(calls.map(send)), calls)
  assert.deepEqual(batches, [['a1', 'a2'], ['a1'], ['b1', 'b2'], ['b1']])
})
