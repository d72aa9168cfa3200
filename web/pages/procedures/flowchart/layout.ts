import { arrowOf } from './arrows.ts'
import type { CellKey, Chart, ChartRow } from './chart.ts'
import { placeColumns } from './columns.ts'
import { type Way, waysOf } from './lanes.ts'
import {
  type CellWidths,
  cellWidthsOf,
  headHeight,
  heightOf,
  linesOf,
  size,
  type WrappedLine,
} from './measures.ts'

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
