import type { Paged } from '#server/cases/contract.ts'

/** A page of a list; where the one asked for is beyond the end, the last. */
export async function pageOrLast<T, Q extends { readonly page?: number }>(
  query: Q,
  read: (query: Q) => Promise<Paged<T>>,
): Promise<Paged<T>> {
  const found = await read(query)
  if (found.items.length > 0 || found.total === 0) return found
  return read({ ...query, page: Math.ceil(found.total / found.pageSize) })
}
