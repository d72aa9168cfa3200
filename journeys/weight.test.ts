import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { eachPage, everyPlace, type Place } from './setting/places.ts'
import { useStage } from './setting/stage.ts'
import { type Weight, weighs } from './setting/weight.ts'

const kilobyte = 1024
const stage = useStage({ cases: true })

describe('what comes over the wire', () => {
  const weights: { address: string; weight: Weight }[] = []
  before(async () => {
    const places: readonly Place[] = await everyPlace(stage.governments, stage.seats)
    await eachPage(stage.seats, places, async (page, address) => {
      weights.push({ address, weight: await weighs(page) })
    })
  })
  const heavier = (bytes: (weight: Weight) => number, limit: number) =>
    weights.filter(({ weight }) => bytes(weight) > limit)

  test('a page with its stylesheet and scripts is at most 100 KB, for whoever comes the first time', () => {
    assert.notEqual(weights.length, 0)
    assert.ok(weights.every(({ weight: { document, all } }) => document > 500 && all > document))
    assert.deepEqual(
      heavier(({ all }) => all, 100 * kilobyte),
      [],
    )
  })

  test('its scripts are at most 15 KB', () => {
    assert.ok(weights.every(({ weight: { script } }) => script > 0))
    assert.deepEqual(
      heavier(({ script }) => script, 15 * kilobyte),
      [],
    )
  })

  test('no page breaks the content security policy or complains otherwise', () => {
    assert.deepEqual(stage.browser.complaints, [])
  })
})
