import { EventEmitter } from 'node:events'
import { run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { quiet } from '../database/quiet.ts'
import { watchAbandoned } from './abandoned.ts'
import type { Deliveries, Delivery } from './deliveries.ts'
import { startRelay } from './relay.ts'

export type { Deliveries, Delivery, DeliveryHandler } from './deliveries.ts'

export interface OutboxOptions {
  /** `urls.worker` of the database. */
  readonly url: string
  /** Handler of each kind of outbox row. A kind without one waits in the queue for a program that has it. */
  readonly deliveries: Deliveries
  /** A delivery that failed (it will be tried again) or a lost connection. */
  readonly onProblem: (problem: Error) => void
  readonly concurrency?: number
}

export interface Outbox {
  /** Call after a commit that left something in the outbox; without it a delivery starts up to a second later. */
  poke(): void
  /** Lets deliveries under way finish. */
  stop(): Promise<void>
}

/** Relay and workers in this process. Deliveries happen at least once, retried with growing pauses (25 times, some days). */
export async function startOutbox({
  url,
  deliveries,
  onProblem,
  concurrency = 4,
}: OutboxOptions): Promise<Outbox> {
  const pool = new pg.Pool({ connectionString: url, max: concurrency + 3, connectionTimeoutMillis: 5_000 })
  pool.on('error', onProblem)
  const watch = await watchAbandoned(url, onProblem)
  const events = new EventEmitter() as WorkerEvents
  events.on('worker:create', ({ worker }) => watch.isWorking(worker.workerId))
  events.on('job:error', ({ error }) => onProblem(error as Error))
  const taskList: TaskList = {}
  for (const [kind, handler] of deliveries) taskList[kind] = (payload) => handler(payload as Delivery)
  const runner = await run({
    pgPool: pool,
    taskList,
    events,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: quiet,
  })
  const relay = startRelay(pool, onProblem)
  return {
    poke: relay.poke,
    async stop() {
      await relay.stop()
      await runner.stop()
      await watch.stop()
      await pool.end()
    },
  }
}
