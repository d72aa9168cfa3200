import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  aFile,
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
import { invented } from '../testing/sketch.ts'
import { findOffer } from './offers.ts'
import { end } from './testing/situations.ts'

const documents = { surat: 'Surat', hasil: 'Hasil' }
const giving = (...ids: string[]) => ({ outputs: ids.map((id) => ({ document: id, file: aFile })) })
const output = (id: string, signedBy: readonly string[] = []) => ({
  document: id,
  optional: false,
  signedBy,
  provenance: invented,
})

function submitted(
  steps: Parameters<typeof procedure>[1],
  more: Parameters<typeof procedure>[2] = {},
): CaseRun {
  return submittedCase(graphOf(procedure('uji', steps, { documents, ...more })))
}

test('a joint step is done when all have given their part; the first says with which outcome', () => {
  const run = submitted([
    step({
      id: 'a',
      by: ['staf', 'pemohon'],
      mode: 'all-of',
      outcomes: [outcome('ya', toEnding('selesai')), outcome('ulang', toStep('a'), { reasonRequired: true })],
    }),
  ])
  run.mustAct(completion('a.1', { outcome: 'ulang', reason: 'Belum' }), run.person('staf-1'))
  assert.deepEqual(Object.keys(run.state.tasks), ['a.1'])
  run.mustAct(completion('a.1'), run.person('pemohon-2'))
  assert.deepEqual(Object.keys(run.state.tasks), ['a.2'])
  assert.deepEqual(
    run.events.find(({ type }) => type === 'StepCompleted'),
    {
      type: 'StepCompleted',
      task: 'a.1',
      step: 'a',
      outcome: 'ulang',
      reason: 'Belum',
      by: 'staf-1',
      at: run.clock.now(),
    },
  )
})

test('a two-party signature is a join: the step is done when the other has signed', () => {
  const run = submitted([step({ id: 'a', next: end, outputs: [output('hasil', ['staf', 'pemohon'])] })])
  run.mustAct(completion('a.1', giving('hasil')), run.person('staf-1'))
  assert.equal(run.state.status, 'running')
  run.mustAct({ type: 'SignOutput', task: 'a.1', document: 'hasil' }, run.person('pemohon-1'))
  assert.equal(run.state.status, 'ended')
})

test('a new version of a signed document has to be signed anew', () => {
  const run = submitted([
    step({ id: 'a', next: end, outputs: [output('hasil', ['staf', 'kepala', 'pemohon'])] }),
  ])
  run.mustAct(completion('a.1', giving('hasil')), run.person('staf-1'))
  run.mustAct({ type: 'SignOutput', task: 'a.1', document: 'hasil' }, run.person('kepala-1'))
  run.mustAct({ type: 'RejectDocument', document: 'hasil', reason: 'Salah nama' }, run.person('pemohon-1'))
  run.mustAct({ type: 'ReplaceDocument', document: 'hasil', file: aFile }, run.person('staf-2'))
  assert.equal(run.state.documents.hasil?.version, 2)
  assert.equal(run.state.tasks['a.1']?.signatures, undefined)
  for (const signer of ['staf-1', 'kepala-2', 'pemohon-1'])
    run.mustAct({ type: 'SignOutput', task: 'a.1', document: 'hasil' }, run.person(signer))
  assert.equal(run.state.status, 'ended')
})

test('a signer who disagrees sends the step back to whoever did it, and the signatures are gone', () => {
  const run = submitted([step({ id: 'a', next: end, outputs: [output('hasil', ['staf', 'pemohon'])] })])
  run.mustAct(completion('a.1', giving('hasil')), run.person('staf-1'))
  run.mustAct({ type: 'ReturnStep', task: 'a.1', to: 'a', points: ['Salah nama'] }, run.person('pemohon-1'))
  assert.deepEqual(run.state.tasks['a.2']?.points, ['Salah nama'])
  assert.equal(run.state.tasks['a.2']?.signatures, undefined)
})

test('work given but not yet signed by others is withdrawn by its giver', () => {
  const run = submitted([step({ id: 'a', next: end, outputs: [output('hasil', ['staf', 'pemohon'])] })])
  run.mustAct(completion('a.1', giving('hasil')), run.person('staf-1'))
  run.mustAct({ type: 'WithdrawCompletion', step: 'a', reason: 'Keliru' }, run.person('staf-1'))
  assert.deepEqual(Object.keys(run.state.tasks), ['a.2'])
})

test('an output already given stays on a return, and may be given anew', () => {
  const run = submitted([
    step({ id: 'a', next: [toStep('b')], outputs: [output('hasil')] }),
    step({ id: 'b', next: end }),
  ])
  run.mustAct(completion('a.1', giving('hasil')), run.person('staf-1'))
  run.mustAct({ type: 'ReturnStep', task: 'b.1', to: 'a', points: ['Periksa'] }, run.person('staf-1'))
  run.mustAct(completion('a.2'), run.person('staf-1'))
  assert.equal(run.state.documents.hasil?.version, 1)
})

test("what another step gave is not this step's own output, unless it hands it on", () => {
  const steps = (requirements: Parameters<typeof step>[0]['requirements']) => [
    step({ id: 'a', next: [toStep('b')], outputs: [output('hasil')] }),
    step({ id: 'b', next: end, outputs: [output('hasil')], requirements: requirements ?? [] }),
  ]
  const own = submitted(steps([]))
  own.mustAct(completion('a.1', giving('hasil')), own.person('staf-1'))
  const refused = own.decide(completion('b.1'), own.person('staf-1'))
  assert.equal(!refused.accepted && refused.refusal.code, 'OutputMissing')
  const passing = submitted(
    steps([{ kind: 'document', document: 'hasil', from: 'a', optional: false, provenance: invented }]),
  )
  passing.mustAct(completion('a.1', giving('hasil')), passing.person('staf-1'))
  passing.mustAct(completion('b.1'), passing.person('staf-1'))
  assert.equal(passing.state.status, 'ended')
})

test('a document whose step was passed over may be brought along', () => {
  const requirement = {
    kind: 'document',
    document: 'hasil',
    from: 'b',
    optional: true,
    provenance: invented,
  } as const
  const run = submitted([
    step({ id: 'a', next: [toStep('b')] }),
    step({ id: 'b', next: [toStep('c')], optional: true, outputs: [output('hasil')] }),
    step({ id: 'c', next: end, requirements: [requirement] }),
  ])
  run.mustAct(completion('a.1'), run.person('staf-1'))
  run.mustAct({ type: 'SkipStep', task: 'b.1', reason: 'Sudah ada' }, run.person('staf-1'))
  const offer = findOffer(run.offersTo(run.person('staf-1')), 'CompleteStep')
  assert.deepEqual(offer?.allowed && offer.needs.documents, [
    { document: 'hasil', from: 'b', required: false, state: 'bring', open: true },
  ])
  run.mustAct(completion('c.1', giving('hasil')), run.person('staf-1'))
  assert.equal(run.state.documents.hasil?.step, 'c')
})

test('an ending that yields a document needs it', () => {
  const run = submitted([step({ id: 'a', next: end })], {
    endings: [
      { id: 'selesai', kind: 'finished', label: { value: 'x', provenance: invented }, yields: 'hasil' },
    ],
  })
  const refused = run.decide(completion('a.1'), run.person('staf-1'))
  assert.equal(!refused.accepted && refused.refusal.code, 'OutputMissing')
  run.mustAct(completion('a.1', giving('hasil')), run.person('staf-1'))
  assert.equal(run.state.status, 'ended')
})

test('a step is repeated until its condition holds, and a team of one gets its task at once', () => {
  const run = submitted(
    [
      step({ id: 'a', next: [toStep('b')], appoints: ['tim'] }),
      step({ id: 'b', by: 'tim', next: end, fields: ['cukup'], repeatUntil: 'cukup' }),
    ],
    { fields: [{ id: 'cukup', label: 'Cukup', type: 'boolean', required: true }] },
  )
  run.mustAct(completion('a.1', { appointments: { tim: ['tim-1'] } }), run.person('staf-1'))
  assert.equal(run.state.tasks['b.1']?.claimedBy, 'tim-1')
  run.mustAct(completion('b.1', { fields: { cukup: false } }), run.person('tim-1'))
  assert.deepEqual(Object.keys(run.state.tasks), ['b.2'])
  run.mustAct(completion('b.2', { fields: { cukup: true } }), run.person('tim-1'))
  assert.equal(run.state.status, 'ended')
})

test('who asks in person decides as the applicant, not for the office', () => {
  const run = submitted([
    step({
      id: 'a',
      by: 'pemohon',
      outcomes: [outcome('ya', toEnding('selesai')), outcome('ulang', toStep('a'))],
    }),
  ])
  assert.equal(run.state.requestedBy, 'pemohon-1')
  run.mustAct(completion('a.1', { outcome: 'ya' }), run.person('pemohon-1'))
  assert.equal(run.state.status, 'ended')
})
