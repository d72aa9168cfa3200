import type { Chart } from './chart.ts'
import { boldness, type CellWidths, columnWidth, size } from './measures.ts'
import { wrap } from './text.ts'

/** Where every column stands; a gutter is as wide as the lanes in it need. */
export function placeColumns(chart: Chart, lanes: readonly number[], widths: CellWidths) {
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

export type Across = ReturnType<typeof placeColumns>
