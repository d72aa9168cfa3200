import { join } from 'node:path'
import { channelSecret, signatureSecret } from '#server/settings.ts'
import { createApp, type WiredApp } from '#server/wiring.ts'
import type { Playground } from '../demo/playground.ts'

/** The product on the data of the playground, beside its server, for what a picture needs to be there. */
export function appOn({ pools, dataFolder, address }: Playground): WiredApp {
  return createApp({
    pools,
    filesFolder: join(dataFolder, 'files'),
    maxFile: 1024 ** 2,
    signing: { secret: signatureSecret(dataFolder), roots: { psre: [], timestamp: [] } },
    channels: { secret: channelSecret(dataFolder), outgoing: { http: false, networks: [] } },
    address,
    now: () => new Date().toISOString(),
  })
}
