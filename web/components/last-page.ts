import type { Paged } from '#server/cases/contract.ts'

/** A page of a list; where the one asked for is beyond the end, the last. Null: it isn't for this viewer. */
export async function pageOrLast<P extends Paged<unknown> | null, Q extends { readonly page?: number }>(
  query: Q,
  read: (query: Q) => Promise<P>,
): Promise<P> {
  const found = await read(query)
  if (found === null || found.items.length > 0 || found.total === 0) return found
  return read({ ...query, page: Math.ceil(found.total / found.pageSize) })
}
