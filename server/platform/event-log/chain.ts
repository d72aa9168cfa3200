import { type Act, hashAct } from './hash.ts'

export interface StoredAct extends Act {
  readonly hash: Buffer
}

export interface BrokenChain {
  readonly version: number
  readonly reason: 'missing' | 'changed'
}

/**
 * Checks the acts of one stream, in order from the first. Null: the chain is whole. `missing`: an act before this one
 * isn't there; `changed`: it isn't what was hashed, or doesn't follow the act before.
 * A chain cut short at its end shows only against the stream head's `last_hash`.
 */
export function verifyChain(acts: readonly StoredAct[]): BrokenChain | null {
  let previous: StoredAct | null = null
  for (const [index, act] of acts.entries()) {
    if (act.version !== index + 1) return { version: act.version, reason: 'missing' }
    const followed = { ...act, previousHash: previous?.hash ?? null }
    if (!hashAct(followed).equals(act.hash)) return { version: act.version, reason: 'changed' }
    previous = act
  }
  return null
}
