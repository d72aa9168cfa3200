import assert from 'node:assert/strict'
import { test } from 'node:test'
import { completion, graphOf, procedure, sourced, step, submittedCase, toStep } from '../testing/index.ts'
import { end } from './testing/situations.ts'

const time = sourced({ kind: 'length', aim: 3, limit: 3, unit: 'working-day', approximate: false } as const)

const branches = [
  step({ id: 'kiri', next: [toStep('temu')], time }),
  step({ id: 'kanan', next: [toStep('temu')] }),
  step({ id: 'temu', join: ['kiri', 'kanan'], next: [toStep('akhir')] }),
  step({ id: 'akhir', next: end }),
]
const first = graphOf(
  procedure('uji', [step({ id: 'mulai', next: [toStep('kiri'), toStep('kanan')] }), ...branches]),
)
/** A step before the others shifts the order of all; one more comes at the end. */
const second = graphOf(
  procedure('uji', [
    step({ id: 'terima', next: [toStep('mulai')] }),
    step({ id: 'mulai', next: [toStep('kiri'), toStep('kanan')] }),
    ...branches.slice(0, 3),
    step({ id: 'akhir', next: [toStep('arsip')] }),
    step({ id: 'arsip', next: end }),
  ]),
)

test('a running case moves to a new version with its clocks, joins and ways back', () => {
  const run = submittedCase(first)
  run.mustAct(completion('mulai.1'), run.person('staf-1'))
  run.mustAct(completion('kanan.1'), run.person('staf-1'))
  const due = run.state.tasks['kiri.1']?.dueAt
  run.mustAct({ type: 'MoveToVersion', version: 2, reason: 'SOP baru' }, run.person('pengawas'), second)
  assert.equal(run.state.procedure.version, 2)
  assert.equal(run.state.tasks['kiri.1']?.dueAt, due)
  run.mustAct({ type: 'ReturnStep', task: 'kiri.1', to: 'mulai', points: ['Ulangi'] }, run.person('staf-1'))
  assert.deepEqual(Object.keys(run.state.tasks), ['mulai.2'])
  assert.deepEqual(run.state.arrivals, [])
  for (const task of ['mulai.2', 'kiri.2', 'kanan.2', 'temu.1', 'akhir.1', 'arsip.1'])
    run.mustAct(completion(task), run.person('staf-1'))
  assert.equal(run.state.status, 'ended')
})

test('a join that has fired keeps what it consumed across versions', () => {
  const run = submittedCase(first)
  for (const task of ['mulai.1', 'kiri.1', 'kanan.1', 'temu.1'])
    run.mustAct(completion(task), run.person('staf-1'))
  run.mustAct({ type: 'MoveToVersion', version: 2, reason: 'SOP baru' }, run.person('pengawas'), second)
  run.mustAct({ type: 'ReturnStep', task: 'akhir.1', to: 'kanan', points: ['Ulangi'] }, run.person('staf-1'))
  assert.deepEqual(Object.keys(run.state.tasks), ['kanan.2'])
  assert.deepEqual(
    run.state.arrivals.map(({ at, from }) => [at, from]),
    [['temu', 'kiri']],
  )
})

test('by a version without a standard for a step its task has no due time any more, unless it has passed', () => {
  const timeless = graphOf(
    procedure('uji', [
      step({ id: 'mulai', next: [toStep('kiri'), toStep('kanan')] }),
      step({ id: 'kiri', next: [toStep('temu')] }),
      ...branches.slice(1),
    ]),
  )
  const redating = { type: 'RedateTasks', why: { kind: 'standard', change: 2 }, pauses: [] } as const
  const movedAfter = (minutes: number) => {
    const run = submittedCase(first)
    run.mustAct(completion('mulai.1'), run.person('staf-1'))
    run.clock.advance(minutes)
    run.mustAct({ type: 'MoveToVersion', version: 2, reason: 'SOP baru' }, run.person('pengawas'), timeless)
    return run
  }
  const run = movedAfter(60)
  const due = run.state.tasks['kiri.1']!.dueAt!
  assert.ok(run.byClock(redating).accepted)
  assert.deepEqual(run.events.at(-1), {
    type: 'TasksRedated',
    why: redating.why,
    before: { 'kiri.1': due },
    dueAt: {},
    undated: ['kiri.1'],
  })
  assert.equal('dueAt' in run.state.tasks['kiri.1']!, false)
  const late = movedAfter(14 * 24 * 60)
  assert.equal(late.byClock(redating).accepted, false)
  assert.equal(late.state.tasks['kiri.1']?.dueAt, due)
})
