import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { percentsOf } from './forecast.ts'

test('percents of a whole add up to a hundred, each less than one off', () => {
  assert.deepEqual(percentsOf([0.505, 0.495]), [51, 49])
  assert.deepEqual(percentsOf([0.25, 0.7]), [25, 70])
  const counts = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }).filter((all) => sum(all) > 0)
  fc.assert(
    fc.property(counts, (all) => {
      const shares = all.map((count) => count / sum(all))
      const percents = percentsOf(shares)
      assert.equal(sum(percents), 100)
      for (const [place, percent] of percents.entries())
        assert.ok(Math.abs(percent - shares[place]! * 100) < 1.001, `${percent} for ${shares[place]}`)
    }),
  )
})

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
