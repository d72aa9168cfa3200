import type { Deviation, DeviationId } from '../../deviation/index.ts'
import { type Context, findOwn } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { answersFor, isSupervisor } from './people.ts'

export function findDeviation({ state }: Context, id: DeviationId): Deviation | undefined {
  return findOwn(state.deviations?.open ?? {}, id)
}

/** The deviation, handed to the rules that follow; refused where there is none that could still be acted on. */
export function onDeviation(
  context: Context,
  id: DeviationId,
  then: (deviation: Deviation) => Denial,
): Denial {
  const found = findDeviation(context, id)
  return found && found.standing !== 'accepted' ? then(found) : deny('DeviationOver', { deviation: id })
}

/** Who held the step or gave what fell short, or another who performs it: nobody's absence leaves it open for good. */
export function mustAnswerForIt({ id, held, performers }: Deviation, context: Context): Denial {
  const { actor } = context.facts
  const answers = held === actor.official || answersFor(actor, performers, context).length > 0
  return answers ? null : deny('NotYoursToAccount', { deviation: id })
}

/** A supervisor, or the head of the unit of whoever accounted; never that person, nor who held the step. */
export function mustJudge({ id, held, account }: Deviation, context: Context): Denial {
  const { actor } = context.facts
  if (actor.official === account?.by || actor.official === held)
    return deny('OwnDeviation', { deviation: id })
  const isHead = actor.heads && actor.unit === account?.unit
  return isSupervisor(context) || isHead ? null : deny('MayNotJudge', { deviation: id })
}
