import type { CaseSchedule } from '#server/cases/contract.ts'

const day = 86_400_000
/** Pixels: the names on the left, the days on the right, one row of two bars. */
export const size = {
  names: 190,
  top: 44,
  row: 34,
  bar: 10,
  narrowest: 700,
  widest: 1500,
  dayMost: 40,
} as const

/** Where the days of a schedule stand. */
export interface Scale {
  readonly width: number
  /** Left edge of a day. */
  x(date: string): number
  /** Right edge of a day. */
  end(date: string): number
  /** First days of weeks that are named, further apart where days are narrow. */
  readonly weeks: readonly string[]
}

/** Days as wide as fits between the narrowest and the widest chart; a day before and after the span is left free. */
export function scaleOf({ from, until }: CaseSchedule['span']): Scale {
  const first = Date.parse(from) - day
  const days = Math.round((Date.parse(until) - first) / day) + 2
  const each = Math.min(size.dayMost, Math.max(size.narrowest / days, Math.min(8, size.widest / days)))
  const place = (date: string) => Math.min(days, Math.max(0, (Date.parse(date) - first) / day))
  const width = size.names + days * each
  const x = (date: string) => size.names + place(date) * each
  const mondays = Array.from({ length: days }, (_, passed) => new Date(first + passed * day)).filter(
    (date) => date.getUTCDay() === 1,
  )
  const apart = Math.max(1, Math.ceil(64 / (each * 7)))
  return {
    width,
    x,
    end: (date) => Math.min(x(date) + each, width),
    weeks: mondays
      .filter((_, week) => week % apart === 0)
      .map((date) => date.toISOString().slice(0, 10))
      .filter((date) => x(date) + 44 <= width),
  }
}

/** Days in a row as one stretch. */
export function stretches(dates: readonly string[]): readonly { from: string; until: string }[] {
  const found: { from: string; until: string }[] = []
  for (const date of dates) {
    const last = found.at(-1)
    if (last && Date.parse(date) - Date.parse(last.until) === day) last.until = date
    else found.push({ from: date, until: date })
  }
  return found
}
