import { isConnectionLoss } from './database/connection-loss.ts'
import type { PublicTenant, TenantDatabase } from './database/tenant.ts'

/**
 * Does the work for one after the other. One that fails keeps none of the rest waiting: what went wrong is thrown once all
 * had their turn, each failure with the name of whose it was. Where `signal` says stop, or the database is away, nobody
 * else has a turn.
 */
export async function eachInTurn<T>(
  all: Iterable<T> | AsyncIterable<T>,
  nameOf: (one: T) => string,
  work: (one: T) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const failures: Error[] = []
  try {
    for await (const one of all) {
      signal?.throwIfAborted()
      try {
        await work(one)
      } catch (error) {
        if (signal?.aborted || isAway(error)) throw error
        failures.push(...failuresIn(error).map((failure) => named(nameOf(one), failure)))
      }
    }
  } catch (error) {
    failures.push(...failuresIn(error))
  }
  throwTogether(failures)
}

/** The same for every government. `done`: those that had their turn before; whoever has it now is added. */
export async function eachTenant(
  tenants: Pick<TenantDatabase, 'listPublicTenants'>,
  work: (tenant: PublicTenant) => Promise<unknown>,
  signal: AbortSignal,
  done: Set<string> = new Set(),
): Promise<void> {
  const left = (await tenants.listPublicTenants()).filter(({ tenant_id }) => !done.has(tenant_id))
  const workIn = async (tenant: PublicTenant) => {
    await work(tenant)
    done.add(tenant.tenant_id)
  }
  await eachInTurn(left, ({ tenant_id }) => tenant_id, workIn, signal)
}

/** Of those who had their turn in one job of the queue: another job, tonight's after last night's, begins with none. */
export function turnsOfJob(): (job: string | undefined) => Set<string> {
  let last: string | undefined
  let done = new Set<string>()
  return (job) => {
    if (job === undefined || job !== last) done = new Set()
    last = job
    return done
  }
}

const isAway = (error: unknown): boolean => [error, ...failuresIn(error)].some(isConnectionLoss)

/** What went wrong, each by itself. */
export const failuresIn = (error: unknown): readonly Error[] =>
  error instanceof AggregateError ? error.errors : [error as Error]

/** As one error; nothing where nothing went wrong. */
function throwTogether(failures: readonly Error[]): void {
  const [first] = failures
  if (!first) return
  throw failures.length === 1
    ? first
    : new AggregateError(failures, `${failures.length} failed, the first: ${first.message}`)
}

const named = (name: string, failure: Error) => new Error(`${name}: ${failure.message}`, { cause: failure })
