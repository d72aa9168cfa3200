import pg from 'pg'

/** Any number of our own; the second half of the lock is the worker's name. */
const liveWorker = 527526
const lookEvery = 10_000

/** Tells the living from the dead among workers, so that jobs of a killed process aren't held for hours. */
export interface Watch {
  isWorking(workerId: string): void
  stop(): Promise<void>
}

/**
 * Each worker holds an advisory lock for as long as its process lives; PostgreSQL drops it with the connection. Jobs
 * locked by a worker without one are given back to the queue, at the start and every ten seconds.
 */
export async function watchAbandoned(url: string, onProblem: (problem: Error) => void): Promise<Watch> {
  const workers = new Set<string>()
  let client: pg.Client | null = null
  let busy = look()
  const timer = setInterval(() => {
    busy = busy.then(look)
  }, lookEvery)
  timer.unref()
  await busy
  return {
    isWorking(workerId) {
      workers.add(workerId)
      busy = busy.then(() => hold(workerId)).catch(onProblem)
    },
    async stop() {
      clearInterval(timer)
      await busy
      await client?.end().catch(() => {})
    },
  }

  async function look(): Promise<void> {
    try {
      if (!client) await connect()
      await client?.query(giveBack, [liveWorker])
    } catch (error) {
      onProblem(error as Error)
    }
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    fresh.on('error', () => {
      client = null
    })
    await fresh.connect()
    client = fresh
    for (const workerId of workers) await hold(workerId)
  }

  async function hold(workerId: string): Promise<void> {
    await client?.query('select pg_advisory_lock_shared($1, hashtext($2))', [liveWorker, workerId])
  }
}

const giveBack = `
  select graphile_worker.force_unlock_workers(array_agg(locked_by)) from (
    select distinct locked_by from graphile_worker._private_jobs where locked_by is not null and not exists (
      select from pg_locks where locktype = 'advisory' and classid = $1::oid and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())
        and objid::bigint = (hashtext(locked_by)::bigint + 4294967296) % 4294967296)
  ) abandoned having count(*) > 0`
