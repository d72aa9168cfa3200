import { address } from '../../format/address.ts'

/** The page of all notices, or of those unread. */
export const noticesAddress = (onlyUnread: boolean, page = 1): string =>
  address('/kabar', {
    hanya: onlyUnread ? 'belum' : undefined,
    halaman: page > 1 ? String(page) : undefined,
  })
