import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type CaseRun,
  completion,
  graphOf,
  outcome,
  procedure,
  step,
  submittedCase,
  toEnding,
  toStep,
} from '../testing/index.ts'
import { end } from './testing/situations.ts'

const reason = 'Sebab'

/** mulai → (a1 → a2, b1) → temu → akhir, where `putus` in the end may also end the case early. */
function parallel(): CaseRun {
  const steps = [
    step({ id: 'mulai', next: [toStep('a1'), toStep('b1')] }),
    step({ id: 'a1', next: [toStep('a2')] }),
    step({ id: 'a2', next: [toStep('temu')] }),
    step({ id: 'b1', next: [toStep('temu')] }),
    step({ id: 'temu', join: ['a2', 'b1'], next: [toStep('putus')] }),
    step({ id: 'putus', outcomes: [outcome('ya', toEnding('selesai')), outcome('ulang', toStep('mulai'))] }),
  ]
  return submittedCase(graphOf(procedure('uji', steps)))
}

function complete(run: CaseRun, ...steps: readonly string[]): CaseRun {
  for (const name of steps) {
    const [id, chosen] = name.split('=')
    const task = Object.values(run.state.tasks).find((open) => open.step === id)!.id
    run.mustAct(completion(task, chosen === undefined ? {} : { outcome: chosen }), run.person('staf-1'))
  }
  return run
}

function goBack(run: CaseRun, task: string, to: string): CaseRun {
  run.mustAct({ type: 'ReturnStep', task, to, points: ['Lengkapi'] }, run.person('staf-2'))
  return run
}

const open = (run: CaseRun): string[] => Object.keys(run.state.tasks).sort()
const waiting = (run: CaseRun): string[] => run.state.arrivals.map(({ at, from }) => `${at}<${from}`)

test('returning inside one branch leaves the other as it is', () => {
  const run = goBack(complete(parallel(), 'mulai', 'a1'), 'a2.1', 'a1')
  assert.deepEqual(open(run), ['a1.2', 'b1.1'])
  assert.deepEqual(run.state.tasks['a1.2']?.points, ['Lengkapi'])
  assert.deepEqual(Object.keys(run.state.done), ['mulai'])
})

test('returning past a join gives back the branch that it does not descend from', () => {
  const run = goBack(complete(parallel(), 'mulai', 'a1', 'a2', 'b1', 'temu'), 'putus.1', 'a1')
  assert.deepEqual(open(run), ['a1.2'])
  assert.deepEqual(waiting(run), ['temu<b1'])
  assert.deepEqual(Object.keys(run.state.done).sort(), ['b1', 'mulai'])
  complete(run, 'a1', 'a2')
  assert.deepEqual(open(run), ['temu.2'])
})

test('returning to a join keeps what it stands on, so that going further back is still exact', () => {
  const run = goBack(complete(parallel(), 'mulai', 'a1', 'a2', 'b1', 'temu'), 'putus.1', 'temu')
  assert.deepEqual(waiting(run), [])
  goBack(run, 'temu.2', 'b1')
  assert.deepEqual(open(run), ['b1.2'])
  assert.deepEqual(waiting(run), ['temu<a2'])
})

test('returning before the fork undoes both branches', () => {
  const run = goBack(complete(parallel(), 'mulai', 'a1', 'b1'), 'a2.1', 'mulai')
  assert.deepEqual(open(run), ['mulai.2'])
  assert.deepEqual(waiting(run), [])
  assert.deepEqual(run.state.done, {})
})

test('a completion is withdrawn while nobody follows: the join opens again for the branch taken back', () => {
  const run = complete(parallel(), 'mulai', 'a1', 'b1', 'a2')
  assert.deepEqual(open(run), ['temu.1'])
  run.mustAct({ type: 'WithdrawCompletion', step: 'a2', reason }, run.person('staf-1'))
  assert.deepEqual(open(run), ['a2.2'])
  assert.deepEqual(waiting(run), ['temu<b1'])
  assert.equal(run.state.tasks['a2.2']?.points, undefined)
})

test('a loop taken twice runs every step of it again', () => {
  const run = complete(parallel(), 'mulai', 'a1', 'a2', 'b1', 'temu', 'putus=ulang')
  complete(run, 'mulai', 'a1', 'a2', 'b1', 'temu', 'putus=ulang')
  complete(run, 'mulai', 'a1', 'a2', 'b1', 'temu', 'putus=ya')
  assert.equal(run.state.status, 'ended')
  assert.deepEqual(new Set(Object.values(run.state.rounds)), new Set([3]))
})

test('an ended case is reopened at a done step, as by a return from its end', () => {
  const run = complete(parallel(), 'mulai', 'a1', 'a2', 'b1', 'temu', 'putus=ya')
  run.mustAct({ type: 'ReopenCase', step: 'a2', reason }, run.person('pengawas'))
  assert.equal(run.state.status, 'running')
  assert.deepEqual(open(run), ['a2.2'])
  assert.deepEqual(waiting(run), ['temu<b1'])
  assert.deepEqual(run.state.tasks['a2.2']?.points, [reason])
})

test('a cancelled case is reopened with what stood open beside the step named', () => {
  const run = complete(parallel(), 'mulai', 'a1')
  run.mustAct({ type: 'CancelCase', reason }, run.person('pengawas'))
  assert.deepEqual(open(run), [])
  run.mustAct({ type: 'ReopenCase', step: 'a1', reason }, run.person('pengawas'))
  assert.deepEqual(open(run), ['a1.2', 'b1.2'])
  complete(run, 'b1', 'a1', 'a2', 'temu', 'putus=ya')
  assert.equal(run.state.status, 'ended')
})

function calling(): CaseRun {
  const sub = procedure(
    'sub',
    [
      step({ id: 'bagi', next: [toStep('kiri'), toStep('kanan')] }),
      step({ id: 'kiri', next: [toStep('putus')] }),
      step({
        id: 'putus',
        outcomes: [
          outcome('cukup', toEnding('baik')),
          outcome('belum', toStep('kiri')),
          outcome('gagal', toEnding('buruk')),
        ],
      }),
      step({ id: 'kanan', next: [toEnding('baik')] }),
    ],
    {
      endings: [
        {
          id: 'baik',
          kind: 'finished',
          label: { value: 'Baik', provenance: { kind: 'inferred', reason: 'x' } },
        },
        {
          id: 'buruk',
          kind: 'refused',
          label: { value: 'Buruk', provenance: { kind: 'inferred', reason: 'x' } },
        },
      ],
    },
  )
  const steps = [
    step({ id: 'awal', next: [toStep('panggil')] }),
    step({
      id: 'panggil',
      calls: { procedure: 'sub', performers: {}, endings: { baik: 'ya', buruk: 'tidak' } },
      outcomes: [outcome('ya', toStep('akhir')), outcome('tidak', toStep('awal'))],
    }),
    step({ id: 'akhir', next: end }),
  ]
  return submittedCase(graphOf(procedure('uji', steps), [sub]))
}

test('an ending inside a called procedure closes all of it and gives the caller its outcome', () => {
  const run = complete(calling(), 'awal', 'panggil/bagi')
  assert.deepEqual(open(run), ['panggil.1', 'panggil/kanan.1', 'panggil/kiri.1'])
  complete(run, 'panggil/kanan')
  assert.deepEqual(open(run), ['akhir.1'])
  assert.equal(run.state.done.panggil?.outcome, 'ya')
})

test('another ending inside leads the caller another way', () => {
  const run = complete(calling(), 'awal', 'panggil/bagi', 'panggil/kiri', 'panggil/putus=gagal')
  assert.deepEqual(open(run), ['awal.2'])
})

test('a return to a caller runs its procedure again; one out of a called procedure closes the caller', () => {
  const again = goBack(complete(calling(), 'awal', 'panggil/bagi', 'panggil/kanan'), 'akhir.1', 'panggil')
  assert.deepEqual(open(again), ['panggil.2', 'panggil/bagi.2'])
  assert.deepEqual(Object.keys(again.state.done), ['awal'])
  const out = goBack(complete(calling(), 'awal', 'panggil/bagi'), 'panggil/kiri.1', 'awal')
  assert.deepEqual(open(out), ['awal.2'])
})

test('who asked in person may send back what they may not decide, so that another member is named', () => {
  const steps = [
    step({ id: 'tunjuk', by: 'kepala', next: [toStep('nilai')], appoints: ['tim'] }),
    step({
      id: 'nilai',
      by: 'tim',
      outcomes: [outcome('ya', toEnding('selesai')), outcome('ulang', toStep('tunjuk'))],
    }),
  ]
  const run = submittedCase(graphOf(procedure('uji', steps)))
  run.state = { ...run.state, requestedBy: 'tim-1' }
  run.mustAct(completion('tunjuk.1', { appointments: { tim: ['tim-1'] } }), run.person('kepala-1'))
  const refused = run.decide(completion('nilai.1', { outcome: 'ya' }), run.person('tim-1'))
  assert.equal(!refused.accepted && refused.refusal.code, 'OwnRequest')
  run.mustAct(
    { type: 'ReturnStep', task: 'nilai.1', to: 'tunjuk', points: ['Tunjuk yang lain'] },
    run.person('tim-1'),
  )
  assert.deepEqual(open(run), ['tunjuk.2'])
})

test('a supervisor sends back a task whose holder is away', () => {
  const run = complete(parallel(), 'mulai', 'a1')
  run.mustAct({ type: 'ClaimTask', task: 'a2.1' }, run.person('staf-1'))
  run.mustAct(
    { type: 'ReturnStep', task: 'a2.1', to: 'a1', points: ['Pemegang pindah'] },
    run.person('pengawas'),
  )
  assert.deepEqual(open(run), ['a1.2', 'b1.1'])
})
