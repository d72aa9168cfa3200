import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { publishesLetter } from '#journeys/setting/signed-letter.ts'
import { signatureSecret } from '#server/settings.ts'
import { createApp } from '#server/wiring.ts'
import type { Playground } from '../demo/playground.ts'
import type { Chair } from './picture.ts'

/** Opens the address on a letter that an official signed and published, on the data of the playground. */
export const publishedLetter = (chair: Chair) => async (page: Page, playground: Playground) => {
  const { pools, dataFolder, address } = playground
  const app = createApp({
    pools,
    filesFolder: join(dataFolder, 'files'),
    maxFile: 1024 ** 2,
    signing: { secret: signatureSecret(dataFolder), roots: { psre: [], timestamp: [] } },
    address,
    now: () => new Date().toISOString(),
  })
  await page.goto((await publishesLetter(app, chair)).address)
}
