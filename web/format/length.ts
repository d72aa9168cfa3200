import type { TimeLength, TimeStandard } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'
import { amountIn } from './amounts.ts'

/** A length of time in plain words: "± 30–45 hari kerja". */
export function lengthInWords(length: TimeLength, locale: Locale): string {
  const { time } = t(locale)
  const write = (amount: number) => amountIn(locale, amount, 2)
  const amount =
    length.aim === length.limit ? write(length.limit) : `${write(length.aim)}–${write(length.limit)}`
  const unit = time.units[length.unit].replace('{amount}', amount)
  const words = fill(unit, { amount: length.limit })
  return length.approximate ? fill(time.approximate, { length: words }) : words
}

/** Lengths one after another, as a total: "1 bulan + 3 hari kerja". */
export function totalInWords(lengths: readonly TimeLength[], locale: Locale): string {
  if (lengths.length === 0) return t(locale).time.notSet
  return lengths.map((length) => lengthInWords(length, locale)).join(' + ')
}

/** A time that a step sets, by that step's number or activity. */
export function setByInWords(step: string, locale: Locale): string {
  return fill(t(locale).time.setBy, { step })
}

/** The time standard of a step in plain words; a time set by another step names that step's number. */
export function standardInWords(standard: TimeStandard, graph: StepGraph, locale: Locale): string {
  if (standard.kind === 'length') return lengthInWords(standard, locale)
  const step = graph.byId.get(standard.step)
  return setByInWords(step?.number ?? step?.activity.value ?? standard.step, locale)
}
