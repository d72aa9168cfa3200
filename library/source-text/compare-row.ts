import type { Performer, StepDefinition } from '#engine/procedure/definition.ts'
import { claim, writtenOf } from './claim.ts'
import { plain } from './plain.ts'
import type { SourceRow } from './table.ts'

/** A place where a step and its row disagree, in a sentence. */
export type Difference = string

const CELLS = ['activity', 'performers', 'requirements', 'time', 'outputs', 'remark'] as const
type Cell = (typeof CELLS)[number]

/** The texts a step claims, by the cell of its row in which they must stand. */
export function claimsOf(step: StepDefinition): Readonly<Record<Cell, readonly string[]>> {
  return {
    activity: [
      step.activity.provenance,
      step.flowProvenance,
      ...step.outcomes.map((outcome) => outcome.label.provenance),
    ].flatMap(writtenOf),
    performers: writtenOf(step.performers.provenance),
    requirements: step.requirements.flatMap((requirement) => writtenOf(requirement.provenance)),
    time: writtenOf(step.time?.provenance),
    outputs: step.outputs.flatMap((output) => writtenOf(output.provenance)),
    remark: writtenOf(step.remark?.provenance),
  }
}

/**
 * Both directions at once: no word of the row is unclaimed, no claim is missing from its own cell. A performer may also
 * be named in the activity; a remark may come from the flow's prose where the table has no such column.
 */
export function compareRow(step: StepDefinition, row: SourceRow, prose: string): readonly Difference[] {
  const claims = claimsOf(step)
  const texts = { ...row, performers: row.performers.map(plain).join(' ¦ ') }
  const elsewhere: Partial<Record<Cell, string>> = { performers: row.activity, remark: prose }
  const differences = CELLS.flatMap((cell) => {
    const { dropped, reworded } = claim(texts[cell], claims[cell])
    const missing = reworded.filter((words) => claim(elsewhere[cell] ?? '', [words]).reworded.length > 0)
    return [
      ...(dropped === '' ? [] : [`Row ${row.number}, ${cell}: nothing claims "${dropped}"`]),
      ...missing.map((words) => `Row ${row.number}, ${cell}: "${words}" doesn't stand there`),
    ]
  })
  return step.number === row.number
    ? differences
    : [...differences, `Row ${row.number} is numbered ${step.number}`]
}

/**
 * Boxes and arrows that the scan kept: each must be spoken of, by the head of its column, in the reason for the row's
 * performer. Where cells were lost, a mark's column isn't known and nothing can be asked.
 */
export function unexplainedMarks(
  step: StepDefinition,
  row: SourceRow,
  columns: readonly string[],
): readonly Difference[] {
  if (row.performers.length !== columns.length) return []
  const { provenance } = step.performers
  const reason = provenance.kind === 'inferred' ? provenance.reason : (provenance.reading ?? '')
  return columns
    .filter((column, index) => row.performers[index] !== '' && !reason.includes(column))
    .map((column) => `Row ${row.number}: the mark in column "${column}" isn't spoken of`)
}

/** The heads of the performer columns against the titles of the performers, in the same order. */
export function compareColumns(
  performers: readonly Performer[],
  columns: readonly string[],
): readonly Difference[] {
  const titles = performers.flatMap((performer) => writtenOf(performer.title.provenance))
  const inOrder = titles.filter((title, index) => title !== titles[index - 1])
  return inOrder.join(' ¦ ') === columns.join(' ¦ ')
    ? []
    : [`The columns are ${columns.join(', ')}; the performers claim ${inOrder.join(', ')}`]
}
