import { keepResults } from '../../kept-results.ts'

/** What became of one paper of those signed together. */
export interface Signed {
  readonly title: string
  readonly number: string | null
  /** Null: signed. */
  readonly reason: string | null
}

export const signings = keepResults<readonly Signed[]>()
