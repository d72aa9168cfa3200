/** Kinds of files that have pages. */
export const pageKinds = ['application/pdf', 'image/png', 'image/jpeg'] as const
type PageKind = (typeof pageKinds)[number]

/** A file to be bound in, whole in memory. */
export interface Part {
  /** For its bookmark. */
  readonly title: string
  readonly mediaType: PageKind
  readonly bytes: Uint8Array
}

/** Why a part has no page in the whole: locked by a password, or not readable. */
export type Unshown = 'encrypted' | 'broken'

export interface PartRead {
  /** 0 where it is not shown. */
  readonly pages: number
  readonly unshown: Unshown | null
  /** Electronic signatures in the file itself; bound in, they are no longer valid. */
  readonly signatures: number
}
