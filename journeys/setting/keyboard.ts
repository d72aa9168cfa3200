import type { Locator, Page } from 'playwright-core'
import { paper } from './paper.ts'

/** More than any page has places to stop at. */
const enough = 120

/** Somebody who has no mouse: goes on by Tab, and acts by Enter and Space. */
export function byKeyboard(page: Page) {
  const goesTo = async (place: Locator): Promise<void> => {
    const wanted = (await place.elementHandle())!
    for (let stops = 0; stops < enough; stops++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab doesn't lead to ${place}`)
  }
  return {
    async follows(link: Locator): Promise<void> {
      await goesTo(link)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/tugas\/.+/)
    },
    async ticks(box: Locator): Promise<void> {
      await goesTo(box)
      await page.keyboard.press('Space')
    },
    async presses(button: Locator): Promise<void> {
      await goesTo(button)
      await page.keyboard.press('Enter')
    },
    async givesFile(field: Locator): Promise<void> {
      await goesTo(field)
      const choosing = page.waitForEvent('filechooser')
      await page.keyboard.press('Enter')
      await (await choosing).setFiles(paper('Berkas'))
    },
  }
}
