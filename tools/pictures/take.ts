import type { Browser, Page } from 'playwright-core'
import type { Playground } from '../demo/playground.ts'
import { withPalette } from './palette.ts'
import type { Picture } from './picture.ts'
import { readPng, writePng } from './png.ts'
import { signIn } from './sign-in.ts'

/** Air around the parts of a page that are cut out, in CSS pixels. */
const air = 16
/** Sharp on a fine screen as far as the file stays small, in pixels of the picture. */
const widest = 1920

/** Goes where the picture is taken and returns it as a small PNG. Throws where the page isn't what it should be. */
export async function take(browser: Browser, playground: Playground, picture: Picture): Promise<Buffer> {
  const window = await browser.newContext({
    baseURL: playground.address,
    locale: picture.locale ?? 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: picture.width, height: picture.height },
    deviceScaleFactor: Math.min(1.5, widest / picture.width),
    colorScheme: 'light',
  })
  window.setDefaultTimeout(10_000)
  try {
    const page = await window.newPage()
    if (picture.chair) await signIn(page, picture.chair)
    if (typeof picture.at === 'string') await goTo(page, picture.at)
    else await picture.at(page, playground)
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: picture.width, height })
    const clip = await frameOf(page, picture)
    return writePng(withPalette(readPng(await page.screenshot({ clip }))))
  } finally {
    await window.close()
  }
}

async function goTo(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  if (!answer?.ok()) throw new Error(`${path} answers ${answer?.status()}`)
}

async function frameOf(page: Page, { parts, width, height }: Picture) {
  if (parts === undefined) return { x: 0, y: 0, width, height }
  const boxes = await Promise.all(parts.map((part) => page.locator(part).first().boundingBox()))
  const there = boxes.map((box, place) => {
    if (box === null) throw new Error(`${page.url()} shows no ${parts[place]}`)
    return box
  })
  const top = Math.max(0, Math.min(...there.map(({ y }) => y)) - air)
  const left = Math.max(0, Math.min(...there.map(({ x }) => x)) - air)
  const right = Math.min(width, Math.max(...there.map((box) => box.x + box.width)) + air)
  const bottom = Math.max(...there.map((box) => box.y + box.height)) + air
  return { x: left, y: top, width: right - left, height: Math.min(bottom - top, height) }
}
