import type { PaperAddress } from '#server/papers/contract.ts'
import { paperAddress } from './paper-address.ts'

/** The page that says what changed from one revision to another. */
export function changesAddress(at: PaperAddress, from: number, to: number): string {
  return `${paperAddress(at, '/perubahan')}?awal=${from}&akhir=${to}`
}
