import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceFrom, normalAt } from './chance.ts'

test('draws are spread evenly and know nothing of each other', () => {
  const chance = chanceFrom(7)
  const draws = Array.from({ length: 20_000 }, (_, run) => chance.at(run, 3, 1, 0))
  const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length
  assert.ok(Math.abs(mean - 0.5) < 0.01, `mean ${mean}`)
  const buckets = Map.groupBy(draws, (one) => Math.floor(one * 10))
  for (const [bucket, { length }] of buckets) assert.ok(Math.abs(length - 2000) < 200, `${bucket}: ${length}`)
  const beside = draws.map((one, run) => (one - 0.5) * (chance.at(run, 4, 1, 0) - 0.5))
  const together = beside.reduce((sum, one) => sum + one, 0) / beside.length
  assert.ok(Math.abs(together) < 0.002, `covariance ${together}`)
})

test('the same seed gives the same draw, another seed another', () => {
  assert.equal(chanceFrom(1).at(5, 2, 1, 0), chanceFrom(1).at(5, 2, 1, 0))
  assert.notEqual(chanceFrom(1).at(5, 2, 1, 0), chanceFrom(2).at(5, 2, 1, 0))
})

test('shares of the normal distribution are those of the tables', () => {
  for (const [share, value] of [
    [0.5, 0],
    [0.9, 1.281552],
    [0.1, -1.281552],
    [0.975, 1.959964],
    [0.001, -3.090232],
  ] as const)
    assert.ok(Math.abs(normalAt(share) - value) < 1e-5, `${share}: ${normalAt(share)}`)
})
