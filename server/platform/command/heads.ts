import type { StreamAddress } from './store.ts'

/** A stream as this process left or loaded it last. */
export interface Head<State> {
  /** 0: no such stream yet. */
  readonly version: number
  readonly lastHash: Buffer | null
  readonly state: State
}

/** Characters of state kept in memory at most, counted in canonical JSON; the longest unused streams go first. */
const room = 32 * 1024 ** 2

/**
 * Heads of the streams in use. One may be behind: whoever decides on it must store with its version and hash, which the
 * database compares, and ask the database before telling anybody a refusal.
 */
export function createHeads<State>(most = room) {
  const kept = new Map<string, { readonly head: Head<State>; readonly size: number }>()
  let size = 0
  const keyOf = ({ tenant, stream }: StreamAddress) => `${tenant} ${stream}`

  const forget = (at: StreamAddress): void => {
    size -= kept.get(keyOf(at))?.size ?? 0
    kept.delete(keyOf(at))
  }
  return {
    find: (at: StreamAddress): Head<State> | undefined => kept.get(keyOf(at))?.head,
    forget,
    /** `text`: how many characters its state has. */
    keep(at: StreamAddress, head: Head<State>, text: number): void {
      forget(at)
      kept.set(keyOf(at), { head, size: text })
      size += text
      for (const [key, oldest] of kept) {
        if (size <= most) break
        kept.delete(key)
        size -= oldest.size
      }
    },
  }
}
