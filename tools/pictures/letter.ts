import type { Page } from 'playwright-core'
import { publishesLetter, withdrawsLetter } from '#journeys/setting/signed-letter.ts'
import type { Playground } from '../demo/playground.ts'
import { appOn } from './app.ts'
import type { Chair } from './picture.ts'

/** Opens the address on a letter that an official signed and published, on the data of the playground. */
export const publishedLetter = (chair: Chair) => async (page: Page, playground: Playground) => {
  await page.goto((await publishesLetter(appOn(playground), chair)).address)
}

/** The same of one that was taken back. */
export const withdrawnLetter = (chair: Chair) => async (page: Page, playground: Playground) => {
  await page.goto(await withdrawsLetter(appOn(playground), chair, new Date().toISOString()))
}
