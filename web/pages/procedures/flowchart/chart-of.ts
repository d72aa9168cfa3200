import type { Provenance, Target } from '#engine/procedure/definition.ts'
import type { GraphStep, StepGraph } from '#engine/procedure/graph.ts'
import type { CellLine, Cells, Chart, ChartRow, ChartWords, Flow } from './chart.ts'

export interface ChartTexts extends ChartWords {
  /** A provenance as a sentence. */
  provenance(provenance: Provenance): string
  /** A time standard in words, where the document's own are not at hand. */
  time(step: GraphStep): string
}

const startKey = 'start'
const endingKey = (id: string) => `ending:${id}`
export const emptyCells: Cells = {
  number: [],
  activity: [],
  requirements: [],
  time: [],
  outputs: [],
  remark: [],
}

/** The chart of a procedure's own table; steps of procedures it calls are drawn on their own pages. */
export function chartOf(graph: StepGraph, texts: ChartTexts): Chart {
  const performers = graph.procedure.performers
  const columnOf = new Map(performers.map((performer, column) => [performer.id, column]))
  const steps = graph.steps.filter((step) => step.scope === null)
  const flows = steps.flatMap((step) => flowsFrom(step, texts))
  const columnsOf = (step: GraphStep) => step.rule.performers.map((id) => columnOf.get(id) ?? 0)
  const first = graph.byId.get(graph.start)!
  const endings = graph.procedure.endings.filter((ending) =>
    flows.some((flow) => flow.to === endingKey(ending.id)),
  )
  const rows: ChartRow[] = [
    capsule(startKey, columnsOf(first)[0]!, texts.start, []),
    ...steps.map((step) => stepRow(step, columnsOf(step), graph, texts)),
    ...endings.map((ending) => {
      const source = graph.byId.get(flows.find((flow) => flow.to === endingKey(ending.id))!.from)!
      return capsule(endingKey(ending.id), columnsOf(source)[0]!, texts.end, [
        line(ending.label.value, ending.label.provenance, texts),
      ])
    }),
  ]
  return {
    performers: performers.map((performer) => performer.title.value),
    rows,
    flows: [{ from: startKey, to: first.id, label: null }, ...flows],
  }
}

const keyOf = (target: Target) => (target.kind === 'step' ? target.step : endingKey(target.ending))

function flowsFrom(step: GraphStep, words: ChartWords): Flow[] {
  const ways: Flow[] =
    step.nature === 'decide'
      ? step.outcomes.map((outcome) => ({ from: step.id, to: keyOf(outcome.to), label: outcome.label.value }))
      : step.next.map((target) => ({ from: step.id, to: keyOf(target), label: null }))
  return step.repeatUntil ? [...ways, { from: step.id, to: step.id, label: words.again }] : ways
}

function stepRow(step: GraphStep, columns: readonly number[], graph: StepGraph, texts: ChartTexts): ChartRow {
  return {
    key: step.id,
    shape: step.nature === 'decide' ? 'diamond' : 'box',
    columns,
    mark: step.number ?? '–',
    step,
    cells: cellsOf(step, graph, texts),
    joint: step.rule.mode === 'one' ? null : step.rule.mode,
    title: texts.provenance(step.definition.performers.provenance),
  }
}

function cellsOf(step: GraphStep, graph: StepGraph, texts: ChartTexts): Cells {
  const { time, remark } = step
  const timeText = time?.provenance.kind === 'written' ? time.provenance.text : texts.time(step)
  return {
    number: step.number ? [{ text: step.number, inferred: false, title: '' }] : [],
    activity: [line(step.activity.value, step.activity.provenance, texts)],
    requirements: step.requirements.map((requirement) =>
      line(
        requirement.kind === 'item'
          ? requirement.item
          : (graph.documents[requirement.document] ?? requirement.document),
        requirement.provenance,
        texts,
      ),
    ),
    time: time ? [line(timeText, time.provenance, texts)] : [],
    outputs: step.outputs.map((output) =>
      line(graph.documents[output.document] ?? output.document, output.provenance, texts),
    ),
    remark: remark ? [line(remark.value, remark.provenance, texts)] : [],
  }
}

function line(text: string, provenance: Provenance, texts: ChartTexts): CellLine {
  return { text, inferred: provenance.kind === 'inferred', title: texts.provenance(provenance) }
}

function capsule(key: string, column: number, mark: string, activity: readonly CellLine[]): ChartRow {
  return {
    key,
    shape: 'capsule',
    columns: [column],
    mark,
    step: null,
    cells: { ...emptyCells, activity },
    joint: null,
    title: '',
  }
}
