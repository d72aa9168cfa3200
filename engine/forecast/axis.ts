import type { TimeUnit } from '../procedure/definition.ts'
import type { WorkingCalendar } from '../working-time/calendar.ts'
import { localMoment, momentOf, spansOn } from '../working-time/day.ts'
import { dueAt } from '../working-time/index.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** Days added at once where a run goes beyond those known. */
const stretch = 256

/**
 * The working time of a calendar laid out once, so that thousands of due times are looked up rather than walked. Instants are
 * milliseconds since 1970. Gives what `dueAt` gives, in a zone whose clocks don't change.
 */
export class Axis {
  readonly #calendar: WorkingCalendar
  readonly #first: number
  readonly #midnights: number[] = []
  /** Working days before each day, and how many windows there are before it. */
  readonly #workdaysBefore: number[] = []
  readonly #windowsBefore: number[] = []
  /** The day of each working day, counted from the first. */
  readonly #workdays: number[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  /** Milliseconds of work before each window. */
  readonly #before: number[] = []
  #total = 0

  /** `from`: no instant asked for lies before it. */
  constructor(calendar: WorkingCalendar, from: number) {
    this.#calendar = calendar
    this.#first = localMoment(from, calendar.zone).day - 16
    this.#grow()
  }

  /** When a length of time that begins then is over. */
  endOf(from: number, amount: number, unit: TimeUnit): number {
    switch (unit) {
      case 'minute':
        return this.addWork(from, amount)
      case 'hour':
        return this.addWork(from, amount * 60)
      case 'clock-hour':
        return from + amount * 60 * MINUTE
      case 'calendar-day':
        return from + amount * DAY
      case 'working-day':
        return this.#addDays(from, amount)
      case 'month': {
        const length = { aim: amount, limit: amount, unit, approximate: false }
        return Date.parse(dueAt(new Date(from).toISOString(), length, this.#calendar))
      }
    }
  }

  addWork(from: number, minutes: number): number {
    const ms = Math.round(minutes * MINUTE)
    if (ms <= 0) return from
    const wanted = this.#workAt(from) + ms
    while (this.#total < wanted) this.#grow()
    const window = lastBelow(this.#before, wanted)
    return this.#starts[window]! + wanted - this.#before[window]!
  }

  /** Minutes of work between two instants; 0 where the second isn't later. */
  workBetween(from: number, until: number): number {
    return until <= from ? 0 : (this.#workAt(until) - this.#workAt(from)) / MINUTE
  }

  #workAt(at: number): number {
    while (this.#midnights.at(-1)! <= at) this.#grow()
    const window = lastBelow(this.#starts, at)
    if (window < 0) return 0
    return this.#before[window]! + Math.min(at, this.#ends[window]!) - this.#starts[window]!
  }

  #addDays(from: number, amount: number): number {
    const day = this.#dayOf(from)
    const startsFree = this.#isFree(day)
    const ordinal = this.#workdaysBefore[day]! - (startsFree ? 1 : 0) + Math.floor(amount)
    while (this.#workdays.length <= ordinal + 1) this.#grow()
    const last = this.#workdays[ordinal]!
    const reached = startsFree ? this.#closeOf(last) : this.#intoHours(last, from - this.#midnights[day]!)
    const rest = amount % 1
    if (rest === 0) return reached
    return this.addWork(reached, rest * this.#minutesOf(this.#workdays[ordinal + 1]!))
  }

  #intoHours(day: number, time: number): number {
    const same = this.#midnights[day]! + time
    for (let window = this.#windowsBefore[day]!; window < this.#windowsBefore[day + 1]!; window++)
      if (same <= this.#ends[window]!) return Math.max(same, this.#starts[window]!)
    return this.#closeOf(day)
  }

  #closeOf(day: number): number {
    return this.#ends[this.#windowsBefore[day + 1]! - 1]!
  }

  #isFree(day: number): boolean {
    return this.#windowsBefore[day] === this.#windowsBefore[day + 1]
  }

  #minutesOf(day: number): number {
    return this.#calendar.dayOn(this.#first + day).minutes
  }

  #dayOf(at: number): number {
    while (this.#midnights.at(-1)! <= at) this.#grow()
    let day = Math.floor((at - this.#midnights[0]!) / DAY)
    while (this.#midnights[day]! > at) day--
    while (this.#midnights[day + 1]! <= at) day++
    return day
  }

  #grow(): void {
    const { zone } = this.#calendar
    if (this.#midnights.length === 0) this.#midnights.push(momentOf(this.#first, 0, zone))
    const from = this.#midnights.length - 1
    for (let day = from; day < from + stretch; day++) {
      this.#workdaysBefore[day] = this.#workdays.length
      this.#windowsBefore[day] = this.#starts.length
      const spans = spansOn(this.#first + day, this.#calendar)
      if (spans.length > 0) this.#workdays.push(day)
      for (const { start, end } of spans) {
        this.#starts.push(start)
        this.#ends.push(end)
        this.#before.push(this.#total)
        this.#total += end - start
      }
      this.#midnights.push(momentOf(this.#first + day + 1, 0, zone))
    }
    this.#windowsBefore[from + stretch] = this.#starts.length
    this.#workdaysBefore[from + stretch] = this.#workdays.length
  }
}

/** The place of the last value below the one given; -1 where none is. The values are in order. */
function lastBelow(values: readonly number[], given: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < given) low = middle + 1
    else high = middle
  }
  return low - 1
}
