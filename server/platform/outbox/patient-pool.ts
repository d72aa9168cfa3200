import pg from 'pg'
import { isConnectionLoss } from '../database/connection-loss.ts'

/**
 * A pool for graphile-worker. When it marks a job as done and the database is away, it tries again only for errors it
 * knows to be passing, and otherwise leaves a rejection nobody handles, which would end the process. So every
 * connection loss reaches it as `57P03` (cannot connect now), which it does wait out.
 */
export class PatientPool extends pg.Pool {
  readonly #marked = new WeakSet<pg.PoolClient>()

  // pg-pool's own `query` asks with a callback; graphile-worker asks for a promise.
  override connect(): Promise<pg.PoolClient>
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | undefined {
    if (callback) {
      super.connect(callback)
      return undefined
    }
    return super.connect().then((client) => this.#mark(client), asPassing)
  }

  #mark(client: pg.PoolClient): pg.PoolClient {
    if (this.#marked.has(client)) return client
    this.#marked.add(client)
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    Object.assign(client, {
      query: (...given: unknown[]) => {
        const result = query(...given)
        return result instanceof Promise ? result.catch(asPassing) : result
      },
    })
    return client
  }
}

function asPassing(error: Error): never {
  throw isConnectionLoss(error) ? Object.assign(error, { code: '57P03' }) : error
}
