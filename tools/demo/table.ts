import type { Run } from './flows.ts'

const columns = [
  'flow',
  'ending',
  'steps',
  'acts',
  'returns',
  'events',
  'papers',
  'files',
  'chainVerified',
  'seconds',
] as const
const headings: Record<(typeof columns)[number], string> = {
  flow: 'Flow',
  ending: 'Ending',
  steps: 'Steps done',
  acts: 'Acts',
  returns: 'Returns',
  events: 'Events',
  papers: 'Papers',
  files: 'Files',
  chainVerified: 'Hash chain',
  seconds: 'Seconds',
}

/** The runs as a table of plain text. */
export function tableOf(runs: readonly Run[]): string {
  const rows = runs.map((run) => columns.map((column) => cell(run[column])))
  const all = [columns.map((column) => headings[column]), ...rows]
  const widths = columns.map((_, index) => Math.max(...all.map((row) => row[index]!.length)))
  const line = (row: readonly string[]) =>
    row
      .map((text, index) => (index < 2 ? text.padEnd(widths[index]!) : text.padStart(widths[index]!)))
      .join('  ')
  return [line(all[0]!), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

function cell(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'verified' : 'BROKEN'
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value)
}
