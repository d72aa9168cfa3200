import {
  type CalendarDay,
  type CalendarDayKind,
  isDate,
  isInOrder,
  readWindows,
} from '#engine/working-time/index.ts'
import { type CsvRow, readCsv } from './csv-rows.ts'
import { type DayFile, type DayOnLine, dayFile } from './day-file.ts'
import { findKind, knownKinds } from './day-kinds.ts'
import { type DayMistake, dayMistake } from './day-mistakes.ts'

const columns = {
  date: ['tanggal', 'date'],
  name: ['nama', 'keterangan', 'name'],
  kind: ['jenis', 'kind'],
  hours: ['jam', 'jam kerja', 'hours'],
} as const

/**
 * Days from a table whose first line names its columns: `tanggal,nama,jenis` or `date,name,kind`, in any order, with
 * others beside them. A day without a kind, or a table without that column, is of the kind `otherwise`. A worked day may
 * have hours of its own in a column `jam` or `hours`: `07.30-12.00, 13.00-16.00`.
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
    hours: placeOf(header, columns.hours),
  }
  for (const column of ['date', 'name'] as const)
    if (place[column] < 0) mistakes.push(dayMistake(header.line, 'no-column', { column: columns[column][0] }))
  if (place.date < 0 || place.name < 0) return dayFile([], mistakes)
  const found: DayOnLine[] = []
  for (const { line, cells } of others) {
    const cell = (column: keyof typeof columns) => cells[place[column]] ?? ''
    const [date, name, kind, hours] = [cell('date'), cell('name'), cell('kind'), cell('hours')]
    const own = readHours(hours)
    const on = findDate(date)
    const known = kind === '' ? otherwise : findKind(kind)
    if (on === undefined) mistakes.push(dayMistake(line, 'no-date', { written: date }))
    else if (name === '') mistakes.push(dayMistake(line, 'no-name'))
    else if (known === undefined)
      mistakes.push(dayMistake(line, 'unknown-kind', { written: kind, known: knownKinds.join(', ') }))
    else if (own === undefined) mistakes.push(dayMistake(line, 'no-hours', { written: hours }))
    else if (own.windows && !isInOrder(own.windows))
      mistakes.push(dayMistake(line, 'hours-disordered', { written: hours }))
    else if (own.windows && known !== 'worked') mistakes.push(dayMistake(line, 'hours-of-free-day', { name }))
    else found.push({ line, day: { on, kind: known, name, ...own } })
  }
  return dayFile(found, mistakes)
}

/** Nothing where nothing is written; undefined: it can't be read. */
function readHours(written: string): Pick<CalendarDay, 'windows'> | undefined {
  if (written === '') return {}
  const windows = readWindows(written)
  return windows && windows.length > 0 ? { windows } : undefined
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
