import { address } from '../../../format/address.ts'

/** The list of papers that wait; the first page has no number. */
export const waitingAddress = (page: number): string =>
  address('/paraf', { hal: page > 1 ? String(page) : undefined })
