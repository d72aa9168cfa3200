import type { DeviationId } from '../../deviation/index.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { mustAnswerForIt, mustJudge, onDeviation } from '../rules/deviation.ts'
import { isBlank, mustGiveReason } from '../rules/text.ts'

/** Until it is accepted, also after the case has ended. */
export function mayAccount(context: Context, deviation: DeviationId): Denial {
  return onDeviation(
    context,
    deviation,
    (open) =>
      mustAnswerForIt(open, context) ??
      (open.standing === 'accounted' ? deny('AccountGiven', { deviation }) : null),
  )
}

export function accountForDeviation(
  { deviation, cause, explanation, correction }: Extract<CaseCommand, { type: 'AccountForDeviation' }>,
  context: Context,
): CaseDecision {
  const { official, unit } = context.facts.actor
  const denial =
    mayAccount(context, deviation) ??
    (isBlank(explanation) ? deny('ExplanationMissing') : null) ??
    (isBlank(correction) ? deny('CorrectionMissing') : null)
  return unless(denial, () => [
    { type: 'DeviationAccounted', deviation, cause, explanation, correction, unit, by: official },
  ])
}

export function mayJudge(context: Context, deviation: DeviationId): Denial {
  return onDeviation(
    context,
    deviation,
    (open) =>
      mustJudge(open, context) ??
      (open.standing === 'accounted' ? null : deny('AccountMissing', { deviation })),
  )
}

export function acceptDeviation(
  { deviation, note }: Extract<CaseCommand, { type: 'AcceptDeviation' }>,
  context: Context,
): CaseDecision {
  return unless(mayJudge(context, deviation), () => [
    { type: 'DeviationAccepted', deviation, ...(note === undefined || note.trim() === '' ? {} : { note }) },
  ])
}

/** It has to be accounted for anew. */
export function sendBackDeviation(
  { deviation, reason }: Extract<CaseCommand, { type: 'SendBackDeviation' }>,
  context: Context,
): CaseDecision {
  return unless(mayJudge(context, deviation) ?? mustGiveReason(reason), () => [
    { type: 'DeviationSentBack', deviation, reason },
  ])
}
