import type { Goal, Network, Node } from './network.ts'
import type { Passed, Position, Token, Waiting } from './position.ts'

/** What becomes of a step when its time is over. */
export type Way =
  | { readonly kind: 'on' }
  | { readonly kind: 'outcome'; readonly outcome: number }
  | { readonly kind: 'again' }
  | { readonly kind: 'back'; readonly to: number }

/** What a run leaves to chance. Instants are milliseconds since 1970. */
export interface Dice {
  endOf(step: Node, round: number, from: number): number
  wayOf(step: Node, round: number): Way
  /** Whether a condition skips a step before it opens. */
  passes(step: Node, round: number): boolean
}

/** A token while a run goes on. One that waits for a called procedure ends when that does. */
export interface Moving extends Token {
  endsAt: number
  /** Its outcome is known already: only signatures of others are owed. */
  readonly known?: Way
}

/** One life of a case from a position on: the moves are those of `engine/case/flow`, the times and ways are drawn. */
export class Run {
  tokens: Moving[]
  waiting: readonly Waiting[]
  readonly done: Map<number, Passed>
  readonly rounds: Map<number, number>
  readonly #network: Network
  readonly #dice: Dice
  /** Place of the ending at the top that was reached. */
  ending: number | null = null
  /** Until when it has come. */
  at: number

  constructor(network: Network, position: Position, tokens: readonly Moving[], dice: Dice, from: number) {
    this.#network = network
    this.#dice = dice
    this.tokens = [...tokens]
    this.waiting = position.waiting
    this.done = new Map(position.done)
    this.rounds = new Map(position.rounds)
    this.at = from
  }

  /** A case that begins with one step, opened then. */
  begin(step: number): void {
    this.#enter(this.#network.nodes[step]!, [], [])
  }

  /** The token whose time is over next; none where nothing moves any more. */
  next(): Moving | undefined {
    let first: Moving | undefined
    for (const token of this.tokens) if (token.endsAt < (first?.endsAt ?? Infinity)) first = token
    return first
  }

  /** Lets the time of a token be over. Tells what became of it. */
  finish(token: Moving): Way {
    this.at = Math.max(this.at, token.endsAt)
    const node = this.#network.nodes[token.step]!
    const way = this.#lawful(token.known ?? this.#dice.wayOf(node, token.round), node)
    // Work whose signatures are owed may go back to the step itself.
    if (way.kind === 'back') this.#back(way.to, way.to === token.step ? token : this.done.get(way.to)!)
    else this.#complete(token, node, way)
    return way
  }

  /** A step that isn't done (any more) is nowhere to go back to. */
  #lawful(way: Way, node: Node): Way {
    if (way.kind !== 'back' || way.to === node.order || this.done.has(way.to)) return way
    return node.outcomes.length > 0 ? { kind: 'outcome', outcome: 0 } : { kind: 'on' }
  }

  #complete(token: Moving, node: Node, way: Way): void {
    const { round, joined } = token
    this.tokens = this.tokens.filter((other) => other !== token)
    this.done.set(node.order, { round, past: token.past, joined })
    const past = withRound(token.past, node.order, round)
    if (way.kind === 'again') this.#enter(node, past, joined)
    else this.#leave(node, way.kind === 'outcome' ? [node.outcomes[way.outcome]!.to] : node.next, past)
  }

  #leave(node: Node, goals: readonly Goal[], past: readonly number[]): void {
    const caller = this.#callerOf(node.scope)
    for (const goal of goals) {
      if (this.ending !== null || (caller && !this.tokens.includes(caller))) return
      if (goal.kind === 'ending') this.#end(goal.ending)
      else this.#arrive(node, this.#network.nodes[goal.step]!, past)
    }
  }

  #arrive(from: Node, node: Node, past: readonly number[]): void {
    if (node.join.length === 0) {
      this.#enter(node, past, [])
      return
    }
    this.waiting = [...this.waiting, { at: node.order, from: from.order, past }]
    const here = this.waiting.filter(({ at }) => at === node.order)
    if (here.length < node.join.length) return
    this.waiting = this.waiting.filter(({ at }) => at !== node.order)
    this.#enter(node, mergePasts(here), here)
  }

  #enter(node: Node, past: readonly number[], joined: readonly Waiting[]): void {
    const round = (this.rounds.get(node.order) ?? 0) + 1
    this.rounds.set(node.order, round)
    if (this.#dice.passes(node, round)) {
      this.done.set(node.order, { round, past, joined })
      this.#leave(node, node.next, withRound(past, node.order, round))
      return
    }
    this.#open(node, round, past, joined)
  }

  #open(node: Node, round: number, past: readonly number[], joined: readonly Waiting[]): void {
    const endsAt = node.entry >= 0 ? Infinity : this.#dice.endOf(node, round, this.at)
    this.tokens.push({ step: node.order, round, past, joined, openedAt: this.at, endsAt })
    if (node.entry >= 0) this.#enter(this.#network.nodes[node.entry]!, past, [])
  }

  #end(place: number): void {
    const { scope, onward } = this.#network.endings[place]!
    if (scope < 0) {
      this.ending = place
      this.tokens = []
      return
    }
    const { inside } = this.#network.nodes[scope]!
    const caller = this.#callerOf(scope)
    if (!caller) return
    this.tokens = this.tokens.filter((token) => token !== caller && !inside.has(token.step))
    this.waiting = this.waiting.filter(({ at }) => !inside.has(at))
    this.done.set(scope, { round: caller.round, past: caller.past, joined: caller.joined })
    this.#leave(this.#network.nodes[scope]!, onward, withRound(caller.past, scope, caller.round))
  }

  #callerOf(scope: number): Moving | undefined {
    return scope < 0 ? undefined : this.tokens.find(({ step }) => step === scope)
  }

  /** All that descends from the round gone back to goes; a join undone gives back what doesn't (`flow/back.ts`). */
  #back(to: number, place: Passed): void {
    const node = this.#network.nodes[to]!
    const after = (past: readonly number[]) => (past[to] ?? 0) >= place.round
    const goes = (step: number, held: { past: readonly number[]; round: number }) =>
      after(held.past) || node.inside.has(step) || (step === to && held.round === place.round)
    const given: Waiting[] = []
    const undone = (step: number, { joined }: { joined: readonly Waiting[] }) => {
      if (step !== to) given.push(...joined)
    }
    for (const token of this.tokens) if (goes(token.step, token)) undone(token.step, token)
    for (const [step, passed] of this.done)
      if (goes(step, passed)) {
        undone(step, passed)
        this.done.delete(step)
      }
    this.tokens = this.tokens.filter((token) => !goes(token.step, token))
    const kept = [...given, ...this.waiting].filter(({ past, at }) => !after(past) && !node.inside.has(at))
    this.waiting = [...new Map(kept.map((one) => [`${one.at} ${one.from}`, one])).values()]
    const round = (this.rounds.get(to) ?? 0) + 1
    this.rounds.set(to, round)
    this.#open(node, round, place.past, place.joined)
  }
}

function withRound(past: readonly number[], order: number, round: number): readonly number[] {
  const next = past.slice()
  while (next.length < order) next.push(0)
  next[order] = round
  return next
}

function mergePasts(waiting: readonly Waiting[]): readonly number[] {
  const length = Math.max(0, ...waiting.map(({ past }) => past.length))
  return Array.from({ length }, (_, index) => Math.max(...waiting.map(({ past }) => past[index] ?? 0)))
}
