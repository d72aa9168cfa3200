import type { StepId } from '../../procedure/definition.ts'
import type { GraphStep, StepGraph } from '../../procedure/graph.ts'
import { isReachableMarking } from '../../procedure/markings.ts'
import type { Act } from '../act.ts'
import { type Context, getStep } from '../context.ts'
import { roundIn } from '../past.ts'
import type { Arrival, OpenTask, Past, TaskId } from '../state.ts'
import { enterCalled } from './move.ts'
import { openTask } from './open.ts'

/** Where a token stands or stood, and what it had behind it. */
export interface Place {
  readonly step: GraphStep
  readonly round: number
  readonly past: Past
  readonly joined?: readonly Arrival[] | undefined
}

/** What going back to a place undoes, and what waits afterwards. */
export interface WayBack {
  readonly to: Place
  readonly closed: readonly TaskId[]
  readonly undone: readonly StepId[]
  readonly arrivals: readonly Arrival[]
  /** Whether the procedure could get to the resulting marking by itself. */
  readonly lawful: boolean
}

/** The latest completion of a step, as a place to go back to. */
export function findDonePlace(context: Context, id: StepId): Place | undefined {
  const done = context.state.done[id]
  const step = context.facts.graph.byId.get(id)
  return done && step ? { step, round: done.round, past: done.past, joined: done.joined } : undefined
}

export function placeOf(task: OpenTask, context: Context): Place {
  const step = getStep(context.facts.graph, task.step)
  return { step, round: task.round, past: task.past, joined: task.joined }
}

/**
 * All that descends from the round gone back to goes. A join undone gives back the branches that don't descend from
 * it; the place itself keeps the ones it stands on.
 */
export function planBack(to: Place, { state, facts }: Context): WayBack {
  const order = to.step.order
  const after = (past: Past): boolean => roundIn(past, order) >= to.round
  const inside = (step: StepId): boolean => step.startsWith(`${to.step.id}/`)
  const gone = Object.values(state.tasks).filter(
    (task) => after(task.past) || inside(task.step) || (task.step === to.step.id && task.round === to.round),
  )
  const undone = Object.entries(state.done).filter(
    ([id, done]) => after(done.past) || inside(id) || (id === to.step.id && done.round === to.round),
  )
  const returned = [...gone.map((task) => [task.step, task] as const), ...undone]
    .filter(([id]) => id !== to.step.id)
    .flatMap(([, held]) => held.joined ?? [])
    .filter((arrival) => !after(arrival.past) && !inside(arrival.at))
  const kept = state.arrivals.filter((arrival) => !after(arrival.past) && !inside(arrival.at))
  const arrivals = distinct([...returned, ...kept])
  const closed = gone.map((task) => task.id)
  const left = Object.values(state.tasks).filter((task) => !gone.includes(task))
  const marking = { open: [...left.map((task) => task.step), ...opened(to.step, facts.graph)], arrivals }
  return {
    to,
    closed,
    undone: undone.map(([id]) => id),
    arrivals,
    lawful: !facts.graph.hasParallel || isReachableMarking(facts.graph, marking),
  }
}

/** What stands open once a step opens: itself, and the beginning of what it calls. */
function opened(step: GraphStep, graph: StepGraph): readonly StepId[] {
  return step.entry === null ? [step.id] : [step.id, ...opened(getStep(graph, step.entry), graph)]
}

function distinct(arrivals: readonly Arrival[]): readonly Arrival[] {
  return [...new Map(arrivals.map((arrival) => [`${arrival.at}<${arrival.from}`, arrival])).values()]
}

/**
 * Goes back: undoes, and opens the place anew, one round later, with the past it had. The points of a return are to be
 * mended there; a withdrawal's are only its reason.
 */
export function goBack(
  act: Act,
  way: WayBack,
  how: {
    readonly type: 'StepReturned' | 'CompletionWithdrawn'
    readonly from: TaskId | null
    readonly points: readonly string[]
  },
): void {
  const { to, closed, undone, arrivals } = way
  act.emit({ ...how, to: to.step.id, closed, undone, arrivals })
  const points = how.type === 'StepReturned' ? how.points : []
  openTask(act, to.step, { past: to.past, joined: to.joined, points })
  enterCalled(act, to.step, to.past)
}
