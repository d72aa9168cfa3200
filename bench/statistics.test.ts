import assert from 'node:assert/strict'
import { test } from 'node:test'
import { median, perSecond, quantile } from './statistics.ts'

test('quantiles are of the sorted values', () => {
  const values = Array.from({ length: 100 }, (_, n) => 100 - n)
  assert.equal(median(values), 51)
  assert.equal(quantile(values, 0.95), 96)
  assert.equal(quantile([7], 0.95), 7)
})

test('work is done by so many at once and counted', async () => {
  const workers = new Set<number>()
  const { done } = await perSecond(3, 0.05, async (worker) => {
    workers.add(worker)
    await new Promise((next) => setTimeout(next, 1))
  })
  assert.equal(workers.size, 3)
  assert.ok(done >= 3)
})
