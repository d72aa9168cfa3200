import type { Page } from 'playwright-core'
import { passphrase } from '#journeys/setting/certificate.ts'
import type { Playground } from '../demo/playground.ts'
import { appOn } from './app.ts'
import type { Chair } from './picture.ts'

/** Whoever sits there has a certificate of the government's own before the way is gone; one is made where there is none. */
export const certified =
  ({ tenant, position }: Chair, way: (page: Page) => Promise<unknown>) =>
  async (page: Page, playground: Playground) => {
    const { directory, signatures } = appOn(playground)
    const viewer = (await directory.findViewer({ tenant, official: position }))!
    const signer = signatures.signerOf(viewer)
    if ((await signatures.status(tenant, 'local', signer)).kind === 'refused')
      await signatures.issue(tenant, signer, passphrase)
    await way(page)
  }
