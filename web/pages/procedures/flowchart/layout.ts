import type { CellKey, Chart, ChartRow } from './chart.ts'
import { type Way, waysOf } from './lanes.ts'
import {
  boldness,
  type CellWidths,
  cellWidthsOf,
  columnWidth,
  headHeight,
  heightOf,
  linesOf,
  size,
  type WrappedLine,
} from './measures.ts'
import { wrap } from './text.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly row: ChartRow
  readonly column: number
  /** Middle of the shape. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface Arrow {
  readonly way: Way
  /** Corners from shape to shape; the last is the tip. */
  readonly points: readonly Point[]
  readonly label: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'end'
  } | null
}

export interface PlacedCell {
  readonly x: number
  readonly y: number
  readonly lines: readonly WrappedLine[]
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly headHeight: number
  readonly heads: readonly { readonly x: number; readonly lines: readonly string[] }[]
  /** Left edges of every column, performers included, and the right edge of the last. */
  readonly verticals: readonly number[]
  /** Left and right edge of the performer columns and of the standard's three. */
  readonly performersSpan: readonly [number, number]
  readonly standardSpan: readonly [number, number]
  readonly widths: CellWidths
  readonly columns: Readonly<Record<CellKey, number>>
  readonly rows: readonly {
    readonly row: ChartRow
    readonly top: number
    readonly height: number
    readonly cells: readonly PlacedCell[]
  }[]
  readonly boxes: readonly Box[]
  readonly arrows: readonly Arrow[]
  readonly links: readonly { readonly from: Point; readonly to: Point; readonly joint: 'any-of' | 'all-of' }[]
}

/** Places everything of a chart: rows below each other, performers in columns, arrows in gutters and channels. */
export function layoutOf(chart: Chart, widths: CellWidths = cellWidthsOf(chart)): Layout {
  const { ways, lanes } = waysOf(chart)
  const across = placeColumns(chart, lanes, widths)
  const head = headHeight(chart)
  let y = head
  const rows = chart.rows.map((row) => {
    const top = y
    const height = heightOf(row, widths)
    y += height
    const cells = (Object.keys(widths) as CellKey[]).map((key) => ({
      x: across.columns[key] + size.pad,
      y: top + size.pad + size.line * 0.8,
      lines: linesOf(row, key, widths),
    }))
    return { row, top, height, cells }
  })
  const boxes = rows.flatMap(({ row, top, height }) => {
    const below = row.shape === 'diamond' ? 14 : 4
    const middle = top + size.channel + (height - size.channel - below) / 2
    return row.columns.map((column) => ({
      row,
      column,
      x: across.middles[column]!,
      y: middle,
      ...size.shape[row.shape],
    }))
  })
  const boxOf = (row: ChartRow, column: number) =>
    boxes.find((box) => box.row === row && box.column === column)!
  const arrows = ways.map((way) => arrowOf(way, chart, across, (place) => rows[place]!.top, boxOf))
  const links = chart.rows.flatMap((row) => {
    if (!row.joint || row.columns.length < 2) return []
    const columns = row.columns.toSorted((a, b) => a - b)
    return columns.slice(1).map((column, i) => {
      const [left, right] = [boxOf(row, columns[i]!), boxOf(row, column)]
      return {
        from: { x: left.x + left.w / 2, y: left.y },
        to: { x: right.x - right.w / 2, y: right.y },
        joint: row.joint!,
      }
    })
  })
  return { ...across, widths, height: y, headHeight: head, rows, boxes, arrows, links }
}

function placeColumns(chart: Chart, lanes: readonly number[], widths: CellWidths) {
  const gutterWidth = (gutter: number) => size.gutter + size.lane * (lanes[gutter] ?? 0)
  const left = widths.number + widths.activity
  const verticals = [0, widths.number, left]
  const middles: number[] = []
  const gutters: number[] = []
  let x = left
  const heads = chart.performers.map((title, column) => {
    gutters.push(x)
    if (column > 0) verticals.push(x + 3)
    x += gutterWidth(column)
    const width = columnWidth(title)
    middles.push(x + width / 2)
    x += width
    return { x: x - width / 2, lines: wrap(title, width, size.head * boldness) }
  })
  gutters.push(x)
  x += gutterWidth(chart.performers.length)
  const right = x
  const columns = { number: 0, activity: widths.number, requirements: 0, time: 0, outputs: 0, remark: 0 }
  for (const key of ['requirements', 'time', 'outputs', 'remark'] as const) {
    columns[key] = x
    verticals.push(x)
    x += widths[key]
  }
  verticals.push(x)
  return {
    width: x,
    heads,
    verticals,
    middles,
    gutters,
    columns,
    performersSpan: [left, right] as const,
    standardSpan: [right, columns.remark] as const,
  }
}

type Across = ReturnType<typeof placeColumns>

function arrowOf(
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
