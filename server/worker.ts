import { caseDeliveries, nightlyAudit } from '#server/cases/index.ts'
import {
  type Database,
  type Outbox,
  openDatabase,
  openPools,
  type Pools,
  StartupProblem,
  startOutbox,
} from '#server/platform/index.ts'
import { runProgram } from './program.ts'
import { readSettings } from './settings.ts'

/** Works off what commands have left in the outbox, and audits at night. */
export async function startWorker(database: Database, pools: Pools, now: () => string): Promise<Outbox> {
  let stopping = false
  const outbox = await startOutbox({
    url: database.urls.worker,
    deliveries: caseDeliveries(pools.app, now),
    nightly: [nightlyAudit(pools.app, now)],
    onProblem: (problem) => {
      if (!stopping) console.error(`A delivery failed and will be tried again: ${problem.message}`)
    },
  })
  return {
    poke: outbox.poke,
    stop: () => {
      stopping = true
      return outbox.stop()
    },
  }
}

/** `node server/worker.ts`: the worker alone, beside web processes started with LAKSANA_WORKER=off. */
if (import.meta.main)
  await runProgram(async (root) => {
    const { databaseUrl, dataFolder } = readSettings(process.env, root)
    if (databaseUrl === undefined)
      throw new StartupProblem(
        'A worker of its own needs DATABASE_URL: with the embedded PostgreSQL the web server is the worker too.',
      )
    const database = await openDatabase({ url: databaseUrl, dataFolder })
    const pools = openPools(database.urls)
    const outbox = await startWorker(database, pools, () => new Date().toISOString())
    console.log('Laksana’s worker runs. Stop it with Ctrl-C.')
    return async () => {
      await outbox.stop()
      await pools.end()
      await database.stop()
    }
  })
