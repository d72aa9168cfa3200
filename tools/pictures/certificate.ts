import type { Page } from 'playwright-core'
import { certifiedSigner } from '#journeys/setting/certificate.ts'
import type { Playground } from '../demo/playground.ts'
import { appOn } from './app.ts'
import type { Chair } from './picture.ts'

/** Whoever sits there has a certificate of the government's own before the way is gone; one is made where there is none. */
export const certified =
  (chair: Chair, way: (page: Page) => Promise<unknown>) => async (page: Page, playground: Playground) => {
    await certifiedSigner(appOn(playground), chair)
    await way(page)
  }
