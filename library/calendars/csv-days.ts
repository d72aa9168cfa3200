import { type CalendarDayKind, isDate } from '#engine/working-time/index.ts'
import { type CsvRow, readCsv } from './csv-rows.ts'
import { type DayFile, type DayOnLine, dayFile } from './day-file.ts'
import { findKind, knownKinds } from './day-kinds.ts'
import { type DayMistake, dayMistake } from './day-mistakes.ts'

const columns = {
  date: ['tanggal', 'date'],
  name: ['nama', 'keterangan', 'name'],
  kind: ['jenis', 'kind'],
} as const

/**
 * Days from a table whose first line names its columns: `tanggal,nama,jenis` or `date,name,kind`, in any order, with
 * others beside them. A day without a kind, or a table without that column, is of the kind `otherwise`.
 */
export function readDaysFromCsv(text: string, otherwise: CalendarDayKind): DayFile {
  const { rows, unclosed } = readCsv(text)
  const mistakes: DayMistake[] = unclosed.map((line) => dayMistake(line, 'open-quote'))
  const [header, ...others] = rows
  if (!header) return dayFile([], mistakes)
  const place = {
    date: placeOf(header, columns.date),
    name: placeOf(header, columns.name),
    kind: placeOf(header, columns.kind),
  }
  for (const column of ['date', 'name'] as const)
    if (place[column] < 0) mistakes.push(dayMistake(header.line, 'no-column', { column: columns[column][0] }))
  if (place.date < 0 || place.name < 0) return dayFile([], mistakes)
  const found: DayOnLine[] = []
  for (const { line, cells } of others) {
    const [date = '', name = '', kind = ''] = [cells[place.date], cells[place.name], cells[place.kind]]
    const on = findDate(date)
    const known = kind === '' ? otherwise : findKind(kind)
    if (on === undefined) mistakes.push(dayMistake(line, 'no-date', { written: date }))
    else if (name === '') mistakes.push(dayMistake(line, 'no-name'))
    else if (known === undefined)
      mistakes.push(dayMistake(line, 'unknown-kind', { written: kind, known: knownKinds.join(', ') }))
    else found.push({ line, day: { on, kind: known, name } })
  }
  return dayFile(found, mistakes)
}

function placeOf(header: CsvRow, names: readonly string[]): number {
  return header.cells.findIndex((cell) => names.includes(cell.toLowerCase()))
}

/** `2026-08-17`, or the day first as it is written here: `17/08/2026`, `17-8-2026`, `17.08.2026`. */
function findDate(written: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? []
  const date = year === undefined ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}
