import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

const batch = 500
/** Commits that come together are moved together. */
const gatherFor = 20
/** In case nobody poked: another process wrote, or the poke was lost with a crash. */
const pollEvery = 1_000

export interface Relay {
  /** Something was written to the outbox. */
  poke(): void
  stop(): Promise<void>
}

/**
 * Moves outbox rows into the job queue. Removing the row and adding the job are one statement, so a row is either still
 * in the outbox or a job, whenever we are killed. Several relays at once only share the work.
 * `pool` is connected as laksana_worker.
 */
export function startRelay(pool: pg.Pool, onProblem: (problem: Error) => void): Relay {
  let stopping = false
  let wake: () => void = () => {}
  const running = run()
  return {
    poke: () => wake(),
    async stop() {
      stopping = true
      wake()
      await running
    },
  }

  async function run(): Promise<void> {
    while (!stopping) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const moved = await move()
      if (moved === batch) continue
      await Promise.race([woken, pause(pollEvery, undefined, { ref: false })])
      if (!stopping) await pause(gatherFor, undefined, { ref: false })
    }
    while ((await move()) === batch) {
      // The last commits before a stop still become jobs.
    }
  }

  async function move(): Promise<number> {
    try {
      const { rows } = await pool.query({ name: 'move_outbox', text: moveOutbox, values: [batch] })
      return rows[0].moved
    } catch (error) {
      onProblem(error as Error)
      return 0
    }
  }
}

const moveOutbox = `
  with taken as (
    delete from laksana.outbox where (tenant_id, outbox_id) in (
      select tenant_id, outbox_id from laksana.outbox order by outbox_id limit $1
    ) returning tenant_id, outbox_id, kind, body
  ), added as (
    select graphile_worker.add_jobs(array_agg((
      kind,
      json_build_object('id', tenant_id || '/' || outbox_id, 'tenant', tenant_id, 'body', body),
      null, null, null, null, null, null
    )::graphile_worker.job_spec order by outbox_id)) from taken having count(*) > 0
  )
  select (select count(*) from taken)::int as moved, (select count(*) from added)`
