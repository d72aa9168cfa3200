import pg from 'pg'
import type { DatabaseUrls } from './urls.ts'

/** Connections of the web server. `app` gives instants as ISO strings and bigint as number. */
export interface Pools {
  readonly app: pg.Pool
  /** For better-auth: schema `auth` is its search path; instants are Dates, as it expects. */
  readonly auth: pg.Pool
  end(): Promise<void>
}

export interface PoolSizes {
  readonly app: number
  readonly auth: number
}

const parseDate = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date

const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text') => {
    if (type === pg.types.builtins.TIMESTAMPTZ) return (text: string) => parseDate(text).toISOString()
    if (type === pg.types.builtins.DATE) return (text: string) => text
    if (type === pg.types.builtins.INT8) return Number
    return pg.types.getTypeParser(type, format)
  }) as typeof pg.types.getTypeParser,
}

/** A connection lost (the server restarted) is logged by `onLost` and replaced; it never ends the process. */
export function openPools(
  urls: DatabaseUrls,
  sizes: PoolSizes = { app: 20, auth: 5 },
  onLost: (problem: Error) => void = () => {},
): Pools {
  const open = (connectionString: string, max: number, types?: pg.CustomTypesConfig) => {
    const pool = new pg.Pool({
      connectionString,
      max,
      connectionTimeoutMillis: 5_000,
      ...(types && { types }),
    })
    pool.on('error', onLost)
    return pool
  }
  const app = open(urls.app, sizes.app, plainTypes)
  const auth = open(urls.auth, sizes.auth)
  return {
    app,
    auth,
    end: async () => {
      await Promise.all([app.end(), auth.end()])
    },
  }
}
