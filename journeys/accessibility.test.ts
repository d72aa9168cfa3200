import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { useBrokenServers } from './setting/broken.ts'
import { eachPage, everyPlace, type Place, routesWithout } from './setting/places.ts'
import { useStage } from './setting/stage.ts'

const stage = useStage({ cases: true })
const broken = useBrokenServers()
describe('every page there is, for everyone', () => {
  let places: readonly Place[] = []
  before(async () => {
    const own = await everyPlace(stage.governments, stage.seats)
    places = [...own, ...broken.addresses.map((address) => ({ seat: null, address }))]
  })

  test('no route is left out', () => assert.deepEqual(routesWithout(places), []))

  test('axe objects to nothing, wide and narrow, light and dark, and no page is wider than a telephone', async () => {
    const found: string[] = []
    await eachPage(stage.seats, places, async (page, address) => {
      for (const look of looks) {
        await put(page, look)
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > look.width) found.push(`${address} at ${look.width}: ${width} wide`)
        const axe = new AxeBuilder({ page }).setLegacyMode(true)
        const { violations } = await (look.rules ? axe.withRules(look.rules) : axe).analyze()
        for (const { id, nodes } of violations)
          found.push(`${address} at ${look.width}, ${look.colorScheme}: ${id} ${nodes[0]?.html}`)
      }
    })
    assert.deepEqual(found, [])
  })

  test('in English nothing is wider than a telephone either', async () => {
    const found: string[] = []
    await eachPage(stage.seats, places, async (page, address) => {
      await page.setViewportSize({ width: 360, height: 800 })
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}bahasa=en`)
      assert.equal(await page.locator('html').getAttribute('lang'), 'en')
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 360) found.push(`${address}: ${width} wide`)
    })
    assert.deepEqual(found, [])
  })

  test('no page complained on the console', () => assert.deepEqual(stage.browser.complaints, []))
})

/** What depends on the colours alone need not be asked twice of the same width. */
const byColour = ['color-contrast', 'link-in-text-block']
const looks = [
  { width: 1280, colorScheme: 'light', rules: null },
  { width: 1280, colorScheme: 'dark', rules: byColour },
  { width: 360, colorScheme: 'dark', rules: null },
  { width: 360, colorScheme: 'light', rules: byColour },
] as const

async function put(page: Page, { width, colorScheme }: (typeof looks)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}
