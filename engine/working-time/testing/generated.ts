import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Window } from '../calendar.ts'
import type { CalendarDay, CalendarDefinition, LocalDate, WeeklyHours } from '../definition.ts'
import type { Pause } from '../pauses.ts'

const MINUTE = 60_000
const spring = Date.UTC(2026, 2, 27)
const autumn = Date.UTC(2026, 9, 23)

/** Around both clock changes of 2026 in Amsterdam. */
export const start: fc.Arbitrary<number> = fc
  .tuple(fc.constantFrom(spring, autumn), fc.nat({ max: 4 * 24 * 60 }))
  .map(([base, minute]) => base + minute * MINUTE)

export const indonesianZone: fc.Arbitrary<string> = fc.constantFrom(
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
)

const worked: readonly (readonly Window[])[] = [
  [
    { from: 450, until: 720 },
    { from: 780, until: 960 },
  ],
  [
    { from: 480, until: 690 },
    { from: 750, until: 930 },
  ],
  [{ from: 0, until: 300 }],
  [{ from: 540, until: 1020 }],
  [
    { from: 0, until: 60 },
    { from: 300, until: 330 },
    { from: 1200, until: 1440 },
  ],
]
const free: readonly Window[] = []
const hours = fc.constantFrom(...worked)
const hoursOrNone = fc.constantFrom(...worked, free)

/** Monday is worked always, so that no calendar is without hours. */
const weekly: fc.Arbitrary<WeeklyHours> = fc.record({
  1: hours,
  2: hoursOrNone,
  3: hoursOrNone,
  4: hours,
  5: hoursOrNone,
  6: hoursOrNone,
  7: fc.constant(free),
})

const date: fc.Arbitrary<LocalDate> = fc
  .tuple(fc.constantFrom('2026-03-25', '2026-10-21'), fc.nat({ max: 14 }))
  .map(([base, days]) => Temporal.PlainDate.from(base).add({ days }).toString())

const day: fc.Arbitrary<CalendarDay> = fc.oneof(
  fc.record({
    on: date,
    kind: fc.constantFrom('public-holiday', 'collective-leave', 'regional-holiday', 'closed'),
    name: fc.constantFrom('A', 'B'),
  }),
  fc.record({ on: date, kind: fc.constant('worked'), name: fc.constant('Piket'), windows: hours }),
)

const span = fc
  .record({ from: date, length: fc.nat({ max: 8 }), weekly })
  .map(({ from, length, weekly: own }) => ({
    from,
    until: Temporal.PlainDate.from(from).add({ days: length }).toString(),
    name: 'Ramadan',
    weekly: own,
  }))

const days = fc.uniqueArray(day, { maxLength: 5, selector: ({ on }) => on })
const later = fc.array(fc.record({ validFrom: date, weekly }), { maxLength: 1 })

/** A nation that says everything, and a tenant and a unit that change some of it. */
export const definitions: fc.Arbitrary<readonly CalendarDefinition[]> = fc
  .tuple(
    fc.record({
      hours: fc.tuple(weekly, later).map(([base, others]) => [{ weekly: base }, ...others]),
      spans: fc.constant([]),
      days,
    }),
    fc.array(fc.record({ hours: later, spans: fc.array(span, { maxLength: 1 }), days }), { maxLength: 2 }),
  )
  .map(([nation, others]) => [nation, ...others])

/** Pauses before, after, over and beside each other, around an instant; the last may be open. */
export function pausesAround(from: number): fc.Arbitrary<readonly Pause[]> {
  const minute = fc.nat({ max: 240 }).map((quarter) => from - 12 * 60 * MINUTE + quarter * 15 * MINUTE)
  const pause = fc.record({
    begin: minute,
    length: fc.option(fc.nat({ max: 400 }), { freq: 8, nil: undefined }),
    waitingFor: fc.constantFrom('applicant', 'third-party', 'office'),
  })
  return fc.array(pause, { maxLength: 4 }).map((pauses) =>
    pauses.map(({ begin, length, waitingFor }) => ({
      from: new Date(begin).toISOString(),
      ...(length !== undefined && { until: new Date(begin + length * 15 * MINUTE).toISOString() }),
      waitingFor,
      reason: 'Menunggu',
    })),
  )
}
