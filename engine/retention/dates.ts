import { Temporal } from 'temporal-polyfill'
import type { Retention } from './schedule.ts'

type LocalDate = string

export interface RetentionDates {
  /** From here on it may go to the records centre. */
  readonly transferOn: LocalDate
  /** From here on its fate may be carried out. */
  readonly overOn: LocalDate
}

/** Counted from the day the case ended, in years of the calendar: from 29 February to 28 February where there is no 29th. */
export function datesOf(endedOn: LocalDate, { active, inactive }: Retention): RetentionDates {
  const transferOn = yearsAfter(endedOn, active)
  return { transferOn, overOn: yearsAfter(endedOn, active + inactive) }
}

export function yearsAfter(day: LocalDate, years: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ years }).toString()
}
