import type { ProcedureDefinition } from '../definition.ts'
import type { StepGraph } from '../graph.ts'

/** The token game once more, as plainly as can be: how a case would run, without the engine's walk. */
export class Play {
  readonly #graph: StepGraph
  open: string[]
  arrivals: { at: string; from: string }[] = []
  over = false

  constructor(graph: StepGraph) {
    this.#graph = graph
    this.open = [graph.start]
  }

  complete(id: string, choice: number): void {
    const { nature, outcomes: ways, next } = this.#graph.byId.get(id)!
    this.open = this.open.filter((one) => one !== id)
    for (const to of nature === 'decide' ? [ways[choice % ways.length]!.to] : next) {
      if (to.kind === 'ending') {
        this.over = true
        return
      }
      const { join } = this.#graph.byId.get(to.step)!
      if (join.length === 0) this.open.push(to.step)
      else {
        this.arrivals.push({ at: to.step, from: id })
        if (join.every((from) => this.arrivals.some((one) => one.at === to.step && one.from === from))) {
          this.arrivals = this.arrivals.filter((one) => one.at !== to.step)
          this.open.push(to.step)
        }
      }
    }
  }
}

/** Plays breadth first: does some step, or some side of a join, ever hold two tokens; does some play never end? */
export function playEveryWay(definition: ProcedureDefinition): {
  readonly crowded: boolean
  readonly starving: boolean
} {
  const byId = new Map(definition.steps.map((one) => [one.id, one]))
  const graph = { start: definition.steps[0]!.id, byId } as unknown as StepGraph
  const onward = new Map<string, Set<string>>()
  const ends = new Set<string>()
  let crowded = false
  const waiting = [new Play(graph)]
  for (let play = waiting.shift(); play; play = waiting.shift()) {
    const key = keyOf(play)
    if (onward.has(key)) continue
    const following = new Set<string>()
    onward.set(key, following)
    for (const id of play.open)
      for (const choice of [0, 1]) {
        const next = new Play(graph)
        next.open = [...play.open]
        next.arrivals = [...play.arrivals]
        next.complete(id, choice)
        if (next.over) ends.add(key)
        else if (isCrowded(next)) crowded = true
        else {
          following.add(keyOf(next))
          waiting.push(next)
        }
      }
  }
  const live = new Set(ends)
  for (let size = -1; size !== live.size; ) {
    size = live.size
    for (const [key, following] of onward) if ([...following].some((one) => live.has(one))) live.add(key)
  }
  return { crowded, starving: live.size < onward.size }
}

function tokensIn(play: Play): readonly string[] {
  return [...play.open, ...play.arrivals.map(({ at, from }) => `${at}<${from}`)].sort()
}

function keyOf(play: Play): string {
  return tokensIn(play).join(' ')
}

function isCrowded(play: Play): boolean {
  const tokens = tokensIn(play)
  return new Set(tokens).size < tokens.length
}
