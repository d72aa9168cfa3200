import type { ArchiveQuery } from '#server/archive/contract.ts'
import { address } from '../../format/address.ts'
import { oneOf, pageNumber } from '../../format/choice.ts'

export const fates = ['destroy', 'assess', 'keep'] as const
export const standings = ['transfer', 'over', 'held', 'destroyed'] as const

/** What an address asks of the archive; a value that can't be asks nothing. */
export function archiveQuery(query: Readonly<Record<string, string>>): ArchiveQuery {
  const final = oneOf(fates, query.nasib)
  const standing = oneOf(standings, query.keadaan)
  return {
    ...(query.cari && { text: query.cari }),
    ...(/^[\d.]{1,20}$/.test(query.kode ?? '') && { class: query.kode! }),
    ...(/^[12]\d{3}$/.test(query.tahun ?? '') && { year: Number(query.tahun) }),
    ...(final && { final }),
    ...(standing && { standing }),
    page: pageNumber(query.halaman),
  }
}

export function archiveAddress(query: ArchiveQuery): string {
  return address('/arsip', {
    cari: query.text,
    kode: query.class,
    tahun: query.year?.toString(),
    nasib: query.final,
    keadaan: query.standing,
    halaman: query.page && query.page > 1 ? String(query.page) : undefined,
  })
}
