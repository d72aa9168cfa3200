/** A row of a table as text, with the line it begins on. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  readonly rows: readonly CsvRow[]
  /** Lines of quotation marks that are never closed. */
  readonly unclosed: readonly number[]
}

/**
 * Comma, semicolon or tab separated text (RFC 4180): the separator is the one that the first line has most of. Cells are
 * trimmed, rows without any text left out. A line of which a quotation mark stays open is read no further.
 */
export function readCsv(text: string): CsvTable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const separator = separatorOf(lines[0] ?? '')
  const rows: CsvRow[] = []
  const unclosed: number[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = index + 1
    let written = lines[index]!
    let open = hasOddQuotes(written)
    while (open && index + 1 < lines.length) {
      const next = lines[++index]!
      written += `\n${next}`
      open = !hasOddQuotes(next)
    }
    if (open) {
      unclosed.push(line)
      index = line - 1
      continue
    }
    const cells = cellsOf(written, separator)
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
  }
  return { rows, unclosed }
}

function separatorOf(line: string): string {
  const count = (mark: string) => line.split(mark).length
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0]!
}

function hasOddQuotes(line: string): boolean {
  return line.split('"').length % 2 === 0
}

function cellsOf(written: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let index = 0; index < written.length; index++) {
    const mark = written[index]!
    if (mark === '"' && quoted && written[index + 1] === '"') {
      cell += mark
      index++
    } else if (mark === '"') quoted = !quoted
    else if (mark === separator && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += mark
  }
  return [...cells, cell].map((text) => text.replace(/\s+/g, ' ').trim())
}
