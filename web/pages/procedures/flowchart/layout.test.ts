import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shippedGraphs } from '../../../testing/graphs.ts'
import type { Chart, ChartRow } from './chart.ts'
import { chartOf, emptyCells } from './chart-of.ts'
import { type Box, type Layout, layoutOf, type Point } from './layout.ts'
import { cellWidthsOf, heightOf } from './measures.ts'
import { sheetsOf } from './sheets.ts'

const texts = {
  start: 'Mulai',
  end: 'Selesai',
  again: 'ulangi',
  toSheet: (sheet: number) => `ke ${sheet}`,
  fromSheet: (sheet: number) => `dari ${sheet}`,
  provenance: () => '',
  time: () => '1 hari',
}

function inside(box: Box, { x, y }: Point): boolean {
  const [dx, dy] = [Math.abs(x - box.x) / (box.w / 2), Math.abs(y - box.y) / (box.h / 2)]
  return box.row.shape === 'diamond' ? dx + dy < 0.98 : dx < 0.98 && dy < 0.98
}

/** Points along an arrow, dense enough to hit any shape it crosses. */
function along(points: readonly Point[]): Point[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!
    const steps = Math.ceil((Math.abs(to.x - from.x) + Math.abs(to.y - from.y)) / 4) + 1
    return Array.from({ length: steps + 1 }, (_, n) => ({
      x: from.x + ((to.x - from.x) * n) / steps,
      y: from.y + ((to.y - from.y) * n) / steps,
    }))
  })
}

/** What must hold of every drawing. */
function checkLayout(chart: Chart, layout: Layout): void {
  for (const [i, a] of layout.boxes.entries())
    for (const b of layout.boxes.slice(i + 1)) {
      const apart = Math.abs(a.x - b.x) >= (a.w + b.w) / 2 || Math.abs(a.y - b.y) >= (a.h + b.h) / 2
      assert.ok(apart, `${a.row.key} and ${b.row.key} overlap`)
    }
  assert.equal(layout.arrows.length, chart.flows.length, 'every flow has its arrow')
  for (const { way, points } of layout.arrows) {
    const target = layout.boxes.find(
      (box) => box.row.key === way.flow.to && box.column === box.row.columns[0],
    )!
    assert.deepEqual(
      points.at(-1),
      { x: target.x, y: target.y - target.h / 2 },
      'an arrow ends on top of its target',
    )
    for (const point of along(points)) {
      const hit = layout.boxes.find((box) => inside(box, point))
      assert.equal(hit, undefined, `${way.flow.from} → ${way.flow.to} runs through ${hit?.row.key}`)
      assert.ok(point.x >= layout.performersSpan[0] && point.x <= layout.performersSpan[1])
    }
    for (const [i, to] of points.slice(1).entries())
      assert.ok(to.x === points[i]!.x || to.y === points[i]!.y, 'arrows run straight across or down')
  }
}

test('every shipped procedure is drawn whole, without overlaps, in one piece and on sheets', () => {
  for (const [id, graph] of shippedGraphs()) {
    const chart = chartOf(graph, texts)
    const own = graph.steps.filter((step) => step.scope === null)
    assert.equal(chart.rows.filter((row) => row.step !== null).length, own.length, id)
    checkLayout(chart, layoutOf(chart))
    const widths = cellWidthsOf(chart)
    const sheets = sheetsOf(chart, (row) => heightOf(row, widths), 400, texts)
    assert.ok(sheets.length > 1 || chart.rows.length < 6, `${id} needs several sheets`)
    for (const sheet of sheets) checkLayout(sheet, layoutOf(sheet, widths))
  }
})

test('a flow that leaves a sheet goes on from the same letter on the sheet of its target', () => {
  const chart = chartOf(shippedGraphs().get('tangerang-selatan')!, texts)
  const widths = cellWidthsOf(chart)
  const sheets = sheetsOf(chart, (row) => heightOf(row, widths), 400, texts)
  const marks = (prefix: string) =>
    new Set(
      sheets.flatMap((sheet) =>
        sheet.rows
          .filter((row) => row.key.startsWith(prefix))
          .map((row) => `${row.mark} ${row.key.slice(prefix.length)}`),
      ),
    )
  assert.ok(marks('out:').size >= 2)
  assert.deepEqual(marks('out:'), marks('in:'))
})

test('a loop keeps at the side of the shapes it passes', () => {
  const chart = chartOf(shippedGraphs().get('tangerang-selatan')!, texts)
  const back = layoutOf(chart).arrows.filter(({ way }) => way.to <= way.from)
  assert.ok(back.length >= 1)
  for (const { way } of back) assert.equal(way.kind, 'side')
})

test('any flow between any rows is drawn without running through a shape', () => {
  const rows = fc.array(
    fc.record({
      columns: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
      decide: fc.boolean(),
    }),
    { minLength: 2, maxLength: 9 },
  )
  const jumps = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 })
  fc.assert(
    fc.property(rows, jumps, (given, pairs) => {
      const made = given.map(
        ({ columns, decide }, i): ChartRow => ({
          key: `r${i}`,
          shape: decide ? 'diamond' : 'box',
          columns,
          mark: String(i),
          step: null,
          cells: emptyCells,
          joint: columns.length > 1 ? 'any-of' : null,
          title: '',
        }),
      )
      const flows = new Map(
        pairs.map(([a, b]) => {
          const flow = { from: `r${a % made.length}`, to: `r${b % made.length}`, label: 'Ya' }
          return [`${flow.from} ${flow.to}`, flow]
        }),
      )
      const outs = new Map<string, number>()
      const few = [...flows.values()].filter(({ from }) => {
        outs.set(from, (outs.get(from) ?? 0) + 1)
        return outs.get(from)! <= 4
      })
      const chart = { performers: ['A', 'B', 'C', 'D'], rows: made, flows: few }
      checkLayout(chart, layoutOf(chart))
    }),
    { numRuns: 300 },
  )
})
