import type { Viewer } from '#server/directory/contract.ts'

const keptFor = 10 * 60_000
const most = 1000

/** What came of several acts at once, for the page that follows them. */
export interface KeptResults<T> {
  /** Keeps it some minutes and for nobody else; gives the key to it. */
  keep(viewer: Viewer, result: T): string
  find(viewer: Viewer, key: string | undefined): T | undefined
}

export function keepResults<T>(): KeptResults<T> {
  const kept = new Map<string, { readonly of: string; readonly at: number; readonly result: T }>()
  const ownerOf = ({ tenant, official }: Viewer) => `${tenant.id}/${official.id}`
  return {
    keep(viewer, result) {
      const key = crypto.randomUUID()
      kept.set(key, { of: ownerOf(viewer), at: performance.now(), result })
      if (kept.size > most) kept.delete(kept.keys().next().value!)
      return key
    },
    find(viewer, key) {
      const found = kept.get(key ?? '')
      const fresh = found && found.of === ownerOf(viewer) && performance.now() - found.at < keptFor
      return fresh ? found.result : undefined
    },
  }
}
