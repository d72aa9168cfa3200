import type { Viewer } from '#server/directory/contract.ts'
import type { BulkResultProps } from './bulk-result.tsx'

const keptFor = 10 * 60_000
const most = 1000

const kept = new Map<string, { readonly of: string; readonly at: number; readonly result: BulkResultProps }>()
const ownerOf = ({ tenant, official }: Viewer) => `${tenant.id}/${official.id}`

/** Keeps what a bulk act led to for the page that follows it, some minutes and for nobody else; gives the key to it. */
export function keepResult(viewer: Viewer, result: BulkResultProps): string {
  const key = crypto.randomUUID()
  kept.set(key, { of: ownerOf(viewer), at: performance.now(), result })
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  return key
}

export function findResult(viewer: Viewer, key: string | undefined): BulkResultProps | undefined {
  const found = kept.get(key ?? '')
  const fresh = found && found.of === ownerOf(viewer) && performance.now() - found.at < keptFor
  return fresh ? found.result : undefined
}
