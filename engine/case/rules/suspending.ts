import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { answersFor, isSupervisor } from './people.ts'

/** Who stops the clock and starts it again: a supervisor, or one of the office or its teams with an open task. */
export function mustHoldTheClock(context: Context): Denial {
  if (isSupervisor(context)) return null
  const { graph, actor } = context.facts
  const owed = Object.values(context.state.tasks).flatMap((task) => task.performers)
  const ofOffice = owed.filter((performer) => {
    const kind = graph.performers.get(performer)?.kind
    return kind === 'office' || kind === 'team'
  })
  return answersFor(actor, ofOffice, context).length > 0 ? null : deny('MayNotSuspend')
}
