import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findClusterFolder } from '#server/platform/database/embedded/folder.ts'
import { openDatabase } from '#server/platform/index.ts'
import { rounded } from './setting/figures.ts'

export interface StartUpFigures {
  /** Seconds from an empty folder to a database at this program's schema. */
  readonly first: number
  /** Seconds from a stopped database to one that serves. */
  readonly again: number
}

/** The embedded PostgreSQL alone, in a folder of its own. */
export async function measureStartUp(): Promise<StartUpFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'laksana-bench-start-'))
  await chmod(folder, 0o755)
  const start = async () => {
    const began = performance.now()
    const database = await openDatabase({ dataFolder: folder, log: () => {} })
    const took = (performance.now() - began) / 1000
    await database.stop()
    return rounded(took)
  }
  try {
    return { first: await start(), again: await start() }
  } finally {
    const elsewhere = findClusterFolder(folder)?.folder
    for (const path of [folder, elsewhere]) if (path) await rm(path, { recursive: true, force: true })
  }
}
