import pg from 'pg'

/** Any number of our own; the second half of the lock is the name of a worker pool. */
const living = 527526
const lookEvery = 10_000

/** Tells the living from the dead among worker pools, so that jobs of a killed process aren't held for hours. */
export interface Watch {
  /** From now on, this pool and no other is ours. */
  isWorking(poolId: string): void
  stop(): Promise<void>
}

export interface WatchOptions {
  readonly url: string
  readonly onProblem: (problem: Error) => void
  /** The connection was lost: a job may have been given to us without our knowing. */
  readonly onLost: () => void
}

/**
 * Each worker pool holds an advisory lock for as long as its process lives; PostgreSQL drops it with the connection.
 * Jobs locked by a pool without one are given back to the queue, at the start and every ten seconds.
 */
export async function watchAbandoned({ url, onProblem, onLost }: WatchOptions): Promise<Watch> {
  let pool: string | null = null
  let client: pg.Client | null = null
  let stopping = false
  let busy = look()
  const timer = setInterval(() => then(look), lookEvery)
  timer.unref()
  await busy
  return {
    isWorking(poolId) {
      pool = poolId
      then(reconnect)
    },
    async stop() {
      stopping = true
      clearInterval(timer)
      await busy
      await client?.end().catch(() => {})
    },
  }

  function then(step: () => Promise<void>): void {
    busy = busy.then(step).catch(onProblem)
  }

  async function look(): Promise<void> {
    if (!client) await reconnect()
    await client?.query(giveBack, [living])
  }

  /** A fresh connection, so that the lock of the pool before is dropped with the old one. */
  async function reconnect(): Promise<void> {
    const old = client
    client = null
    await old?.end().catch(() => {})
    if (stopping) return
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    fresh.on('error', () => {
      if (client !== fresh) return
      client = null
      onLost()
    })
    await fresh.connect()
    if (pool !== null) await fresh.query('select pg_advisory_lock_shared($1, hashtext($2))', [living, pool])
    client = fresh
  }
}

const giveBack = `
  select graphile_worker.force_unlock_workers(array_agg(locked_by)) from (
    select distinct locked_by from graphile_worker._private_jobs where locked_by is not null and not exists (
      select from pg_locks where locktype = 'advisory' and classid = $1::oid and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())
        and objid::bigint = (hashtext(locked_by)::bigint + 4294967296) % 4294967296)
  ) abandoned having count(*) > 0`
