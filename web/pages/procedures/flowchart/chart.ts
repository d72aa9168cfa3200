import type { GraphStep } from '#engine/procedure/graph.ts'

/** One row of the form: the start, a step, an ending, or where the flow leaves or enters a sheet. */
export interface ChartRow {
  readonly key: string
  readonly shape: 'capsule' | 'box' | 'diamond' | 'pentagon'
  /** Columns of its performers; the first is where the flow comes in and goes on. */
  readonly columns: readonly number[]
  /** Number in the shape, or the word in a capsule, or the letter of a connector. */
  readonly mark: string
  readonly step: GraphStep | null
  readonly cells: Cells
  /** How several performers share it. */
  readonly joint: 'any-of' | 'all-of' | null
  /** Where its performers come from, as a sentence. */
  readonly title: string
}

export interface CellLine {
  readonly text: string
  /** The document doesn't say it. */
  readonly inferred: boolean
  /** Provenance as a sentence, shown on hover. */
  readonly title: string
}

/** Texts of the columns around the performers. */
export interface Cells {
  readonly number: readonly CellLine[]
  readonly activity: readonly CellLine[]
  readonly requirements: readonly CellLine[]
  readonly time: readonly CellLine[]
  readonly outputs: readonly CellLine[]
  readonly remark: readonly CellLine[]
}

export type CellKey = keyof Cells

/** An arrow from one row to another. */
export interface Flow {
  readonly from: string
  readonly to: string
  /** The outcome that is followed; null where there is but one way. */
  readonly label: string | null
}

export interface Chart {
  /** Titles of the performer columns, in the document's order. */
  readonly performers: readonly string[]
  readonly rows: readonly ChartRow[]
  readonly flows: readonly Flow[]
}

/** Words the chart needs beside the procedure's own. */
export interface ChartWords {
  readonly start: string
  readonly end: string
  readonly again: string
  readonly toSheet: (sheet: number) => string
  readonly fromSheet: (sheet: number) => string
}
