import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { objectionsOfAxe } from './setting/axe.ts'
import { useBrokenServers } from './setting/broken.ts'
import { eachPage, everyPlace, type Place, routeOf, routesWithout } from './setting/places.ts'
import { useStage } from './setting/stage.ts'
import { type Weight, weighs } from './setting/weight.ts'

const stage = useStage({ cases: true })
const broken = useBrokenServers()
describe('every page there is, for everyone', () => {
  let places: readonly Place[] = []
  before(async () => {
    const own = await everyPlace(stage.governments, stage.seats)
    places = [...own, ...broken.addresses.map((address) => ({ seat: null, address }))]
  })

  test('no route is left out', () => assert.deepEqual(routesWithout(places), []))

  describe('opened by whoever comes the first time', () => {
    const objections: string[] = []
    const tooWide: string[] = []
    const weights: { address: string; weight: Weight }[] = []
    const colours = new Set<string>()
    before(async () => {
      const seen = new Map<string, number>()
      await eachPage(stage.seats, places, async (page, address) => {
        weights.push({ address, weight: await weighs(page, address) })
        const before = seen.get(routeOf(address)) ?? 0
        seen.set(routeOf(address), before + 1)
        for (const look of before === 0 ? looks.slice(0, 2) : [looks[before % looks.length]!]) {
          await put(page, look)
          for (const objection of await objectionsOfAxe(page, colours))
            objections.push(`${address} at ${look.width}, ${look.colorScheme}: ${objection}`)
        }
        await page.setViewportSize(telephone)
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > telephone.width) tooWide.push(`${address}: ${width} wide`)
      })
    })
    const heavier = (bytes: (weight: Weight) => number, kilobytes: number) =>
      weights.filter(({ weight }) => bytes(weight) > kilobytes * 1024)

    test('axe objects to nothing, wide and narrow, light and dark', () => assert.deepEqual(objections, []))

    test('nothing is wider than a telephone', () => assert.deepEqual(tooWide, []))

    test('with stylesheet and scripts at most 100 KB come over the wire', () => {
      assert.equal(weights.length, places.length)
      assert.ok(weights.every(({ weight: { document, all } }) => document > 500 && all > document))
      assert.deepEqual(
        heavier(({ all }) => all, 100),
        [],
      )
    })

    test('of which scripts are at most 15 KB', () => {
      assert.ok(weights.every(({ weight: { script } }) => script > 0))
      assert.deepEqual(
        heavier(({ script }) => script, 15),
        [],
      )
    })
  })

  test('nor to pages that say what is wrong', async () => {
    const task = await taskWith('Selesaikan langkah')
    const paper = places.findLast(({ address }) => /\/naskah\/[^/]+$/.test(address))!
    // Has two services to choose from.
    const asker = { tenant: 'muara-enim', position: 'operator-disdik' }
    const tries = [
      { place: { seat: asker, address: '/permohonan/baru' }, button: 'Mulai mengisi' },
      { place: { ...task, address: '/tugas' }, button: 'Ambil yang dipilih' },
      { place: task, button: 'Selesaikan langkah' },
      { place: paper, button: 'Simpan dan periksa' },
    ]
    for (const { place, button } of tries) {
      const page = await stage.seats.pageOf(place.seat)
      await put(page, looks[1])
      await page.goto(place.address)
      await page.getByRole('button', { name: button }).click()
      await page.getByRole('alert').or(page.getByRole('status')).first().waitFor()
      assert.deepEqual(await objectionsOfAxe(page), [], button)
    }
  })

  /** A task whose page has this button; that of a disposition, for one, has another. */
  async function taskWith(button: string): Promise<Place> {
    for (const place of places.filter(({ address }) => /\/tugas\/[^/]+$/.test(address))) {
      const page = await stage.seats.pageOf(place.seat)
      await page.goto(place.address)
      if ((await page.getByRole('button', { name: button }).count()) > 0) return place
    }
    throw new Error(`no task has the button ${button}`)
  }

  test('axe would say so if there were something, the first time and again', async () => {
    const page = await (await stage.browser.open()).newPage()
    await page.setContent(`<html lang="id"><title>x</title><main><h1>x</h1><img src="data:,">
      <p>black</p><p>black again</p><p style="color: #999">pale</p></main>`)
    for (const _ of ['first', 'again'])
      assert.match((await objectionsOfAxe(page)).join(), /image-alt <img.*color-contrast <p style/)
    const colours = new Set<string>()
    await objectionsOfAxe(page, colours)
    assert.equal(colours.size, 3, 'heading, black and pale')
    await page.setContent('<html lang="id"><title>x</title><main style="background: #333">black</main>')
    assert.match((await objectionsOfAxe(page, colours)).join(), /color-contrast <main/)
  })

  test('in English nothing is wider than a telephone either', async () => {
    const found: string[] = []
    // What differs between pages of one route are the office's own words, the same in both languages.
    const routes = new Map(places.map((place) => [routeOf(place.address), place]))
    await eachPage(stage.seats, [...routes.values()], async (page, address) => {
      await page.setViewportSize(telephone)
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}bahasa=en`)
      assert.equal(await page.locator('html').getAttribute('lang'), 'en')
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > telephone.width) found.push(`${address}: ${width} wide`)
    })
    assert.deepEqual(found, [])
  })

  test('no page broke the content security policy or complained otherwise', () =>
    assert.deepEqual(stage.browser.complaints, []))
})

const telephone = { width: 360, height: 800 }

/** The first page of each route in the first two looks, the next ones in one look each, in turn. */
const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
] as const

async function put(page: Page, { width, colorScheme }: (typeof looks)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}
