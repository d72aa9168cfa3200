import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileProcedure } from './compile.ts'
import type { ProcedureDefinition, Target } from './definition.ts'
import type { StepGraph } from './graph.ts'
import { canReachEnding, isReachableMarking } from './markings.ts'
import { type Block, built } from './testing/blocks.ts'
import { Play, playEveryWay } from './testing/play.ts'

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
    { numRuns: 800 },
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
    { numRuns: 500 },
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
    { numRuns: 800 },
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
