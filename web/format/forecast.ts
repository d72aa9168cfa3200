import type { Range } from '#engine/forecast/index.ts'
import type { Accuracy } from '#server/forecasts/contract.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'
import { amountIn } from './amounts.ts'
import { dateOf } from './dates.ts'

/** Fewer cases than these say little, or are still few. */
const enough = { few: 5, history: 30 }

interface Forms {
  readonly both: string
  readonly onDay: string
  readonly open: string
  readonly unknown: string
}

/** "Diperkirakan selesai antara 3 Desember 2026 dan 11 Desember 2026." */
export function endInWords(range: Range, locale: Locale, zone: string): string {
  const { end, endOnDay, endOpen, unknown } = t(locale).forecast
  return inWords(range, locale, zone, { both: end, onDay: endOnDay, open: endOpen, unknown })
}

/** "antara 3 Desember 2026 dan 11 Desember 2026", inside a sentence. */
export function rangeInWords(given: Range, locale: Locale, zone: string): string {
  const { range, rangeOnDay, rangeOpen, rangeUnknown } = t(locale).forecast
  return inWords(given, locale, zone, {
    both: range,
    onDay: rangeOnDay,
    open: rangeOpen,
    unknown: rangeUnknown,
  })
}

function inWords({ p10, p90 }: Range, locale: Locale, zone: string, forms: Forms): string {
  if (p10 === null) return forms.unknown
  const from = dateOf(p10, locale, zone)
  if (p90 === null) return fill(forms.open, { from })
  const until = dateOf(p90, locale, zone)
  return from === until ? fill(forms.onDay, { from }) : fill(forms.both, { from, until })
}

/** What a forecast rests on, and so how sure it is. */
export function basisInWords(cases: number, locale: Locale): string {
  const { basis } = t(locale).forecast
  if (cases < enough.few) return basis.standards
  return fill(cases < enough.history ? basis.few : basis.history, { count: cases })
}

/** How forecasts turned out, in a sentence. */
export function accuracyInWords({ cases, inside, typicalDays }: Accuracy, locale: Locale): string {
  const { accuracy } = t(locale).forecast
  if (cases === 0) return accuracy.none
  if (inside === null || typicalDays === null) return fill(accuracy.few, { cases })
  const percent = percentOf(inside)
  const days = amountIn(locale, Math.round(typicalDays), 0)
  return fill(accuracy.told, { cases, percent, days })
}

export const percentOf = (share: number): number => Math.round(share * 100)

/** Shares of one whole, rounded so that what is told adds up as the shares do: never 51 % beside 50 %. */
export function percentsOf(shares: readonly number[]): readonly number[] {
  let before = 0
  return shares.map((share) => {
    const told = percentOf(before + share) - percentOf(before)
    before += share
    return told
  })
}
