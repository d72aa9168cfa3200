import { type Forecast, forecast, learn, noPast } from '#engine/forecast/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { compileProcedure } from '#engine/procedure/index.ts'
import { loadLibrary } from '#library/index.ts'
import { nationCalendar } from '#server/calendars/index.ts'
import { chance } from './setting/chance.ts'
import { median, percentile, rounded } from './setting/figures.ts'
import { imagineOffice, type LivedCase, live } from './setting/lived-cases.ts'
import type { Size } from './setting/size.ts'
import { atLeast, atMost, type Target } from './setting/target.ts'

/** How often the actual end lay inside the range that eight of ten should lie in, over all flows. */
interface Coverage {
  /** Cases that ended before, of each flow. */
  readonly pastCases: number
  readonly forecasts: number
  readonly atSubmission: number
  readonly halfWay: number
  /** Median of how far the middle lay from the end, as a share of the time that was still to come. */
  readonly error: number
}

export interface ForecastFigures {
  /** Milliseconds of one forecast of a thousand runs right after submission, with history, by flow. */
  readonly milliseconds: Readonly<Record<string, number>>
  readonly slowest: number
  readonly coverage: readonly Coverage[]
}

const day = 86_400_000
const calendar = nationCalendar('Asia/Jakarta')
const passes = 9
/** Of each flow; `enough` is what the targets are for. */
const enough = 120
const fewer = [0, 10]
const officesOfFlow = 4

/** Forecasts of the shipped flows: how long they take, and whether they come true in an imagined office. */
export async function measureForecasts(
  size: Size,
): Promise<{ figures: ForecastFigures; targets: readonly Target[]; failures: readonly string[] }> {
  const flows = shippedFlows()
  const milliseconds = Object.fromEntries(flows.map(([id, graph]) => [id, rounded(timeOf(graph))]))
  const tried = size.quick ? 8 : 25
  const coverage = [...fewer, enough].map((pastCases) => coverageOf(flows, pastCases, tried))
  const slowest = Math.max(...Object.values(milliseconds))
  const { atSubmission, halfWay } = coverage.at(-1)!
  const inside = [
    atLeast('ends inside the forecast range, made at submission', atSubmission, 0.7),
    atMost('the same, not more than a range of 80 % should hold', atSubmission, 0.9),
    atLeast('ends inside the forecast range, made half way', halfWay, 0.7),
    atMost('the same, not more than a range of 80 % should hold, half way', halfWay, 0.9),
  ]
  const failures = inside
    .filter(({ holds }) => !holds)
    .map(({ name, measured, bound, target }) => `${name}: ${measured}, ${bound} ${target}`)
  return {
    figures: { milliseconds, slowest, coverage },
    targets: [atMost('a forecast of a thousand runs, the slowest flow', slowest, 200, 'ms'), ...inside],
    failures,
  }
}

function shippedFlows(): readonly (readonly [string, StepGraph])[] {
  const { procedures, resolve } = loadLibrary()
  const called = new Set(
    procedures.flatMap(({ definition }) => definition.steps.flatMap(({ calls }) => calls?.procedure ?? [])),
  )
  return procedures
    .filter(({ id }) => !called.has(id))
    .map(({ id, definition }) => {
      const compiled = compileProcedure(definition, resolve)
      if (!('graph' in compiled)) throw new Error(`${id} does not compile`)
      return [id, compiled.graph]
    })
}

function timeOf(graph: StepGraph): number {
  const [lived] = livedCases(graph, 1, 3)
  const past = learn(livedCases(graph, enough, 5).flatMap(({ clocks }) => clocks))
  const took: number[] = []
  for (let pass = 0; pass < passes; pass++) {
    const began = performance.now()
    forecastAt(lived!, graph, lived!.begunAt, past, pass, 1000)
    took.push(performance.now() - began)
  }
  return median(took)
}

/** Offices of their own for each flow: some cases are past, then others come. */
function coverageOf(
  flows: readonly (readonly [string, StepGraph])[],
  pastCases: number,
  tried: number,
): Coverage {
  const inside = { atSubmission: 0, halfWay: 0 }
  const errors: number[] = []
  let forecasts = 0
  const offices = flows.flatMap(([, graph]) => Array.from({ length: officesOfFlow }, () => graph))
  for (const [place, graph] of offices.entries()) {
    const lived = livedCases(graph, pastCases + tried, 100 + place)
    const past = pastCases === 0 ? noPast : learn(lived.slice(0, pastCases).flatMap(({ clocks }) => clocks))
    for (const [index, one] of lived.slice(pastCases).entries()) {
      forecasts += 1
      for (const when of ['atSubmission', 'halfWay'] as const) {
        const at = when === 'halfWay' ? (one.begunAt + one.endedAt) / 2 : one.begunAt
        const { end } = forecastAt(one, graph, at, past, index, 200)
        if (isInside(one.endedAt, end)) inside[when] += 1
        if (end.p50) errors.push(Math.abs(Date.parse(end.p50) - one.endedAt) / (one.endedAt - at))
      }
    }
  }
  return {
    pastCases,
    forecasts,
    atSubmission: rounded(inside.atSubmission / forecasts),
    halfWay: rounded(inside.halfWay / forecasts),
    error: rounded(percentile(errors, 50)),
  }
}

function isInside(ended: number, { p10, p90 }: Forecast['end']): boolean {
  return p10 !== null && Date.parse(p10) <= ended && (p90 === null || ended <= Date.parse(p90))
}

function forecastAt(
  lived: LivedCase,
  graph: StepGraph,
  instant: number,
  past: ReturnType<typeof learn>,
  seed: number,
  runs: number,
): Forecast {
  const now = new Date(instant).toISOString()
  const found = forecast({ ...lived.at(instant), graph, calendar, now, seed, past, runs })
  if (!found) throw new Error(`${lived.id} isn't under way at ${now}`)
  return found
}

/** Two cases a week, the oldest first, each begun in the morning. */
function livedCases(graph: StepGraph, count: number, seed: number): readonly LivedCase[] {
  const draw = chance(seed)
  const office = imagineOffice(graph, draw)
  const first = Date.UTC(2025, 0, 6, 2)
  return Array.from({ length: count }, (_, index) =>
    live(graph, office, calendar, `kasus ${index}`, first + index * 3.5 * day, draw),
  )
}
