import type pg from 'pg'

const channel = 'laksana_notice'
const firstPause = 500
const longestPause = 10_000

/** Who listens for news in this process. */
export interface Hub {
  /** Calls `onNews` whenever a notice of this official was stored or read, until the returned function is called. */
  listen(tenant: string, official: string, onNews: () => void): () => void
}

/**
 * All listeners of a process share one connection, on which PostgreSQL tells of notices that any process has stored
 * (LISTEN; migrations/0026). It is taken when the first comes and given back when the last leaves. When it is lost it is
 * sought again. Once it is there everybody is called, since news may have come meanwhile. `pool` is connected as laksana_app.
 */
export function openHub(pool: pg.Pool): Hub {
  const listeners = new Map<string, Set<() => void>>()
  let client: pg.PoolClient | null = null
  let pause = firstPause
  let busy: Promise<void> = Promise.resolve()
  let again: NodeJS.Timeout | undefined

  const wanted = () => listeners.size > 0
  const settle = () => {
    busy = busy.then(wanted() ? connect : leave).catch(() => {})
  }

  async function connect(): Promise<void> {
    if (client || !wanted()) return
    try {
      const fresh = await pool.connect()
      fresh.on('notification', ({ payload }) => call(payload ?? ''))
      fresh.once('error', () => lose(fresh))
      fresh.once('end', () => lose(fresh))
      client = fresh
      await fresh.query(`listen ${channel}`)
      if (client !== fresh) return
      pause = firstPause
      for (const key of listeners.keys()) call(key)
    } catch {
      if (client) lose(client)
      else seekLater()
    }
  }

  function lose(lost: pg.PoolClient): void {
    if (client !== lost) return
    client = null
    lost.removeAllListeners('notification')
    lost.release(true)
    seekLater()
  }

  function seekLater(): void {
    pause = Math.min(pause * 2, longestPause)
    clearTimeout(again)
    again = setTimeout(settle, pause)
    again.unref()
  }

  async function leave(): Promise<void> {
    const old = client
    if (!old || wanted()) return
    client = null
    clearTimeout(again)
    // A connection that has listened isn't handed on: it would go on hearing.
    old.removeAllListeners('notification')
    old.release(true)
  }

  function call(key: string): void {
    for (const onNews of listeners.get(key) ?? []) onNews()
  }

  return {
    listen(tenant, official, onNews) {
      const key = `${tenant} ${official}`
      const own = listeners.get(key) ?? new Set()
      listeners.set(key, own.add(onNews))
      settle()
      return () => {
        own.delete(onNews)
        if (own.size === 0 && listeners.get(key) === own) listeners.delete(key)
        settle()
      }
    },
  }
}
