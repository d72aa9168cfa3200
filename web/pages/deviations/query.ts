import type { DeviationQuery } from '#server/deviations/contract.ts'
import { address } from '../../format/address.ts'
import { oneOf, pageNumber } from '../../format/choice.ts'
import { isDate } from '../../format/dates.ts'

export const standings = ['open', 'accounted', 'sent-back', 'accepted', 'struck-out'] as const
export const standards = ['time', 'requirement', 'output'] as const

/** What an address asks of the register; a value that can't be asks nothing. */
export function deviationQuery(query: Readonly<Record<string, string>>): DeviationQuery {
  const standing = oneOf(standings, query.keadaan)
  const standard = oneOf(standards, query.baku)
  return {
    ...(standing && { standing }),
    ...(standard && { standard }),
    ...(query.sop && { procedure: query.sop.slice(0, 200) }),
    ...(isDate(query.dari) && { from: query.dari }),
    ...(isDate(query.sampai) && { until: query.sampai }),
    ...(/^\d{1,7}$/.test(query.lewat ?? '') && { lateBy: Number(query.lewat) }),
    page: pageNumber(query.halaman),
  }
}

/** The address that asks this; `print` leads to the register for printing. */
export function deviationAddress(query: DeviationQuery, print = false): string {
  return address(print ? '/penyimpangan/cetak' : '/penyimpangan', {
    keadaan: query.standing,
    baku: query.standard,
    sop: query.procedure,
    dari: query.from,
    sampai: query.until,
    lewat: query.lateBy?.toString(),
    halaman: !print && query.page && query.page > 1 ? String(query.page) : undefined,
  })
}

/** The same as a file for a spreadsheet. */
export function csvAddress(query: DeviationQuery): string {
  const { standing, standard, procedure, from, until, lateBy } = query
  const asked = { standing, standard, procedure, from, until, lateBy: lateBy?.toString() }
  return address('/api/v1/deviations.csv', asked)
}
