/**
 * Does the work for one after the other. One that fails keeps none of the rest waiting: what went wrong is thrown once all
 * had their turn. `signal`: stops between two, and at once where the work itself throws for it.
 */
export async function eachInTurn<T>(
  all: Iterable<T> | AsyncIterable<T>,
  work: (one: T) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const failures: Error[] = []
  for await (const one of all) {
    signal?.throwIfAborted()
    try {
      await work(one)
    } catch (error) {
      if (signal?.aborted) throw error
      failures.push(error as Error)
    }
  }
  throwTogether(failures)
}

/** Throws what went wrong as one error; nothing where nothing did. */
export function throwTogether(failures: readonly Error[]): void {
  const [first] = failures
  if (!first) return
  throw failures.length === 1
    ? first
    : new AggregateError(failures, `${failures.length} failed, the first: ${first.message}`)
}
