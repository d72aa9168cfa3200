import type { PaperAddress } from '#server/papers/contract.ts'
import { paperAddress } from './paper-address.ts'

/** The page that says what one revision said. */
export function revisionAddress(at: PaperAddress, revision: number): string {
  return paperAddress(at, `/perbaikan/${revision}`)
}
