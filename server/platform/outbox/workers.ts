import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { quiet } from '../database/quiet.ts'
import { watchAbandoned } from './abandoned.ts'
import type { Deliveries, Delivery } from './deliveries.ts'
import { type TimedJobs, timedItems, timedJobs } from './timed.ts'

export interface WorkersOptions {
  readonly url: string
  readonly pool: pg.Pool
  readonly deliveries: Deliveries
  readonly timed: TimedJobs
  readonly concurrency: number
  readonly onProblem: (problem: Error) => void
}

export interface Workers {
  stop(): Promise<void>
}

const again = 500

/**
 * graphile-worker, replaced by a new one when it gives up or when the database was away: only under a new name is it
 * sure that no job is held for the old one, handed out in an answer that never arrived.
 */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { url, pool, deliveries, timed, concurrency, onProblem } = options
  let stopping = false
  let current: Runner | null = null
  let ended: Promise<unknown> = Promise.resolve()
  const watch = await watchAbandoned({ url, onProblem, onLost: () => retire() })
  const events = new EventEmitter() as WorkerEvents
  events.on('pool:create', ({ workerPool }) => watch.isWorking(workerPool.id))
  events.on('job:error', ({ error }) => onProblem(error as Error))
  const taskList: TaskList = {}
  for (const [kind, handler] of deliveries) taskList[kind] = (payload) => handler(payload as Delivery)
  for (const timedJob of timedJobs(timed))
    taskList[timedJob.name] = (_payload, { abortSignal, job: { id } }) => timedJob.run(abortSignal, id)
  const running = keepRunning()
  return {
    async stop() {
      stopping = true
      retire()
      await running
      await ended
      await watch.stop()
    },
  }

  /** Takes no more jobs; those under way go on to their end. */
  function retire(): void {
    const old = current
    current = null
    if (old) ended = Promise.all([ended, old.stop().catch(onProblem)])
  }

  async function keepRunning(): Promise<void> {
    while (!stopping) {
      try {
        current = await run({
          pgPool: pool,
          taskList,
          parsedCronItems: timedItems(timed),
          events,
          concurrency,
          noHandleSignals: true,
          pollInterval: 1_000,
          logger: quiet,
        })
        // A stop that came while it was starting found nobody to retire.
        if (stopping) retire()
        await current?.promise
      } catch (error) {
        onProblem(error as Error)
      }
      if (!stopping) await pause(again)
    }
  }
}
