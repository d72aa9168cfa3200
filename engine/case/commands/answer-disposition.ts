import { type DispositionId, owedBy, stands } from '../../disposition/index.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import {
  findDisposition,
  mustDisposeFor,
  mustHaveSomebodyBelow,
  mustOweAnswer,
  orderMustFit,
} from '../rules/disposition.ts'
import { mustBeUnderWay, mustRun } from '../rules/standing.ts'
import { onTask } from '../rules/task.ts'
import { mustGiveReason, mustGiveText } from '../rules/text.ts'
import type { PositionId } from '../state.ts'
import { dispositionMade } from './dispose.ts'

/** Further down, by one disposed to. */
export function mayPassOn(context: Context, disposition: DispositionId): Denial {
  return mustBeUnderWay(context) ?? mustOweAnswer(context, disposition) ?? mustHaveSomebodyBelow(context)
}

/** With `task`, the sheet that it gives is the task's output too. */
export function passOnDisposition(
  command: Extract<CaseCommand, { type: 'PassOnDisposition' }>,
  context: Context,
): CaseDecision {
  const { task } = command
  const denial =
    mayPassOn(context, command.disposition) ??
    (task === undefined
      ? null
      : (mustRun(context) ?? onTask(context, task, (open, step) => mustDisposeFor(open, step, context)))) ??
    orderMustFit(command, context)
  return unless(denial, () => [dispositionMade(command, context)])
}

export function maySettle(context: Context, disposition: DispositionId): Denial {
  return mustBeUnderWay(context) ?? mustOweAnswer(context, disposition)
}

export function settleDisposition(
  { disposition, report }: Extract<CaseCommand, { type: 'SettleDisposition' }>,
  context: Context,
): CaseDecision {
  const { actor, now } = context.facts
  return unless(maySettle(context, disposition) ?? mustGiveText(report), () => [
    {
      type: 'DispositionSettled',
      disposition,
      position: actor.position,
      report,
      by: actor.official,
      at: now,
    },
  ])
}

/** By the chair that disposed, while somebody hasn't answered. */
export function mayTakeBack(context: Context, disposition: DispositionId): Denial {
  const denial = mustBeUnderWay(context)
  if (denial) return denial
  const found = findDisposition(context, disposition)
  if (!found) return deny('DispositionOver', { disposition })
  const { actor } = context.facts
  if (found.position !== actor.position && found.by !== actor.official)
    return deny('NotYourDisposition', { disposition })
  return owedBy(found).length > 0 ? null : deny('NothingToTakeBack', { disposition })
}

function mustBeOwedBy(
  context: Context,
  disposition: DispositionId,
  positions: readonly PositionId[],
): Denial {
  if (positions.length === 0) return deny('RecipientMissing')
  const owing = owedBy(findDisposition(context, disposition)!)
  const others = positions.filter((position) => !owing.includes(position))
  return others.length > 0 ? deny('NotOwedBy', { positions: others }) : null
}

/** Where nobody below has it any more, it is owed again by whoever had passed it on. */
export function takeBackDisposition(
  { disposition, positions, reason }: Extract<CaseCommand, { type: 'TakeBackDisposition' }>,
  context: Context,
): CaseDecision {
  const denial =
    mayTakeBack(context, disposition) ??
    mustBeOwedBy(context, disposition, positions) ??
    mustGiveReason(reason)
  return unless(denial, () => {
    const { actor, now } = context.facts
    const found = findDisposition(context, disposition)!
    const left = found.to.filter(({ position }) => !positions.includes(position))
    const owedAgain = stands({ ...found, to: left }) ? undefined : found.from
    return [
      {
        type: 'DispositionTakenBack',
        disposition,
        positions: [...new Set(positions)],
        reason,
        ...(owedAgain === undefined ? {} : { owedAgain }),
        position: found.position,
        by: actor.official,
        at: now,
      },
    ]
  })
}
