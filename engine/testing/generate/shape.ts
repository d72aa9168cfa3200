import type { StepDefinition, Target } from '../../procedure/definition.ts'
import { type Draw, oneOf, rarely } from '../draw.ts'
import { outcome, step, toEnding, toStep } from '../sketch.ts'

type Draft = { -readonly [K in keyof StepDefinition]: StepDefinition[K] }

/** A stretch of steps: where it begins, and what to call with the place where it goes on. */
export interface Stretch {
  readonly first: string
  readonly goOn: (to: Target) => void
}

/** How a procedure is drawn: sequences of steps, decisions, loops, parallel branches and calls, nested by chance. */
export class Shape {
  readonly steps: Draft[] = []
  readonly #draw: Draw
  readonly #prefix: string
  readonly #endings: readonly string[]
  readonly #calls: readonly string[]

  constructor(
    draw: Draw,
    options: { prefix: string; endings: readonly string[]; calls?: readonly string[] },
  ) {
    this.#draw = draw
    this.#prefix = options.prefix
    this.#endings = options.endings
    this.#calls = options.calls ?? []
  }

  /** Some blocks one after the other. `depth` is how far blocks may still nest; only the `outermost` may end the case. */
  sequence(depth: number, outermost: boolean, most = 3): Stretch {
    const first = this.plain()
    let last: Stretch = first
    const begun = [first.first]
    for (let count = this.#draw(most); count > 0; count--) {
      const next = this.#block(depth, outermost, begun)
      last.goOn(toStep(next.first))
      begun.push(next.first)
      last = next
    }
    return { first: first.first, goOn: last.goOn }
  }

  plain(): Stretch {
    const draft = this.#add({})
    return {
      first: draft.id,
      goOn: (to) => {
        draft.next = [to]
      },
    }
  }

  #block(depth: number, outermost: boolean, begun: readonly string[]): Stretch {
    const kind = this.#draw(depth > 0 ? 7 : 2)
    if (kind <= 2) return this.plain()
    if (kind <= 4) return this.#decision(depth - 1, outermost, begun)
    if (kind === 5 && this.#calls.length > 0) return this.#call()
    return this.#parallel(depth - 1)
  }

  /** One way goes on; the others loop back, take a way of their own, jump past nothing, or end. */
  #decision(depth: number, outermost: boolean, begun: readonly string[]): Stretch {
    const draft = this.#add({ outcomes: [] })
    const open: ((to: Target) => void)[] = []
    const targets: (Target | undefined)[] = [undefined]
    for (let count = 1 + this.#draw(1); count > 0; count--) {
      const way = this.#draw(3)
      if (way === 0) targets.push(toStep(oneOf(this.#draw, begun)))
      else if (way === 1 && outermost) targets.push(toEnding(oneOf(this.#draw, this.#endings)))
      else if (way === 2) {
        const branch = this.sequence(depth, outermost, 1)
        targets.push(toStep(branch.first))
        open.push(branch.goOn)
      } else targets.push(undefined)
    }
    const set = (to: Target | undefined): void => {
      draft.outcomes = targets.map((target, index) =>
        outcome(`hasil-${index}`, target ?? to ?? toEnding(this.#endings[0]!)),
      )
    }
    return {
      first: draft.id,
      goOn: (to) => {
        set(to)
        for (const branch of open) branch(to)
      },
    }
  }

  #parallel(depth: number): Stretch {
    const fork = this.#add({})
    const branches = Array.from({ length: 2 + (rarely(this.#draw, 4) ? 1 : 0) }, () => {
      const branch = this.sequence(depth, false, 1)
      const last = this.plain()
      branch.goOn(toStep(last.first))
      return { first: branch.first, last }
    })
    const join = this.#add({ join: branches.map(({ last }) => last.first) })
    fork.next = branches.map(({ first }) => toStep(first))
    for (const { last } of branches) last.goOn(toStep(join.id))
    return {
      first: fork.id,
      goOn: (to) => {
        join.next = [to]
      },
    }
  }

  /** A called procedure; as a decision where each of its endings leads to an outcome of its own. */
  #call(): Stretch {
    const called = oneOf(this.#draw, this.#calls)
    const decides = rarely(this.#draw, 2)
    const draft = this.#add({
      calls: { procedure: called, performers: {}, endings: decides ? { baik: 'baik', buruk: 'buruk' } : {} },
      ...(decides ? { outcomes: [] } : {}),
    })
    return {
      first: draft.id,
      goOn: (to) => {
        if (decides) draft.outcomes = [outcome('baik', to), outcome('buruk', to)]
        else draft.next = [to]
      },
    }
  }

  #add(sketch: Parameters<typeof step>[0] extends infer S ? Partial<S> : never): Draft {
    const draft: Draft = { ...step({ ...sketch, id: `${this.#prefix}${this.steps.length + 1}` }) }
    this.steps.push(draft)
    return draft
  }
}
