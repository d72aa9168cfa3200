import { datesOf, type RetentionDates, yearsAfter } from './dates.ts'
import type { Retention } from './schedule.ts'

type LocalDate = string

/** A document of a file, with the retention it has by itself. */
export interface FiledDocument extends Retention {
  readonly title: string
}

/** The retention of a whole file, and by which of its documents. */
export interface FileRetention extends Retention, RetentionDates {
  /** Title of the document that is kept longest; empty where the file has none. */
  readonly governedBy: string
}

const strictness = { destroy: 0, assess: 1, keep: 2 } as const

/**
 * A file stays whole: it is kept as long as the document kept longest, filed under that one's class, and its fate is the
 * strictest of all: for good before assessed anew before destroyed. `bare`: of a file without documents.
 */
export function retentionOfFile(
  endedOn: LocalDate,
  documents: readonly FiledDocument[],
  bare: Retention,
): FileRetention {
  const all = documents.length > 0 ? documents : [{ ...bare, title: '' }]
  const longest = all.reduce((one, other) => (years(other) > years(one) ? other : one))
  const retention = {
    class: longest.class,
    active: longest.active,
    inactive: longest.inactive,
    final: strictestOf(all.map(({ final }) => final)),
  }
  return { ...retention, ...datesOf(endedOn, retention), governedBy: longest.title }
}

const strictestOf = (fates: readonly Retention['final'][]) =>
  fates.reduce((one, other) => (strictness[other] > strictness[one] ? other : one))

const years = ({ active, inactive }: Retention) => active + inactive

/** When the personal data of a file may go: with the file, or earlier where the schedule says so. */
export function personalOverOn(
  endedOn: LocalDate,
  personalYears: number | null,
  overOn: LocalDate,
): LocalDate {
  if (personalYears === null) return overOn
  const own = yearsAfter(endedOn, personalYears)
  return own < overOn ? own : overOn
}

/** One line of the sum by which a file's dates are found. */
export type RetentionLine =
  | { readonly kind: 'ended'; readonly on: LocalDate }
  | {
      readonly kind: 'active' | 'inactive'
      readonly years: number
      readonly from: LocalDate
      readonly until: LocalDate
    }
  | { readonly kind: 'final'; readonly final: Retention['final']; readonly from: LocalDate }

/** The sum line by line, for whoever wants to check it. */
export function explainRetention(
  endedOn: LocalDate,
  { active, inactive, final, transferOn, overOn }: Retention & RetentionDates,
): readonly RetentionLine[] {
  return [
    { kind: 'ended', on: endedOn },
    { kind: 'active', years: active, from: endedOn, until: transferOn },
    { kind: 'inactive', years: inactive, from: transferOn, until: overOn },
    { kind: 'final', final, from: overOn },
  ]
}
