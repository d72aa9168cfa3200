import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileProcedure } from './compile.ts'
import type { ProcedureDefinition, Target } from './definition.ts'
import type { StepGraph } from './graph.ts'
import { canReachEnding, isReachableMarking } from './markings.ts'
import { end, outcomes, sketch, step, type Written } from './testing/sketch.ts'

/** Put together from blocks that are sound by construction: rows, choices, loops, and forks that join. */
const blocksOf = (depth: number): fc.Arbitrary<Block[]> => {
  const row = fc.constant<Block>({ kind: 'row' })
  if (depth === 0) return fc.array(row, { minLength: 1, maxLength: 2 })
  const inside = blocksOf(depth - 1)
  const two = fc.tuple(inside, inside)
  const block = fc.oneof(
    row,
    fc.record({ kind: fc.constantFrom('choice' as const, 'fork' as const, 'fork' as const), inside: two }),
    fc.record({ kind: fc.constant('loop' as const), inside: fc.tuple(inside) }),
  )
  return fc.array(block, { minLength: 1, maxLength: 2 })
}
const blocks = blocksOf(2)
const forks = fc.tuple(blocksOf(1), blocksOf(1)).map((inside): Block[] => [{ kind: 'fork', inside }])

type Block =
  | { readonly kind: 'row' }
  | { readonly kind: 'choice' | 'fork' | 'loop'; readonly inside: readonly (readonly Block[])[] }

function built(list: readonly Block[]): ProcedureDefinition {
  const rows: Written[] = []
  const open = (more: Written): string => {
    const id = `s${rows.length}`
    rows.push(step(id, more))
    return id
  }
  /** Lays out blocks so that they lead to `after`, and says where they begin and which step comes last. */
  const lay = (inner: readonly Block[], after: unknown): { first: unknown; last: string | null } => {
    let next = after
    let last: string | null = null
    for (const block of inner.toReversed()) {
      const laid = layOne(block, next)
      next = laid.first
      last ??= laid.last
    }
    return { first: next, last }
  }
  const layOne = (block: Block, after: unknown): { first: string; last: string } => {
    if (block.kind === 'row') {
      const id = open({ next: after })
      return { first: id, last: id }
    }
    if (block.kind === 'loop') {
      const index = rows.length
      const again = open({})
      const { first } = lay(block.inside[0]!, again)
      rows[index] = step(again, outcomes(after, first))
      return { first: again, last: again }
    }
    const index = rows.length
    const meeting = open({ next: after })
    const sides = block.inside.map((side) => lay([...side, { kind: 'row' }], meeting))
    if (block.kind === 'fork')
      rows[index] = step(meeting, { next: after, join: sides.map((side) => side.last) })
    const targets = sides.map((side) => side.first)
    const first = open(block.kind === 'fork' ? { next: targets } : outcomes(...targets))
    return { first, last: meeting }
  }
  const { first } = lay(list, end)
  return sketch([step('begin', { next: first }), ...rows])
}

/** A sound procedure with one or two arrows bent or joins taken away: most are unsound, and the checks must tell which. */
const bent = fc
  .tuple(forks, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 2 }))
  .map(([list, bends]) => bends.reduce(bend, built(list)))

function bend(
  definition: ProcedureDefinition,
  [which, where, how]: readonly [number, number, number],
): ProcedureDefinition {
  const { steps } = definition
  const index = which % steps.length
  const old = steps[index]!
  const to: Target =
    how % 4 === 0 && old.next.length < 2
      ? { kind: 'ending', ending: 'selesai' }
      : { kind: 'step', step: steps[where % steps.length]!.id }
  const step =
    how % 5 === 0
      ? { ...old, join: [] }
      : old.nature === 'decide'
        ? {
            ...old,
            outcomes: old.outcomes.map((one, place) =>
              place === how % old.outcomes.length ? { ...one, to } : one,
            ),
          }
        : { ...old, next: old.next.map((one, place) => (place === how % old.next.length ? to : one)) }
  return { ...definition, steps: steps.with(index, step) }
}

/** The token game once more, as plainly as can be: how a case would run, without the engine's walk. */
class Play {
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

function playsSoundly(graph: StepGraph, choices: readonly number[]): void {
  const play = new Play(graph)
  for (const choice of choices) {
    if (play.over) return
    assert.ok(play.open.length > 0, 'stuck: nothing is open and nothing has ended')
    assert.equal(new Set(play.open).size, play.open.length, `open twice: ${play.open}`)
    const marking = { open: play.open, arrivals: play.arrivals }
    assert.ok(isReachableMarking(graph, marking), JSON.stringify(marking))
    assert.ok(canReachEnding(graph, marking), JSON.stringify(marking))
    play.complete(play.open[choice % play.open.length]!, choice >> 4)
  }
}

const choices = fc.array(fc.nat(255), { minLength: 40, maxLength: 40 })

test('what the checks let run never gets stuck, however it is played', () => {
  let ran = 0
  fc.assert(
    fc.property(bent, choices, (definition, picks) => {
      const compiled = compileProcedure(definition)
      if (!('graph' in compiled)) return
      ran++
      playsSoundly(compiled.graph, picks)
    }),
    { numRuns: 800, seed: 20261120 },
  )
  assert.ok(ran > 50, `only ${ran} of the generated procedures ran`)
})

test('what is sound by construction is let run, and never gets stuck', () => {
  let parallel = 0
  fc.assert(
    fc.property(blocks, choices, (list, picks) => {
      const compiled = compileProcedure(built(list))
      assert.ok('graph' in compiled, JSON.stringify(compiled, null, 1))
      if (compiled.graph.hasParallel) parallel++
      playsSoundly(compiled.graph, picks)
    }),
    { numRuns: 500, seed: 20261120 },
  )
  assert.ok(parallel > 100, `only ${parallel} had parallel branches`)
})

test('two tokens and starving joins are found exactly where playing every way finds them', () => {
  let crowded = 0
  fc.assert(
    fc.property(bent, (definition) => {
      const compiled = compileProcedure(definition)
      const findings = 'graph' in compiled ? compiled.graph.findings : compiled.findings
      const errors = new Set(findings.flatMap((one) => (one.severity === 'error' ? [one.code] : [])))
      if (![...errors].every((code) => code === 'two-tokens' || code === 'join-can-starve')) return
      // A join that names a branch which never leads to it is told before anything is walked.
      if (findings.some((one) => one.code === 'join-can-starve' && one.steps.length > 1)) return
      const played = playEveryWay(definition)
      assert.equal(errors.has('two-tokens'), played.crowded, drawn(definition))
      if (played.crowded) crowded++
      else assert.equal(errors.has('join-can-starve'), played.starving, drawn(definition))
    }),
    { numRuns: 800, seed: 20261120 },
  )
  assert.ok(crowded > 25, `only ${crowded} let two tokens meet`)
})

/** The arrows alone, for whoever reads a counterexample. */
function drawn(definition: ProcedureDefinition): string {
  const target = (to: Target) => (to.kind === 'step' ? to.step : to.ending)
  return definition.steps
    .map(({ id, next, outcomes: ways, join }) => {
      const onward =
        next.length > 0 ? next.map(target).join(' & ') : ways.map((way) => target(way.to)).join(' | ')
      return `${join.length > 0 ? `[${join}] ` : ''}${id} → ${onward}`
    })
    .join('\n')
}

/** Plays breadth first: does some step, or some side of a join, ever hold two tokens; does some play never end? */
function playEveryWay(definition: ProcedureDefinition): {
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
