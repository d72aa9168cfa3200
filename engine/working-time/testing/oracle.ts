import { Temporal } from 'temporal-polyfill'
import type { Weekday, Window } from '../calendar.ts'
import type { CalendarDefinition } from '../definition.ts'
import type { Pause } from '../pauses.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** One hour by the clock on the wall. No zone asked here changes its offset inside an hour. */
interface LocalHour {
  readonly date: Temporal.PlainDate
  readonly minute: number
  readonly windows: readonly Window[]
}

/** Slow and plain: asks of every single minute whether the office works, and whether the clock stands still. */
export class Oracle {
  readonly zone: string
  readonly definitions: readonly CalendarDefinition[]
  readonly #hours = new Map<number, LocalHour>()

  constructor(zone: string, definitions: readonly CalendarDefinition[]) {
    this.zone = zone
    this.definitions = definitions
  }

  /** Is the minute that begins here one of work. */
  works(ms: number): boolean {
    const { minute, windows } = this.#local(ms)
    return windows.some((window) => window.from <= minute && minute < window.until)
  }

  count(from: number, until: number, where: (ms: number) => boolean = () => true): number {
    let minutes = 0
    for (let at = from; at < until; at += MINUTE) if (where(at) && this.works(at)) minutes++
    return minutes
  }

  /** The instant by which so many minutes of work have passed outside pauses; undefined where one never ends. */
  add(from: number, minutes: number, pauses: readonly Pause[] = []): number | undefined {
    const pauseAt = pauseFinder(pauses)
    let left = minutes
    let at = from
    while (left > 0) {
      const pause = pauseAt(at)
      if (pause && pause.until === undefined) return undefined
      if (!pause && this.works(at)) left--
      at += MINUTE
    }
    return at
  }

  /** The same time of day so many working days later, pushed minute by minute into that day's hours. */
  addDays(from: number, days: number): number {
    const start = this.#local(from)
    let date = start.date
    let left = days
    const startsFree = this.windowsOf(date).length === 0
    while (left > 0) {
      date = date.add({ days: 1 })
      if (this.windowsOf(date).length > 0) left--
    }
    const time = startsFree ? 24 * 60 - 1 : start.minute
    let at = date.toZonedDateTime(this.zone).epochMilliseconds + time * MINUTE
    const within = (ms: number) => this.#local(ms).date.equals(date)
    const inside = (ms: number) => this.works(ms) || (within(ms - MINUTE) && this.works(ms - MINUTE))
    while (!inside(at) && within(at)) at += MINUTE
    if (!within(at)) while (!this.works(at - MINUTE)) at -= MINUTE
    if (startsFree && this.works(at)) at += MINUTE
    return at
  }

  #local(ms: number): LocalHour {
    const hour = Math.floor(ms / HOUR)
    let known = this.#hours.get(hour)
    if (!known) {
      const at = Temporal.Instant.fromEpochMilliseconds(hour * HOUR).toZonedDateTimeISO(this.zone)
      const date = at.toPlainDate()
      known = { date, minute: at.hour * 60 + at.minute, windows: this.windowsOf(date) }
      this.#hours.set(hour, known)
    }
    return { ...known, minute: known.minute + (ms - hour * HOUR) / MINUTE }
  }

  windowsOf(date: Temporal.PlainDate): readonly Window[] {
    const on = date.toString()
    let windows: readonly Window[] = []
    for (const { hours } of this.definitions) {
      const begun = hours.filter(({ validFrom = '' }) => validFrom <= on)
      const latest = begun.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1)).at(-1)
      if (latest) windows = latest.weekly[date.dayOfWeek as Weekday]
    }
    for (const { spans } of this.definitions)
      for (const span of spans)
        if (span.from <= on && on <= span.until) windows = span.weekly[date.dayOfWeek as Weekday]
    const usual = windows
    for (const { days } of this.definitions)
      for (const day of days) if (day.on === on) windows = day.kind === 'worked' ? (day.windows ?? usual) : []
    return windows
  }
}

/** Finds the pause a minute lies in: of several the one that began first. */
export function pauseFinder(pauses: readonly Pause[]): (ms: number) => Pause | undefined {
  const inOrder = pauses
    .map((pause) => ({ pause, from: Date.parse(pause.from), until: Date.parse(pause.until ?? '9999-01-01') }))
    .toSorted((one, other) => one.from - other.from)
  return (ms) => inOrder.find(({ from, until }) => from <= ms && ms < until)?.pause
}
