import type { Deliveries } from './deliveries.ts'
import { PatientPool } from './patient-pool.ts'
import { startRelay } from './relay.ts'
import type { TimedJobs } from './timed.ts'
import { startWorkers } from './workers.ts'

export type { Deliveries, DeliveryHandler } from './deliveries.ts'
export type { TimedJob } from './timed.ts'

export interface OutboxOptions {
  /** `urls.worker` of the database. */
  readonly url: string
  /** Handler of each kind of outbox row. A kind without one waits in the queue for a program that has it. */
  readonly deliveries: Deliveries
  readonly timed?: TimedJobs
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
  timed = {},
  onProblem,
  concurrency = 4,
}: OutboxOptions): Promise<Outbox> {
  const pool = new PatientPool({
    connectionString: url,
    max: concurrency + 3,
    connectionTimeoutMillis: 5_000,
  })
  pool.on('error', onProblem)
  pool.on('connect', (client) => client.on('error', onProblem))
  const workers = await startWorkers({ url, pool, deliveries, timed, concurrency, onProblem })
  const relay = startRelay(pool, onProblem)
  return {
    poke: relay.poke,
    async stop() {
      await relay.stop()
      await workers.stop()
      await pool.end()
    },
  }
}
