import { join } from 'node:path'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantDefinition } from '#server/directory/index.ts'
import { createApp, type WiredApp } from '#server/wiring.ts'
import type { BenchDatabase } from './database.ts'
import { loadGovernment } from './government.ts'

/** The whole application on one database, with the government at work in it. */
export interface BenchOffice {
  readonly app: WiredApp
  readonly database: BenchDatabase
  readonly government: TenantDefinition
  /** Somebody in the only position held; asked of the directory once. */
  viewer(official: string): Promise<Viewer>
  now(): string
}

export const now = (): string => new Date().toISOString()

export async function openOffice(database: BenchDatabase, folder: string): Promise<BenchOffice> {
  const app = createApp({
    pools: database.pools,
    filesFolder: join(folder, 'files'),
    maxFile: 1024 ** 2,
    signing: { secret: 's'.repeat(32), roots: { psre: [], timestamp: [] } },
    channels: { secret: 'c'.repeat(32), outgoing: { http: false, networks: [] } },
    address: 'http://localhost',
    now,
  })
  const government = await loadGovernment(app, database.pools, now)
  const viewers = new Map<string, Promise<Viewer>>()
  const findViewer = async (official: string): Promise<Viewer> => {
    const found = await app.directory.findViewer({ tenant: government.id, official })
    if (!found) throw new Error(`${official} holds no position in ${government.id}`)
    return found
  }
  return {
    app,
    database,
    government,
    viewer(official) {
      const known = viewers.get(official) ?? findViewer(official)
      viewers.set(official, known)
      return known
    },
    now,
  }
}
