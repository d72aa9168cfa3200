import type { Chart, ChartRow } from './chart.ts'
import type { Across } from './columns.ts'
import type { Way } from './lanes.ts'
import type { Arrow, Box, Point } from './layout.ts'
import { size } from './measures.ts'

/** The corners of an arrow and the place of its label. */
export function arrowOf(
  way: Way,
  chart: Chart,
  across: Across,
  topOf: (place: number) => number,
  boxOf: (row: ChartRow, column: number) => Box,
): Arrow {
  const source = chart.rows[way.from]!
  const target = chart.rows[way.to]!
  const into = boxOf(target, target.columns[0]!)
  const channel = topOf(way.to) + 7
  const end = [
    { x: into.x, y: channel },
    { x: into.x, y: into.y - into.h / 2 },
  ]
  const text = way.flow.label === null ? null : shortened(way.flow.label)
  if (way.kind === 'down') {
    const out = boxOf(source, source.columns[0]!)
    const start = { x: out.x, y: out.y + out.h / 2 }
    const label = text === null ? null : { text, x: out.x + 5, y: start.y + 11, anchor: 'start' as const }
    return { way, points: corners([start, { x: out.x, y: channel }, ...end]), label }
  }
  const outermost = way.side === 'left' ? Math.min(...source.columns) : Math.max(...source.columns)
  const out = boxOf(source, outermost)
  const sign = way.side === 'left' ? -1 : 1
  const shift = way.nth * 7
  const reach = source.shape === 'diamond' ? (out.w / 2) * (1 - (2 * shift) / out.h) : out.w / 2
  const start = { x: out.x + sign * reach, y: out.y + shift }
  const x = across.gutters[way.gutter]! + size.lane * (way.lane + 1)
  const label =
    text === null
      ? null
      : {
          text,
          x: start.x + sign * 3,
          y: start.y + (way.nth === 0 ? -4 : 12),
          anchor: sign < 0 ? ('end' as const) : ('start' as const),
        }
  return { way, points: corners([start, { x, y: start.y }, { x, y: channel }, ...end]), label }
}

/** Without points that lie on each other. */
function corners(points: readonly Point[]): Point[] {
  return points.filter((point, i) => i === 0 || point.x !== points[i - 1]!.x || point.y !== points[i - 1]!.y)
}

/** What fits beside a shape: whole words up to the first comma or bracket. The whole label stands on hover and in the list. */
function shortened(label: string): string {
  const words = label.split(/[,(;]/)[0]!.trim().split(' ')
  const fitting = words.filter((_, i) => i === 0 || words.slice(0, i + 1).join(' ').length <= 14)
  return fitting.length < words.length ? `${fitting.join(' ')} …` : fitting.join(' ')
}
