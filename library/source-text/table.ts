import { plain } from './plain.ts'

/** One row of the flowchart table of an SOP, cell by cell, in the words of the source. */
export interface SourceRow {
  /** As printed; empty for the closing row of Tangerang Selatan. */
  readonly number: string
  readonly activity: string
  /** The performer columns: mostly empty, where a scan kept a box or an arrow it is here as it stands in the file. */
  readonly performers: readonly string[]
  readonly requirements: string
  readonly time: string
  readonly outputs: string
  /** Empty where the form has no such column. */
  readonly remark: string
}

export interface SourceTable {
  /** Heads of the performer columns, left to right. */
  readonly columns: readonly string[]
  readonly rows: readonly SourceRow[]
}

/** Whether a line begins the head of a flowchart table. */
export function isTableHead(line: string): boolean {
  return /^No\.?\t/.test(line)
}

/**
 * Reads a flowchart table from its head on. Page breaks repeat the head and drop or add empty performer cells, so the
 * last columns (Kelengkapan, Waktu, Output, Keterangan) are counted from the right.
 */
export function readTable(lines: readonly string[]): SourceTable {
  const start = lines.findIndex(isTableHead)
  const heads = (lines[start] ?? '').split('\t')
  const from = heads.indexOf('Pelaksana')
  const until = heads.indexOf('Mutu Baku')
  if (start < 0 || from < 0 || until < 0)
    throw new Error('The source has no flowchart table: a line with No, Pelaksana and Mutu Baku is missing')
  const hasRemark = heads.some((head) => /^Ket/.test(head))
  const columns = (lines[start + 1] ?? '').split('\t').slice(from, until).map(plain)
  const rows: SourceRow[] = []
  for (let index = start; index < lines.length; index++) {
    if (isTableHead(lines[index]!)) index += 1
    else if (isRow(lines[index]!)) rows.push(readRow(lines[index]!.split('\t'), hasRemark ? 4 : 3))
  }
  return { columns, rows }
}

/** Not the line of column numbers (1, 2, 3 …), not a line with nothing but arrows, not prose between the tables. */
function isRow(line: string): boolean {
  const cells = line.split('\t').filter((cell) => plain(cell) !== '')
  const columnNumbers = cells.length > 3 && cells.every((cell, index) => plain(cell) === String(index + 1))
  return line.includes('\t') && !columnNumbers && /[\p{L}\p{N}]/u.test(plain(line))
}

function readRow(cells: readonly string[], last: number): SourceRow {
  const right = cells.slice(-last).map(plain)
  return {
    number: plain(cells[0] ?? ''),
    activity: plain(cells[1] ?? ''),
    performers: cells.slice(2, -last).map((cell) => cell.trim()),
    requirements: right[0] ?? '',
    time: right[1] ?? '',
    outputs: right[2] ?? '',
    remark: right[3] ?? '',
  }
}
