import type { Archive, DocumentKindId } from '../document-kind/index.ts'

/** A local date: `2026-11-20`. */
type LocalDate = string

/** How something is filed and how long it is kept: years in the office, then in the records centre, then its fate. */
export type Retention = Pick<Archive, 'class' | 'active' | 'inactive' | 'final'>

/** What a government says of a kind of document, in place of what the kind says itself. */
export interface RetentionRule extends Retention {
  readonly kind: DocumentKindId
}

/** One version of a government's retention schedule (JRA, PP 28/2012 art. 53); counts for cases that end from its first day. */
export interface RetentionSchedule {
  /** 0: none of its own, the kinds of document count. */
  readonly version: number
  readonly validFrom: LocalDate
  /** The regulation that fixes it. */
  readonly basis: string
  readonly rules: readonly RetentionRule[]
  /** Years after the end for which personal data is kept (UU 27/2022 art. 43); null: as long as the file. */
  readonly personalYears: number | null
  /** Whether personal data whose time is over is erased without anybody asking. */
  readonly erasesPersonal: boolean
}

/** The version that counts on a day; undefined where none does yet. Of two from the same day the later made. */
export function scheduleOn(
  schedules: readonly RetentionSchedule[],
  day: LocalDate,
): RetentionSchedule | undefined {
  return schedules
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((one, other) => (one.version < other.version ? -1 : 1))
    .at(-1)
}

/** The retention of a kind of document under a schedule, and who says so. */
export function retentionOf(
  kind: DocumentKindId,
  archive: Archive,
  schedule: RetentionSchedule | undefined,
): Retention & { readonly basis: string } {
  const own = schedule?.rules.find((rule) => rule.kind === kind)
  const { class: code, active, inactive, final } = own ?? archive
  return { class: code, active, inactive, final, basis: own ? schedule!.basis : archive.basis }
}
