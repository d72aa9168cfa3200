import { accept } from '../../kernel/index.ts'
import { Act } from '../act.ts'
import type { ClockFacts } from '../clock/decide.ts'
import type { CaseDecision, Context } from '../context.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { CaseState, TaskId } from '../state.ts'
import { type Found, opened } from './found.ts'
import { shortfallIn } from './shortfall.ts'
import { latenessOf, redatedLateness } from './time.ts'

/**
 * What was decided, and the missed standards that it brings to light: one place for all commands. They come last, so that
 * an act that misses nothing has the events it always had.
 */
export function withDeviations(decision: CaseDecision, context: Context): CaseDecision {
  if (!decision.accepted || !mayMissAny(decision.events, context)) return decision
  const act = new Act(context)
  const found: (Found | CaseEvent)[] = []
  for (const event of decision.events) {
    found.push(...latenessIn(event, act), ...[shortfallIn(event, act)].flatMap((one) => one ?? []))
    act.emit(event)
  }
  for (const one of found) act.emit('type' in one ? one : opened(one, act))
  for (const event of redatedLateness(act)) act.emit(event)
  return accept(...act.events)
}

/** What the clock came to: it may move due times, and so make up for what was late. */
export function withRedatedLateness(
  events: readonly CaseEvent[],
  state: CaseState,
  facts: ClockFacts,
): readonly CaseEvent[] {
  if (!state.deviations) return events
  return [...events, ...redatedLateness({ state: events.reduce(evolve, state), facts })]
}

/** Nothing is late, nothing stands open and nothing is sent back: most acts. */
function mayMissAny(events: readonly CaseEvent[], { state, facts }: Context): boolean {
  const late = Object.values(state.tasks).some(({ dueAt }) => dueAt !== undefined && dueAt < facts.now)
  const open = Object.values(state.deviations?.open ?? {}).length > 0
  return late || open || events.some(({ type }) => sendsBack.has(type))
}

const sendsBack: ReadonlySet<CaseEvent['type']> = new Set([
  'StepReturned',
  'PaperRefused',
  'DocumentRejected',
])

/** Of the tasks that an event closes, and of all where the case comes to stand still. */
function latenessIn(event: CaseEvent, context: Context): readonly (Found | CaseEvent)[] {
  const { tasks } = context.state
  const ids = event.type === 'CaseSuspended' ? Object.keys(tasks) : closedBy(event)
  return ids.flatMap((id) => {
    const task = tasks[id]
    const late = task ? latenessOf(task, context) : null
    if (!late) return []
    const doneBy =
      event.type === 'StepCompleted' && !task?.calling && !('type' in late) ? event.by : undefined
    return [doneBy === undefined ? late : { ...late, held: doneBy }]
  })
}

function closedBy(event: CaseEvent): readonly TaskId[] {
  if ('closed' in event) return event.closed
  const done = event.type === 'StepCompleted' || event.type === 'StepSkipped'
  return done && event.task !== undefined ? [event.task] : []
}
