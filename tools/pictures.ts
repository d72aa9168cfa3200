import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumOptions } from '#journeys/setting/chromium.ts'
import { openPlayground } from './demo/playground.ts'
import { pictures } from './pictures/list.ts'
import { take } from './pictures/take.ts'
import { picturesOfTime } from './pictures/time.ts'

/**
 * npm run pictures: takes the pictures of the guide anew, from the real program on demo data of its own that is gone
 * afterwards. Names as arguments take only those. Exit code 1 when one can't be taken or is too heavy.
 */
const folder = resolve(import.meta.dirname, '../docs/images')
const mostBytes = 150_000
const wanted = process.argv.slice(2)
const chosen = [...picturesOfTime, ...pictures].filter(
  ({ name }) => wanted.length === 0 || wanted.includes(name),
)
if (chosen.length === 0) throw new Error(`no picture is called ${wanted.join(' or ')}`)

const playground = await openPlayground(process.env.DATABASE_URL || undefined)
const browser = await chromium.launch(await chromiumOptions())
const close = async () => {
  await browser.close()
  await playground.close()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => close().finally(() => process.exit(130)))
}
try {
  await mkdir(folder, { recursive: true })
  for (const picture of chosen) {
    try {
      const file = await take(browser, playground, picture)
      await writeFile(join(folder, `${picture.name}.png`), file)
      console.log(`${picture.name}.png: ${Math.ceil(file.length / 1000)} kB`)
      if (file.length > mostBytes)
        throw new Error(`heavier than ${mostBytes / 1000} kB: show less of the page`)
    } catch (error) {
      console.error(`${picture.name}: ${(error as Error).message}`)
      process.exitCode = 1
    }
  }
} finally {
  await close()
}
