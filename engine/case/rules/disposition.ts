import { type Disposition, type DispositionId, owedBy } from '../../disposition/index.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import { isDate, localDateOf } from '../../working-time/index.ts'
import type { CaseCommand } from '../commands.ts'
import { type Context, findOwn } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import type { OpenTask } from '../state.ts'
import { findSheet } from './disposition-sheet.ts'
import { mustNotBeClaimedByAnother, mustNotBeGiven, mustPerform } from './task.ts'

export type Disposing = Extract<CaseCommand, { type: 'Dispose' | 'PassOnDisposition' }>

export function findDisposition({ state }: Context, id: DispositionId): Disposition | undefined {
  return findOwn(state.dispositions?.open ?? {}, id)
}

export function mustHaveSomebodyBelow({ facts }: Context): Denial {
  return facts.disposing && facts.disposing.below.length > 0 ? null : deny('NobodyBelow')
}

/** By whoever does the step, where it gives a disposition sheet. */
export function mustDisposeFor(task: OpenTask, step: GraphStep, context: Context): Denial {
  return (
    mustPerform(task, step, context) ??
    mustNotBeClaimedByAnother(task, context) ??
    mustNotBeGiven(task) ??
    (findSheet(step, context) === undefined ? deny('NotDispositionStep', { step: step.id }) : null)
  )
}

/** To positions below the actor's own, with instructions of the government's list, for a day from today on. */
export function orderMustFit({ positions, instructions, dueOn }: Disposing, { facts }: Context): Denial {
  const { below = [], instructions: list = [] } = facts.disposing ?? {}
  if (positions.length === 0) return deny('RecipientMissing')
  const others = positions.filter((id) => !below.some(({ position }) => position === id))
  if (others.length > 0) return deny('NotBelow', { positions: others })
  if (instructions.length === 0) return deny('InstructionMissing')
  const unknown = instructions.filter((id) => !list.includes(id))
  if (unknown.length > 0) return deny('InstructionUnknown', { instructions: unknown })
  const past = dueOn !== undefined && !(isDate(dueOn) && dueOn >= localDateOf(facts.now, facts.calendar))
  return past ? deny('DispositionDueInPast', { date: dueOn }) : null
}

/** It was disposed to the actor's position, which hasn't answered yet. */
export function mustOweAnswer(context: Context, disposition: DispositionId): Denial {
  const found = findDisposition(context, disposition)
  if (!found) return deny('DispositionOver', { disposition })
  const { position } = context.facts.actor
  if (!found.to.some((recipient) => recipient.position === position))
    return deny('NotRecipient', { disposition })
  return owedBy(found).includes(position) ? null : deny('DispositionAnswered', { disposition })
}
