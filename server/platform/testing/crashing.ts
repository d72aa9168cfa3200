import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { isConnectionLoss, openDatabase, openPools, startOutbox } from '../index.ts'
import { counterPath } from './counter.ts'

/**
 * A whole server under load, made to be killed: `crashing.ts <data folder>`. Tells its parent the process of
 * PostgreSQL, then every command as it is acknowledged. A command whose outcome is unknown is sent again until it is.
 */
const people = 8
const streams = 24

const database = await openDatabase({ dataFolder: process.argv[2]!, log: () => {} })
const { app, ...pools } = openPools(database.urls)
const worker = new pg.Pool({ connectionString: database.urls.worker, max: 2 })
worker.on('error', () => {})
const outbox = await startOutbox({
  url: database.urls.worker,
  deliveries: new Map([
    [
      'counted',
      async ({ id, body }) => {
        await worker.query('insert into public.delivered values ($1, $2, $3) on conflict do nothing', [
          id,
          body.stream,
          body.added,
        ])
      },
    ],
  ]),
  onProblem: () => {},
})
const run = counterPath({ pool: app, onOutbox: outbox.poke })

let stopping = false
process.on('message', () => {
  stopping = true
})
process.on('disconnect', () => process.exit())
process.send?.({ pid: database.pid() })
await Promise.all(Array.from({ length: people }, work))
await outbox.stop()
await Promise.all([pools.end(), worker.end()])
await database.stop()
process.send?.({ stopped: true })
process.disconnect?.()

async function work(): Promise<void> {
  while (!stopping) {
    const stream = `s${Math.floor(Math.random() * streams)}`
    const commandId = randomUUID()
    const command = { type: 'Add' as const, amount: 1, tell: true }
    for (;;) {
      try {
        const now = new Date().toISOString()
        const answer = await run({ tenant: 'katingan', stream, commandId, official: 'budi', now, command })
        if (answer.kind === 'accepted')
          process.send?.({ acknowledged: { stream, commandId, version: answer.version } })
        if (answer.kind !== 'conflict') break
      } catch (error) {
        if (!isConnectionLoss(error)) throw error
        await pause(30)
      }
    }
  }
}
