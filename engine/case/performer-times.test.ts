import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  completion,
  graphOf,
  played,
  playedByChance,
  procedure,
  step,
  toEnding,
  toStep,
  within,
} from '../testing/index.ts'
import { type PerformerTimes, performerTimes } from './performer-times.ts'
import { stepClocks } from './step-clocks.ts'

const told = ({ performers }: PerformerTimes) =>
  performers.map((each) => [each.performers.join('+'), each.mode, each.minutes, each.times])

test('a step that is handed over tells who held it when; its performer has all of the time', () => {
  const { run, act, clocks } = played(
    graphOf(procedure('uji', [step({ id: 'a', next: [toEnding('selesai')], time: within(1, 'hour') })])),
  )
  run.clock.advance(10)
  act({ type: 'ClaimTask', task: 'a.1' }, 'staf-1')
  run.clock.advance(20)
  act({ type: 'HandOverTask', task: 'a.1', to: 'staf-2', reason: 'Cuti' }, 'staf-1')
  run.clock.advance(30)
  act({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' }, 'pengawas')
  run.clock.advance(15)
  act({ type: 'ResumeCase', reason: 'Lengkap' }, 'pengawas')
  run.clock.advance(5)
  act(completion('a.1'), 'staf-2')
  assert.deepEqual(
    clocks()[0]!.held.map(({ heldBy, minutes }) => [heldBy, minutes]),
    [
      [null, 10],
      ['staf-1', 20],
      ['staf-2', 35],
    ],
  )
  assert.equal(clocks()[0]!.completedBy, 'staf-2')
  const {
    performers: [only],
    waited,
    minutes,
  } = performerTimes(clocks(), run.graph)
  assert.deepEqual([only!.minutes, only!.times, only!.held[0]], [65, 1, { official: 'staf-2', minutes: 35 }])
  assert.deepEqual(waited, { applicant: 15, 'third-party': 0, office: 0 })
  assert.equal(minutes, 80)
})

test('what nobody can divide is told of several together; who is left with it has the rest', () => {
  const by = ['staf', 'kepala']
  const { run, act, clocks } = played(
    graphOf(
      procedure('uji', [
        step({ id: 'a', next: [toStep('b')], by }),
        step({ id: 'b', next: [toEnding('selesai')], by, mode: 'all-of' }),
      ]),
    ),
  )
  run.clock.advance(10)
  act(completion('a.1'), 'staf-1')
  run.clock.advance(20)
  act(completion('b.1'), 'staf-1')
  run.clock.advance(40)
  assert.deepEqual(told(performerTimes(clocks(), run.graph)), [
    ['kepala', 'one', 40, 1],
    ['staf+kepala', 'all-of', 20, 1],
    ['staf+kepala', 'any-of', 10, 1],
  ])
})

test('whatever happens to a case, performers and what was waited for come to the time of its steps', () => {
  let several = 0
  const held = (seed: number) => {
    const { run, log } = playedByChance(seed, 40)
    const now = run.clock.now()
    const clocks = stepClocks(log.acts, () => run.graph, run, now)
    if (!clocks) return
    for (const clock of clocks.filter(({ end }) => end !== 'passed')) {
      const sum = clock.held.reduce((total, { minutes }) => total + minutes, 0)
      assert.ok(Math.abs(sum - clock.spent.counted) < 1e-6, clock.task)
      assert.equal(clock.held[0]!.from, clock.openedAt)
      assert.equal(clock.held.at(-1)!.until, clock.endedAt)
      if (clock.held.length > 1) several += 1
    }
    const { performers, waited, minutes } = performerTimes(clocks, run.graph)
    const all = performers.map((each) => {
      const sum = each.held.reduce((total, one) => total + one.minutes, 0)
      assert.ok(Math.abs(sum - each.minutes) < 1e-6)
      return each.minutes
    })
    const sum = [...all, ...Object.values(waited)].reduce((total, each) => total + each, 0)
    assert.ok(Math.abs(sum - minutes) < 1e-6)
  }
  fc.assert(fc.property(fc.integer(), held), { numRuns: 150 * Number(process.env.LAKSANA_THOROUGH ?? 1) })
  assert.ok(several > 20, `${several} steps lay with more than one`)
})
