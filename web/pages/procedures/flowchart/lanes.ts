import type { Chart, ChartRow, Flow } from './chart.ts'

/**
 * How an arrow runs. Every arrow arrives through the channel above its target, which no shape reaches into. `down`: out
 * at the bottom, into the very next row. Else out at the side and along a lane of the gutter there, up or down.
 */
export type Way =
  | { readonly flow: Flow; readonly kind: 'down'; readonly from: number; readonly to: number }
  | {
      readonly flow: Flow
      readonly kind: 'side'
      readonly from: number
      readonly to: number
      readonly side: 'left' | 'right'
      /** Gutter `g` lies left of column `g`. */
      readonly gutter: number
      readonly lane: number
      /** Which of the arrows leaving this row at this side it is. */
      readonly nth: number
    }

export interface Ways {
  readonly ways: readonly Way[]
  /** Lanes used in each gutter, one more than there are columns. */
  readonly lanes: readonly number[]
}

/** Chooses a way for every arrow so that no two arrows lie on each other unless they go to the same row. */
export function waysOf(chart: Chart): Ways {
  const placeOf = new Map(chart.rows.map((row, place) => [row.key, place]))
  const busy: { start: number; end: number }[][][] = Array.from(
    { length: chart.performers.length + 1 },
    () => [],
  )
  const taken = new Map<string, number>()
  const ways = chart.flows.map((flow): Way => {
    const from = placeOf.get(flow.from)!
    const to = placeOf.get(flow.to)!
    if (to === from + 1 && count(taken, `${from} down`) === 0) return { flow, kind: 'down', from, to }
    const row = chart.rows[from]!
    const side = sideOf(row, chart.rows[to]!, to <= from, (each) => taken.get(`${from} ${each}`) ?? 0)
    const nth = count(taken, `${from} ${side}`)
    const gutter = side === 'left' ? Math.min(...row.columns) : Math.max(...row.columns) + 1
    const stretch = { start: Math.min(from + 0.5, to), end: Math.max(from + 0.5, to) }
    return { flow, kind: 'side', from, to, side, gutter, nth, lane: freeLane(busy[gutter]!, stretch) }
  })
  return { ways, lanes: busy.map((lanes) => lanes.length) }
}

function count(taken: Map<string, number>, key: string): number {
  const before = taken.get(key) ?? 0
  taken.set(key, before + 1)
  return before
}

/** Towards the target; straight above or below, loops keep left and jumps right; the freer side where one is taken. */
function sideOf(
  from: ChartRow,
  to: ChartRow,
  loop: boolean,
  takenAt: (side: 'left' | 'right') => number,
): 'left' | 'right' {
  const distance = to.columns[0]! - from.columns[0]!
  const wish = distance > 0 ? 'right' : distance < 0 || loop ? 'left' : 'right'
  const other = wish === 'left' ? 'right' : 'left'
  return takenAt(wish) <= takenAt(other) ? wish : other
}

function freeLane(
  lanes: { start: number; end: number }[][],
  stretch: { start: number; end: number },
): number {
  const free = lanes.findIndex((lane) =>
    lane.every((each) => each.end <= stretch.start || stretch.end <= each.start),
  )
  const lane = free === -1 ? lanes.length : free
  lanes[lane] ??= []
  lanes[lane].push(stretch)
  return lane
}
