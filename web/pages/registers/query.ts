import type { LetterQuery } from '#server/registers/contract.ts'
import { address } from '../../format/address.ts'
import { oneOf, pageNumber } from '../../format/choice.ts'
import { isDate } from '../../format/dates.ts'
import { registerOf, slugOf } from './books.ts'

export const letterStatuses = ['taken', 'used', 'void'] as const

/** What an address asks of a book; a value that can't be asks nothing. */
export function letterQuery(slug: string, query: Readonly<Record<string, string>>): LetterQuery {
  const status = oneOf(letterStatuses, query.status)
  return {
    register: registerOf(slug),
    ...(/^[12]\d{3}$/.test(query.tahun ?? '') && { year: Number(query.tahun) }),
    ...(query.cari && { text: query.cari }),
    ...(status && { status }),
    ...(query.jenis && { kind: query.jenis }),
    ...(isDate(query.dari) && { from: query.dari }),
    ...(isDate(query.sampai) && { until: query.sampai }),
    page: pageNumber(query.halaman),
  }
}

/** The address that asks this; `print` leads to the book for printing. */
export function bookAddress(query: LetterQuery, print = false): string {
  return address(`/agenda/${slugOf(query.register)}${print ? '/cetak' : ''}`, {
    tahun: query.year?.toString(),
    cari: query.text,
    status: query.status,
    jenis: query.kind,
    dari: query.from,
    sampai: query.until,
    halaman: !print && query.page && query.page > 1 ? String(query.page) : undefined,
  })
}
