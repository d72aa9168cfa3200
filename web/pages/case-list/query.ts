import type { CaseListQuery } from '#server/cases/contract.ts'
import { address } from '../../format/address.ts'
import { oneOf, pageNumber } from '../../format/choice.ts'

export const statuses = ['draft', 'running', 'suspended', 'ended', 'withdrawn', 'cancelled'] as const
export const sorts = ['newest', 'oldest', 'due', 'last-act'] as const

/** What an address asks of the list; a value that isn't one of ours asks nothing. */
export function caseListQuery(query: Readonly<Record<string, string>>): CaseListQuery {
  const status = oneOf(statuses, query.status)
  const sort = oneOf(sorts, query.urut)
  return {
    ...(query.cari && { text: query.cari }),
    ...(status && { status }),
    ...(query.sop && { procedure: query.sop }),
    ...(query.instansi && { applicant: query.instansi }),
    ...(query.terlambat === 'ya' && { overdue: true }),
    ...(sort && { sort }),
    page: pageNumber(query.halaman),
  }
}

/** The address that asks this. */
export function caseListAddress(query: CaseListQuery): string {
  return address('/permohonan', {
    cari: query.text,
    status: query.status,
    sop: query.procedure,
    instansi: query.applicant,
    terlambat: query.overdue ? 'ya' : undefined,
    urut: query.sort,
    halaman: query.page && query.page > 1 ? String(query.page) : undefined,
  })
}
