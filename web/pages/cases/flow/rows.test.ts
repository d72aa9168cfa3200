import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type CaseRun,
  graphOf,
  outcome,
  playScript,
  procedure,
  step,
  toEnding,
  toStep,
} from '#engine/testing/index.ts'
import { flowRows } from './rows.ts'

const graph = graphOf(
  procedure('uji', [
    step({ id: 'satu', by: 'pemohon', next: [toStep('dua')] }),
    step({
      id: 'dua',
      outcomes: [outcome('singkat', toStep('empat')), outcome('lengkap', toStep('tiga'))],
    }),
    step({ id: 'tiga', next: [toStep('empat')] }),
    step({
      id: 'empat',
      outcomes: [outcome('ulang', toStep('dua')), outcome('baik', toEnding('selesai'))],
    }),
  ]),
)

const states = (run: CaseRun) =>
  flowRows({ state: run.state, graph: run.graph, overdueTasks: [] }).map(
    ({ state, round }) => `${state} ${round}`,
  )

test('before anything is done the first step is now and the rest ahead', () => {
  assert.deepEqual(states(playScript(graph, [])), ['now 1', 'ahead 0', 'ahead 0', 'ahead 0'])
})

const short = [
  { kind: 'complete', step: 'satu' },
  { kind: 'complete', step: 'dua', outcome: 'singkat' },
] as const

test('a step that a decision leads past is not ahead any more', () => {
  assert.deepEqual(states(playScript(graph, short)), ['done 1', 'done 1', 'passed-over 0', 'now 1'])
})

test('a loop shows its second round, and what it passed over is ahead again', () => {
  const run = playScript(graph, [...short, { kind: 'complete', step: 'empat', outcome: 'ulang' }])
  assert.deepEqual(states(run).slice(0, 3), ['done 1', 'now 2', 'ahead 0'])
})

test('at the end nothing is ahead', () => {
  const run = playScript(graph, [...short, { kind: 'complete', step: 'empat', outcome: 'baik' }])
  assert.deepEqual(states(run), ['done 1', 'done 1', 'passed-over 0', 'done 1'])
})

test('a returned step is now again; what came after it has to be repeated', () => {
  const run = playScript(graph, [
    ...short,
    { kind: 'return', from: 'empat', to: 'satu', points: ['Lengkapi'] },
  ])
  assert.deepEqual(states(run), ['now 2', 'ahead 1', 'ahead 0', 'ahead 1'])
})
