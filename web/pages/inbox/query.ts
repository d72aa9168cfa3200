import type { InboxQuery } from '#server/tasks/contract.ts'
import { address } from '../../format/address.ts'
import { oneOf, pageNumber } from '../../format/choice.ts'

export const whose = ['all', 'mine', 'unclaimed', 'team'] as const
export const sorts = ['due', 'newest', 'oldest', 'reference'] as const

/** What an address asks of the inbox; a value that isn't one of ours asks nothing. */
export function inboxQuery(query: Readonly<Record<string, string>>): InboxQuery {
  const mine = oneOf(whose, query.milik)
  const sort = oneOf(sorts, query.urut)
  return {
    ...(query.cari && { text: query.cari }),
    ...(mine && { whose: mine }),
    ...(query.pemegang && { holder: query.pemegang === '-' ? null : query.pemegang }),
    ...(query.terlambat === 'ya' && { late: true }),
    ...(query.sop && { procedure: query.sop }),
    ...(sort && { sort }),
    page: pageNumber(query.halaman),
  }
}

/** The address that asks this; `result` is the key to what a bulk act led to. */
export function inboxAddress(query: InboxQuery, result?: string): string {
  return address('/tugas', {
    cari: query.text,
    milik: query.whose,
    pemegang: query.holder === null ? '-' : query.holder,
    terlambat: query.late ? 'ya' : undefined,
    sop: query.procedure,
    urut: query.sort,
    halaman: query.page && query.page > 1 ? String(query.page) : undefined,
    hasil: result,
  })
}
