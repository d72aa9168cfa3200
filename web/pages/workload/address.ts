import { address } from '../../format/address.ts'

export const workloadAddress = (result?: string) => address('/beban-kerja', { hasil: result })

/** The form by which an official's tasks are handed over; `-`: those that nobody holds. */
export const handOverAddress = (from: string) => address('/beban-kerja/serahkan', { dari: from })
