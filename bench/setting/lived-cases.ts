import { type CaseState, initialCase, type StepClock } from '#engine/case/index.ts'
import { Axis } from '#engine/forecast/axis.ts'
import { normalAt } from '#engine/forecast/chance.ts'
import type { PastClock } from '#engine/forecast/index.ts'
import { type Node, networkOf } from '#engine/forecast/network.ts'
import { type Moving, Run, type Way } from '#engine/forecast/run.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { WaitingFor, WorkingCalendar } from '#engine/working-time/index.ts'

/** How an imagined office works; forecasts are told nothing of it but the clocks of its cases. */
interface Office {
  /** Working minutes that half of the times of a step stay below, by its order. */
  readonly middles: readonly number[]
  /** Spread of the logarithm of a step's time, and of what is a whole case's own. */
  readonly spread: number
  readonly caseSpread: number
  /** How often a decision leads back, and how often a step is returned to the one before it. */
  readonly leadsBack: number
  readonly returned: number
}

/** Working minutes of one unit. */
const minutesOf = {
  minute: 1,
  hour: 60,
  'clock-hour': 14,
  'working-day': 450,
  'calendar-day': 320,
  month: 9600,
}
/** Of a step without a standard. */
const usual = 300
/** What no office does in less. */
const least = 5

/** An office whose steps take between a third and three times of what their standards say. */
export function imagineOffice(graph: StepGraph, draw: () => number): Office {
  const middles = graph.steps.map(({ time }) => {
    const standard = time?.value
    const stated = standard?.kind === 'length' ? standard.limit * minutesOf[standard.unit] : usual
    return Math.max(least, stated * 0.8 * Math.exp(0.4 * normalAt(draw())))
  })
  return { middles, spread: 0.5, caseSpread: 0.3, leadsBack: 0.25, returned: 0.06 }
}

/** A case that was lived through: every step with when it opened and went away, and the whole. */
export interface LivedCase {
  readonly id: string
  readonly begunAt: number
  readonly endedAt: number
  readonly clocks: readonly PastClock[]
  /** As it stood at an instant: what a forecast of that moment may know. */
  at(instant: number): { readonly state: CaseState; readonly clocks: readonly StepClock[] }
}

interface Deed {
  readonly token: Moving
  readonly endedAt: number
  readonly way: Way
  /** The case right after it. */
  readonly state: CaseState
}

/** Lives through a case from its submission. */
export function live(
  graph: StepGraph,
  office: Office,
  calendar: WorkingCalendar,
  id: string,
  begunAt: number,
  draw: () => number,
): LivedCase {
  const network = networkOf(graph)
  const axis = new Axis(calendar, begunAt)
  const slower = office.caseSpread * normalAt(draw())
  const nothing = { tokens: [], waiting: [], done: new Map(), rounds: new Map() }
  const run = new Run(
    network,
    nothing,
    [],
    {
      endOf: ({ order }, _round, from) =>
        axis.addWork(from, office.middles[order]! * Math.exp(slower + office.spread * normalAt(draw()))),
      wayOf: (node) => chosen(node, run, office, draw),
      passes: () => false,
    },
    begunAt,
  )
  run.begin(graph.byId.get(graph.start)!.order)
  const first = stateOf(run, graph)
  const deeds: Deed[] = []
  for (let next = run.next(); next; next = run.next()) {
    const way = run.finish(next)
    deeds.push({ token: next, endedAt: run.at, way, state: stateOf(run, graph) })
  }
  const clocks = deeds.map((deed) => ({
    ...clockOf(deed, graph),
    case: id,
    minutes: axis.workBetween(deed.token.openedAt, deed.endedAt),
  }))
  return {
    id,
    begunAt,
    endedAt: run.at,
    clocks,
    at: (instant) => {
      const done = deeds.filter(({ endedAt }) => endedAt <= instant)
      return {
        state: done.at(-1)?.state ?? first,
        clocks: done.map((deed) => stepClockOf(deed, graph, axis)),
      }
    },
  }
}

/** Onward as likely as not among several; a return goes to the step that was done last before it. */
function chosen(node: Node, run: Run, office: Office, draw: () => number): Way {
  const before = [...run.done.keys()].filter((step) => step < node.order && node.scope < 0).at(-1)
  const mayReturn = before !== undefined && run.tokens.length === 1
  if (mayReturn && draw() < office.returned) return { kind: 'back', to: before }
  if (node.outcomes.length === 0) return { kind: 'on' }
  const places = node.outcomes.map((_, place) => place)
  const isBack = (place: number) => {
    const { to } = node.outcomes[place]!
    return to.kind === 'step' && to.step <= node.order
  }
  const ways = places.filter((place) => isBack(place) === draw() < office.leadsBack)
  const among = ways.length > 0 ? ways : places
  return { kind: 'outcome', outcome: among[Math.floor(draw() * among.length)]! }
}

function clockOf({ token, way }: Deed, graph: StepGraph): Omit<PastClock, 'case' | 'minutes'> {
  const step = graph.steps[token.step]!
  if (way.kind === 'back') return { step: step.id, end: 'returned', returnedTo: graph.steps[way.to]!.id }
  if (way.kind !== 'outcome') return { step: step.id, end: 'completed' }
  return { step: step.id, end: 'completed', outcome: step.outcomes[way.outcome]!.id }
}

function stepClockOf(deed: Deed, graph: StepGraph, axis: Axis): StepClock {
  const { token, endedAt } = deed
  const minutes = axis.workBetween(token.openedAt, endedAt)
  const owedBy: WaitingFor = 'office'
  return {
    ...clockOf(deed, graph),
    task: `${graph.steps[token.step]!.id}.${token.round}`,
    round: token.round,
    performers: [],
    calling: false,
    owedBy,
    openedAt: new Date(token.openedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    spent: { counted: minutes, by: { office: minutes, applicant: 0, 'third-party': 0 } },
    held: [],
    pauses: [],
    kept: null,
    lateBy: 0,
  }
}

function stateOf(run: Run, graph: StepGraph): CaseState {
  const idOf = (order: number) => graph.steps[order]!.id
  const waiting = ({ at, from, past }: Run['waiting'][number]) => ({ at: idOf(at), from: idOf(from), past })
  const tasks = run.tokens.map(({ step, round, past, joined, openedAt, endsAt }) => ({
    id: `${idOf(step)}.${round}`,
    step: idOf(step),
    round,
    performers: [],
    mode: 'one' as const,
    openedAt: new Date(openedAt).toISOString(),
    past,
    joined: joined.map(waiting),
    ...(endsAt === Infinity && { calling: true as const }),
  }))
  const done = [...run.done].map(([step, { round, past, joined }]) => [
    idOf(step),
    { round, past, joined: joined.map(waiting), by: '', at: '' },
  ])
  return {
    ...initialCase,
    status: 'running',
    tasks: Object.fromEntries(tasks.map((task) => [task.id, task])),
    arrivals: run.waiting.map(waiting),
    rounds: Object.fromEntries([...run.rounds].map(([step, round]) => [idOf(step), round])),
    done: Object.fromEntries(done),
  }
}
