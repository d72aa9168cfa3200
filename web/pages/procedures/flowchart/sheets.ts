import type { Chart, ChartRow, ChartWords, Flow } from './chart.ts'
import { emptyCells } from './chart-of.ts'

/**
 * A chart cut into sheets of paper. Where the flow leaves a sheet it ends in an off-page connector with a letter, and
 * goes on from the same letter on the sheet where its target stands. `heightOf`: of a row; `room`: of a sheet's rows.
 */
export function sheetsOf(
  chart: Chart,
  heightOf: (row: ChartRow) => number,
  room: number,
  words: ChartWords,
): readonly Chart[] {
  const parts = cut(chart.rows, heightOf, room)
  const sheetOf = new Map(
    parts.flatMap((rows, sheet) => rows.map((row): [string, number] => [row.key, sheet])),
  )
  const rowOf = new Map(chart.rows.map((row) => [row.key, row]))
  const crossing = (flow: Flow) => sheetOf.get(flow.from) !== sheetOf.get(flow.to)
  const targets = chart.rows
    .map((row) => row.key)
    .filter((key) => chart.flows.some((f) => f.to === key && crossing(f)))
  const letterOf = (key: string) => String.fromCharCode(65 + (targets.indexOf(key) % 26))

  return parts.map((rows, sheet) => {
    const here = (key: string) => sheetOf.get(key) === sheet
    const leaving = chart.flows.filter((flow) => here(flow.from) && crossing(flow))
    const outs = targets.filter((target) => leaving.some((flow) => flow.to === target))
    const ins = targets.filter((target) => here(target)).toReversed()
    const connector = (prefix: string, target: string, at: ChartRow, text: string): ChartRow => ({
      key: `${prefix}:${target}`,
      shape: 'pentagon',
      columns: [at.columns[0]!],
      mark: letterOf(target),
      step: null,
      cells: { ...emptyCells, activity: [{ text, inferred: false, title: '' }] },
      joint: null,
      title: '',
    })
    return {
      performers: chart.performers,
      rows: [
        ...ins.map((target) =>
          connector(
            'in',
            target,
            rowOf.get(target)!,
            words.fromSheet(1 + sourceSheet(chart, sheetOf, target, sheet)),
          ),
        ),
        ...rows,
        ...outs.map((target) => {
          const source = rowOf.get(leaving.find((flow) => flow.to === target)!.from)!
          return connector('out', target, source, words.toSheet(1 + sheetOf.get(target)!))
        }),
      ],
      flows: [
        ...ins.map((target) => ({ from: `in:${target}`, to: target, label: null })),
        ...chart.flows.filter((flow) => here(flow.from) && here(flow.to)),
        ...leaving.map((flow) => ({ ...flow, to: `out:${flow.to}` })),
      ],
    }
  })
}

/** The first other sheet from which the flow comes to this target. */
function sourceSheet(chart: Chart, sheetOf: Map<string, number>, target: string, sheet: number): number {
  const sources = chart.flows.filter((flow) => flow.to === target).map((flow) => sheetOf.get(flow.from)!)
  return sources.find((source) => source !== sheet) ?? sheet
}

function cut(rows: readonly ChartRow[], heightOf: (row: ChartRow) => number, room: number): ChartRow[][] {
  const parts: ChartRow[][] = [[]]
  let used = 0
  for (const row of rows) {
    const height = heightOf(row)
    if (used > 0 && used + height > room) {
      parts.push([])
      used = 0
    }
    parts.at(-1)!.push(row)
    used += height
  }
  return parts
}
