import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { mustHavePart } from '../rules/people.ts'
import { mustExist } from '../rules/standing.ts'
import { mustGiveText } from '../rules/text.ts'

/** Also after the end: what was left open is still solved. */
export function mayRecordSolution(context: Context, problem: string): Denial {
  return (
    mustExist(context) ??
    mustHavePart(context) ??
    (Object.hasOwn(context.state.problems, problem) ? null : deny('ProblemUnknown', { problem }))
  )
}

export function recordSolution(
  { problem, text }: Extract<CaseCommand, { type: 'RecordSolution' }>,
  context: Context,
): CaseDecision {
  return unless(mayRecordSolution(context, problem) ?? mustGiveText(text), () => [
    { type: 'ProblemSolved', problem, text },
  ])
}
