import type { Rung, RungWhen } from '#engine/escalation/index.ts'
import type { PostedForm } from '#server/http/page.ts'

/** Rows of the form, filled in or not. */
export const rowCount = 6
export const rows = Array.from({ length: rowCount }, (_, row) => row)

export const whenKinds = ['left', 'before', 'after', 'days'] as const
export type WhenKind = (typeof whenKinds)[number]

/** A row as the form has it. */
export interface RungRow {
  readonly kind: WhenKind | ''
  readonly amount: string
  readonly to: readonly string[]
  readonly night: boolean
}

const receivers = ['performer', 'superior', 'head'] as const

export function rowOf({ when, to, nightToo: night }: Rung): RungRow {
  const of = { to, night }
  if (when.kind === 'left') return { ...of, kind: 'left', amount: String(when.percent) }
  if (when.kind === 'days') return { ...of, kind: 'days', amount: String(when.days) }
  return { ...of, kind: when.minutes < 0 ? 'before' : 'after', amount: String(Math.abs(when.minutes)) }
}

export function rowsOfForm(form: PostedForm): readonly RungRow[] {
  return rows.map((row) => ({
    kind: whenKinds.find((kind) => kind === form.text(`kapan.${row}`)) ?? '',
    amount: form.text(`jumlah.${row}`),
    to: form.all(`kepada.${row}`),
    night: form.has(`malam.${row}`),
  }))
}

/** The rung of each row that is used; null for one that makes none. */
export function rungsOfRows(given: readonly RungRow[]): readonly (Rung | null | undefined)[] {
  return given.map((row) => (row.kind === '' ? undefined : rungOf(row, row.kind)))
}

function rungOf(row: RungRow, kind: WhenKind): Rung | null {
  const when = whenOf(kind, row.amount)
  const to = receivers.filter((each) => row.to.includes(each))
  return when && to.length > 0 ? { when, to, nightToo: row.night } : null
}

const most: Readonly<Record<WhenKind, number>> = { left: 99, before: 100_000, after: 100_000, days: 365 }

function whenOf(kind: WhenKind, text: string): RungWhen | null {
  const amount = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  const least = kind === 'after' ? 0 : 1
  if (!(amount >= least && amount <= most[kind])) return null
  if (kind === 'left') return { kind: 'left', percent: amount }
  if (kind === 'days') return { kind: 'days', days: amount }
  return { kind: 'minutes', minutes: kind === 'before' ? -amount : amount }
}
