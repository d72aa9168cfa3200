import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { useBrowser } from './setting/browser.ts'
import { useGovernments } from './setting/governments.ts'
import { everyPlace, type Place, routesWithout } from './setting/places.ts'
import { useSeats } from './setting/seats.ts'

const governments = useGovernments({ cases: true })
const browser = useBrowser()
const seats = useSeats(browser, governments)

describe('every page, for everyone', () => {
  let places: readonly Place[] = []
  before(async () => {
    places = await everyPlace(governments, seats)
  })

  test('no route is left out', () => assert.deepEqual(routesWithout(places), []))

  test('nothing that axe objects to: wide and narrow, light and dark', async () => {
    const found: string[] = []
    for (const { seat, address } of places) {
      const page = await seats.pageOf(seat)
      await page.goto(address)
      for (const look of looks) {
        await put(page, look)
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
        for (const { id, nodes } of violations)
          found.push(
            `${address} ${look.width} ${look.colorScheme} ${id}: ${nodes[0]?.html} (${nodes.length})`,
          )
      }
    }
    assert.deepEqual(found, [])
  })

  test('no page is wider than a small telephone, in either language', async () => {
    const found: string[] = []
    for (const language of ['en', 'id']) {
      for (const { seat, address } of places) {
        const page = await seats.pageOf(seat)
        await page.setViewportSize({ width: 360, height: 800 })
        await page.context().addCookies([{ name: 'bahasa', value: language, url: governments.address }])
        await page.goto(address)
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > 360) found.push(`${address} in ${language}: ${width}`)
      }
    }
    assert.deepEqual(found, [])
  })

  test('no page complained on the console', () => assert.deepEqual(browser.complaints, []))
})

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
] as const

async function put(page: Page, { width, colorScheme }: (typeof looks)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}
