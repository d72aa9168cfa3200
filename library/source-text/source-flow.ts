import { plain } from './plain.ts'
import { isTableHead, readTable, type SourceTable } from './table.ts'

/** One flow of a source text: its identity block, its prose where it has any, its table. */
export interface SourceFlow extends SourceTable {
  /** Cells are kept apart by `¦`, so that no text can be claimed across two of them. */
  readonly identity: string
  /** Kutai Kartanegara's "PROSEDUR OPERASI"; empty elsewhere. */
  readonly prose: string
}

const PROSE_HEAD = /^PROSEDUR OPERASI$/
/** "1. PEMOHON": says who acts in the clauses below it, each of which says so itself. */
const CLAUSE_HEAD = /^\d\. \p{Lu}[\p{Lu} ]*$/u
const FLOW_HEAD = /^BAGAN ALUR /

/**
 * Reads one flow out of a source text. `heading` names the flow where one file holds several (Muara Enim); the identity
 * block is that of the whole file.
 */
export function readSourceFlow(text: string, heading?: string): SourceFlow {
  const lines = text.split(/\r?\n/)
  const body = lines.findIndex((line) => isTableHead(line) || PROSE_HEAD.test(line) || FLOW_HEAD.test(line))
  const flow = heading === undefined ? lines.slice(body) : underHeading(lines, heading)
  const prose = flow
    .slice(0, flow.findIndex(isTableHead))
    .filter((line) => !PROSE_HEAD.test(line) && !CLAUSE_HEAD.test(line))
  return { identity: cellsApart(lines.slice(0, body)), prose: cellsApart(prose), ...readTable(flow) }
}

function underHeading(lines: readonly string[], heading: string): readonly string[] {
  const start = lines.findIndex((line) => plain(line) === heading)
  if (start < 0) throw new Error(`The source has no heading "${heading}"`)
  const end = lines.findIndex((line, index) => index > start && FLOW_HEAD.test(line))
  return lines.slice(start + 1, end < 0 ? undefined : end)
}

function cellsApart(lines: readonly string[]): string {
  return lines
    .map((line) => (line.includes('\t') ? `¦ ${line.split('\t').map(plain).join(' ¦ ')} ¦` : plain(line)))
    .filter((line) => line !== '')
    .join(' ')
}
