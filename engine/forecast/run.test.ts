import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CaseEvent } from '../case/index.ts'
import { actByChance, CaseRun, drawFrom, drawGraph } from '../testing/index.ts'
import { networkOf } from './network.ts'
import { type Position, positionOf } from './position.ts'
import { type Moving, Run, type Way } from './run.ts'

test('whatever is completed, skipped or returned, a run stands where the case stands', () => {
  const ways = new Set<string>()
  const held = (seed: number) => {
    const draw = drawFrom(seed)
    const run = new CaseRun(drawGraph(draw))
    let shadow = shadowOf(run)
    for (let acts = 0; acts < 50; acts++) {
      const known = run.events.length
      actByChance(run, draw)
      const events = run.events.slice(known)
      const moves = events.some(({ type }) => tokenEvents.has(type))
      if (!moves) continue
      const way = shadow?.follow(events)
      if (!way) {
        shadow = shadowOf(run)
        continue
      }
      ways.add(way)
      if (run.state.status === 'running')
        assert.deepEqual(
          shadow!.standing(),
          plain(positionOf(run.state, run.graph)),
          `${way} after ${acts} acts`,
        )
      else assert.notEqual(shadow!.run.ending, null)
    }
  }
  fc.assert(fc.property(fc.integer(), held), { numRuns: 300 * Number(process.env.LAKSANA_THOROUGH ?? 1) })
  for (const way of ['on', 'outcome', 'back', 'again']) assert.ok(ways.has(way), `nothing went ${way}`)
})

const tokenEvents = new Set<CaseEvent['type']>([
  'CaseSubmitted',
  'StepActivated',
  'StepCompleted',
  'StepSkipped',
  'StepReturned',
  'CompletionWithdrawn',
  'CaseReopened',
  'CaseEnded',
  'CaseWithdrawn',
  'CaseCancelled',
])

/** A run beside a case, which is told what chance would have to decide. */
function shadowOf(caseRun: CaseRun) {
  const { graph, state } = caseRun
  if (state.status !== 'running') return null
  const network = networkOf(graph)
  const position = positionOf(state, graph)
  const tokens = position.tokens.map((token): Moving => ({ ...token, endsAt: 0 }))
  let passed = new Set<string>()
  const run = new Run(
    network,
    position,
    tokens,
    {
      endOf: () => 0,
      wayOf: () => ({ kind: 'on' }),
      passes: ({ step }, round) => passed.has(`${step.id}.${round}`),
    },
    0,
  )
  return {
    run,
    standing: () => plain(run),
    /** Undefined where an act is none that a run knows. */
    follow(events: readonly CaseEvent[]): Way['kind'] | undefined {
      const first = events.find(({ type }) => tokenEvents.has(type))!
      const done = wayOf(first, events, graph)
      if (!done) return undefined
      passed = new Set(
        events.flatMap((event) =>
          event.type === 'StepSkipped' && event.task === undefined ? [`${event.step}.${event.round}`] : [],
        ),
      )
      const token = run.tokens.find(({ step, round }) => `${graph.steps[step]!.id}.${round}` === done.task)!
      run.finish(Object.assign(token, { known: done.way }))
      return done.way.kind
    },
  }
}

function wayOf(
  first: CaseEvent,
  events: readonly CaseEvent[],
  graph: CaseRun['graph'],
): { task: string; way: Way } | undefined {
  if (first.type === 'StepReturned' && first.from !== null)
    return { task: first.from, way: { kind: 'back', to: graph.byId.get(first.to)!.order } }
  if (first.type === 'StepSkipped' && first.task !== undefined)
    return { task: first.task, way: { kind: 'on' } }
  if (first.type !== 'StepCompleted') return undefined
  const next = events[events.indexOf(first) + 1]
  const { task, outcome } = first
  const opens = next?.type === 'StepActivated' || next?.type === 'StepSkipped'
  if (opens && next.step === first.step) return { task, way: { kind: 'again' } }
  const place = graph.byId.get(first.step)!.outcomes.findIndex(({ id }) => id === outcome)
  return { task, way: place < 0 ? { kind: 'on' } : { kind: 'outcome', outcome: place } }
}

const trimmed = (past: readonly number[]): string => past.join(' ').replace(/( 0)+$/, '')

function plain({ tokens, waiting, done, rounds }: Pick<Position, 'tokens' | 'waiting' | 'done' | 'rounds'>) {
  return {
    tokens: tokens.map(({ step, round, past }) => `${step}.${round} ${trimmed(past)}`).sort(),
    waiting: waiting.map(({ at, from, past }) => `${at} ${from} ${trimmed(past)}`).sort(),
    done: [...done].map(([step, { round, past }]) => `${step}.${round} ${trimmed(past)}`).sort(),
    rounds: [...rounds].map(([step, round]) => `${step} ${round}`).sort(),
  }
}
