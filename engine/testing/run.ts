import type { CaseDecision } from '../case/context.ts'
import {
  type Actor,
  type CaseCommand,
  type CaseEvent,
  type CaseFacts,
  type CaseState,
  type ClockCommand,
  decide,
  decideByClock,
  evolve,
  initialCase,
  type Offer,
  offers,
  pausesIn,
} from '../case/index.ts'
import type { Instant } from '../case/state.ts'
import type { StepGraph } from '../procedure/graph.ts'
import { type CalendarDay, defaultCalendar, type WorkingCalendar } from '../working-time/index.ts'
import { type Cast, castFor, disposingFrom } from './cast.ts'
import { FixedClock } from './clock.ts'

/** One case in memory: decides, keeps every event, and stands where the events lead. */
export class CaseRun {
  readonly cast: Cast
  readonly clock = new FixedClock('2026-11-16T01:00:00.000Z')
  days: readonly CalendarDay[] = [{ on: '2026-12-25', kind: 'public-holiday', name: 'Hari Natal' }]
  calendar: WorkingCalendar = defaultCalendar('Asia/Jakarta', this.days)
  readonly events: CaseEvent[] = []
  /** The same events, each with the instant of its act. */
  readonly timed: { at: Instant; event: CaseEvent }[] = []
  graph: StepGraph
  state: CaseState = initialCase

  constructor(graph: StepGraph, cast: Cast = castFor(graph)) {
    this.graph = graph
    this.cast = cast
  }

  /** The same case, to be taken elsewhere from here. */
  copy(): CaseRun {
    const other = new CaseRun(this.graph, this.cast)
    other.clock.advance((Date.parse(this.clock.now()) - Date.parse(other.clock.now())) / 60_000)
    other.events.push(...this.events)
    other.timed.push(...this.timed)
    other.state = this.state
    other.days = this.days
    other.calendar = this.calendar
    return other
  }

  facts(actor: Actor, more: Pick<Partial<CaseFacts>, 'candidate' | 'nextGraph'> = {}): CaseFacts {
    const { cast, graph, calendar } = this
    const disposing = disposingFrom(actor, cast)
    return { now: this.clock.now(), actor, graph, calendar, disposing, ...more }
  }

  decide(command: CaseCommand, actor: Actor, nextGraph?: StepGraph): CaseDecision {
    const to =
      'to' in command ? this.cast.everybody.find(({ official }) => official === command.to) : undefined
    const more = { ...(to ? { candidate: to } : {}), ...(nextGraph ? { nextGraph } : {}) }
    return decide(command, this.state, this.facts(actor, more))
  }

  /** A day becomes free by decree, and open tasks get the due times that they have by then, late ones too. */
  decree(on: string): void {
    if (this.days.some((day) => day.on === on)) return
    this.days = [...this.days, { on, kind: 'regional-holiday', name: 'Hari jadi' }]
    this.calendar = defaultCalendar('Asia/Jakarta', this.days)
    const why = { kind: 'calendar', change: this.days.length } as const
    this.byClock({ type: 'RedateTasks', why, pauses: pausesIn(this.timed), forgives: true })
  }

  /** Of each task that is late, those above are told. */
  escalate(): void {
    for (const { id: task, dueAt } of Object.values(this.state.tasks))
      if (dueAt !== undefined && dueAt < this.clock.now())
        this.byClock({ type: 'EscalateTask', task, dueAt, to: ['superior'], positions: ['kursi-kepala-1'] })
  }

  /** What the clock does to the case, if its hour has come. */
  byClock(command: ClockCommand): ReturnType<typeof decideByClock> {
    const { graph, calendar } = this
    const decision = decideByClock(command, this.state, { now: this.clock.now(), graph, calendar })
    if (!decision.accepted) return decision
    this.#becomeTrue(decision.events)
    return decision
  }

  #becomeTrue(events: readonly CaseEvent[]): void {
    for (const event of events) {
      this.events.push(event)
      this.timed.push({ at: this.clock.now(), event })
      this.state = evolve(this.state, event)
    }
  }

  /** Decides, and lets what was decided become true. */
  act(command: CaseCommand, actor: Actor, nextGraph?: StepGraph): CaseDecision {
    const decision = this.decide(command, actor, nextGraph)
    if (!decision.accepted) return decision
    this.#becomeTrue(decision.events)
    if (nextGraph && command.type === 'MoveToVersion') this.graph = nextGraph
    return decision
  }

  /** Somebody of the cast, by name. */
  person(official: string): Actor {
    const actor = this.cast.everybody.find((one) => one.official === official)
    if (!actor) throw new Error(`Nobody is called ${official}`)
    return actor
  }

  offersTo(actor: Actor): readonly Offer[] {
    return offers(this.state, this.facts(actor))
  }

  /** Acts, and throws with the refusal's code where that is refused. */
  mustAct(command: CaseCommand, actor: Actor, nextGraph?: StepGraph): void {
    const decision = this.act(command, actor, nextGraph)
    if (decision.accepted) return
    const { code, facts } = decision.refusal
    throw new Error(`${command.type} by ${actor.official} is refused: ${code} ${JSON.stringify(facts)}`)
  }
}
