import type { CellKey, Chart, ChartRow } from './chart.ts'
import { textWidth, wrap } from './text.ts'

/** All in pixels of the drawing. */
export const size = {
  text: 12,
  line: 14.5,
  pad: 7,
  head: 11,
  /** Room above a shape for the arrows that arrive. */
  channel: 18,
  lane: 9,
  gutter: 16,
  shape: {
    capsule: { w: 54, h: 24 },
    box: { w: 44, h: 28 },
    diamond: { w: 50, h: 38 },
    pentagon: { w: 26, h: 26 },
  },
} as const

export type CellWidths = Readonly<Record<CellKey, number>>

/** Widths of the columns around the performers; remarks get more room where one is long. */
export function cellWidthsOf(chart: Chart): CellWidths {
  const remarks = chart.rows.flatMap((row) => row.cells.remark.map((line) => line.text.length))
  const remark = Math.max(0, ...remarks) > 60 ? 210 : 100
  return { number: 34, activity: 230, requirements: 165, time: 84, outputs: 165, remark }
}

export interface WrappedLine {
  readonly text: string
  readonly inferred: boolean
  readonly title: string
}

/** The lines of a cell, wrapped; the mark † closes what is inferred. */
export function linesOf(row: ChartRow, key: CellKey, widths: CellWidths): readonly WrappedLine[] {
  const several = row.cells[key].length > 1
  return row.cells[key].flatMap((entry, index) => {
    const text = `${several ? `${index + 1}. ` : ''}${entry.text}${entry.inferred ? ' †' : ''}`
    return wrap(text, widths[key] - 2 * size.pad, size.text).map((each) => ({ ...entry, text: each }))
  })
}

export function heightOf(row: ChartRow, widths: CellWidths): number {
  const lines = Math.max(...(Object.keys(widths) as CellKey[]).map((key) => linesOf(row, key, widths).length))
  const shape = size.shape[row.shape]
  const least = size.channel + shape.h + (row.shape === 'diamond' ? 20 : 12)
  return Math.max(least, lines * size.line + 2 * size.pad)
}

/** Bold letters are wider. */
export const boldness = 1.1

/** Width of a performer column without its gutters: its title's longest word, or a shape. */
export function columnWidth(title: string): number {
  const longest = Math.max(...title.split(/[\s/-]+/).map((word) => textWidth(word, size.head)))
  return Math.min(110, Math.max(58, longest * boldness + 4))
}

export function headHeight(chart: Chart): number {
  const lines = chart.performers.map((title) => wrap(title, columnWidth(title), size.head * boldness).length)
  return Math.max(2, ...lines) * 13 + 14
}
