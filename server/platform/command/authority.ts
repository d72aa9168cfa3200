/** What an official may do today, as `laksana.authority_of` tells it. */
export interface Authority {
  readonly official: string
  readonly name: string
  readonly chairs: readonly {
    readonly position: string
    readonly title: string
    readonly unit: string
    readonly kind: 'definitive' | 'acting' | 'stand-in'
    /** The head of its unit. */
    readonly heads: boolean
    readonly capabilities: readonly string[]
    /** Which performers of which procedures the position answers for. */
    readonly performs: readonly { readonly procedure: string; readonly performer: string }[]
  }[]
}

/** An authority, and the mark under which it holds. Null: no such official, or one who has left. */
export interface KnownAuthority {
  readonly mark: string
  readonly authority: Authority | null
}

/** Authorities kept at most; the longest unused go first. */
const most = 5_000

interface Asker {
  readonly tenant: string
  readonly official: string
}

/**
 * Authorities as they were read last, each with the mark under which it holds. The database compares the mark with the
 * present one whenever it is asked, so a change of the directory counts at once.
 */
export function createAuthorities() {
  const known = new Map<string, KnownAuthority>()
  const keyOf = ({ tenant, official }: Asker) => `${tenant} ${official}`
  return {
    find: (asker: Asker): KnownAuthority | undefined => known.get(keyOf(asker)),

    /** The authority that holds now: the one just read, or the one known where the mark is still the same. */
    keep(asker: Asker, mark: string | null, read: Authority | null): KnownAuthority {
      const key = keyOf(asker)
      const kept = known.get(key)
      known.delete(key)
      const now = kept !== undefined && kept.mark === mark ? kept : { mark: mark ?? '', authority: read }
      if (mark !== null) known.set(key, now)
      if (known.size > most) known.delete(known.keys().next().value as string)
      return now
    },
  }
}
