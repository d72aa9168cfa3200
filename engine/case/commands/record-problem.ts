import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import type { Denial } from '../refusals.ts'
import { mustHavePart } from '../rules/people.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import { mustGiveText } from '../rules/text.ts'

export function mayRecordProblem(context: Context): Denial {
  return mustBeUnderWay(context) ?? mustHavePart(context)
}

/** Problems are numbered in the order of their record: `1`, `2` … */
export function recordProblem(
  { text }: Extract<CaseCommand, { type: 'RecordProblem' }>,
  context: Context,
): CaseDecision {
  return unless(mayRecordProblem(context) ?? mustGiveText(text), () => [
    { type: 'ProblemRecorded', problem: String(context.state.problemCount + 1), text },
  ])
}
