import type { DayReason } from '#engine/working-time/calendar.ts'
import type { DueLine } from '#engine/working-time/index.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'
import { amountIn } from './amounts.ts'
import { clockOf, dateOf, momentOf, partialDate } from './dates.ts'

/** The lines of the sum behind a due time as sentences; `zone` is where the office works. */
export function dueLinesInWords(lines: readonly DueLine[], locale: Locale, zone: string): readonly string[] {
  const runsThrough = lines.some(({ kind }) => kind === 'elapsed')
  return lines.map((line) => lineInWords(line, locale, zone, runsThrough))
}

/** `runsThrough`: nights and free days count, so what a pause took isn't working time. */
function lineInWords(line: DueLine, locale: Locale, zone: string, runsThrough: boolean): string {
  const { sum, units } = t(locale).time
  const moment = (at: string) => momentOf(at, locale, zone)
  const spent = (minutes: number) => minutesInWords(minutes, locale)
  const counted = (minutes: number) =>
    runsThrough ? spent(minutes) : fill(sum.ofWork, { length: spent(minutes) })
  switch (line.kind) {
    case 'from':
    case 'until':
    case 'would-be':
    case 'kept':
      return fill(sum[line.kind], { moment: moment(line.at) })
    case 'set':
      return fill(sum.set, { date: partialDate(line.on, locale), moment: moment(line.at) })
    case 'revised': {
      const dates = { from: partialDate(line.from, locale), to: partialDate(line.to, locale) }
      return line.reason === null
        ? fill(sum.fixedAgain, { moment: moment(line.at), ...dates })
        : fill(sum.revised, { moment: moment(line.at), ...dates, reason: line.reason })
    }
    case 'window':
      return fill(line.for === 'pauses' ? sum.forPauses : sum.window, {
        date: dateOf(line.from, locale, zone),
        from: clockOf(line.from, locale, zone),
        until: clockOf(line.until, locale, zone),
        length: spent(line.minutes),
        because: inBrackets(line.reason, locale),
      })
    case 'days':
      return fill(sum.days, {
        dates: datesOf(line, locale),
        count: line.days,
        because: inBrackets(line.reason, locale),
      })
    case 'skipped':
      return fill(sum.skipped, { dates: datesOf(line, locale), reason: reasonInWords(line.reason, locale) })
    case 'moved':
      return fill(sum.moved[line.why], { moment: moment(line.at) })
    case 'elapsed': {
      const unit = units[line.unit].replace('{amount}', amountIn(locale, line.amount, 2))
      return fill(sum.elapsed, { length: fill(unit, { amount: line.amount }), moment: moment(line.until) })
    }
    case 'paused': {
      if (line.waitingFor === 'nobody')
        return fill(sum.over, {
          ...{ from: moment(line.from), until: moment(line.until ?? line.from), reason: line.reason },
          length: counted(line.minutes ?? 0),
        })
      const about = { whom: t(locale).status.waitingFor[line.waitingFor], reason: line.reason }
      if (line.until === null) return fill(sum.standing, { ...about, from: moment(line.from) })
      const both = { from: moment(line.from), until: moment(line.until), length: counted(line.minutes ?? 0) }
      return fill(sum.paused, { ...about, ...both })
    }
    case 'made-up':
      return fill(sum.madeUp, { length: spent(line.minutes) })
    case 'aim':
      return line.at === null ? sum.aimStands : fill(sum.aim, { moment: moment(line.at) })
    case 'stands':
      return fill(sum.stands, { length: counted(line.minutes) })
  }
}

/** "2 jam 30 menit". */
export function minutesInWords(minutes: number, locale: Locale): string {
  const { sum } = t(locale).time
  const tenths = Math.round(minutes * 10)
  const hours = Math.floor(tenths / 600)
  const rest = (tenths - hours * 600) / 10
  const parts = [
    ...(hours > 0 ? [fill(sum.hours, { count: hours })] : []),
    ...(rest > 0 || hours === 0
      ? [fill(sum.minutes.replace('{count}', amountIn(locale, rest, 1)), { count: rest })]
      : []),
  ]
  return parts.join(' ')
}

function datesOf({ from, until }: { from: string; until: string }, locale: Locale): string {
  const first = partialDate(from, locale)
  return from === until ? first : `${first} – ${partialDate(until, locale)}`
}

function reasonInWords(reason: DayReason, locale: Locale): string {
  const { reasons } = t(locale).time.sum
  return reason.kind === 'weekend' ? reasons.weekend : fill(reasons[reason.kind], { name: reason.name })
}

function inBrackets(reason: DayReason | undefined, locale: Locale): string {
  return reason === undefined ? '' : ` (${reasonInWords(reason, locale)})`
}
