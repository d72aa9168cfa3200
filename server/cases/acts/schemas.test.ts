import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Static } from 'typebox'
import Value from 'typebox/value'
import type { CaseCommand, CaseCommandType } from '#engine/case/commands.ts'
import { commandFrom, filesNamedBy } from './command.ts'
import { type ActBody, actSchemas, applicationSchema, type OfOwnPath } from './schemas.ts'

const file = { fileId: 'f1', name: 'kak.pdf', mediaType: 'application/pdf', size: 1, sha256: '0' }
const given = { document: 'kak', file: 'f1' }
const reason = 'Karena demikian'
const task = 'uji.1'

/** One body of every act; the type makes a missing one an error of compilation. */
const bodies: { readonly [T in Exclude<CaseCommandType, OfOwnPath>]: Extract<ActBody, { type: T }> } = {
  SaveApplication: {
    type: 'SaveApplication',
    application: { subject: 'Aplikasi', need: 'Perlu', businessProcess: 'Layanan', urgency: 'biasa' },
    documents: [given],
  },
  SubmitCase: { type: 'SubmitCase' },
  SaveDraft: {
    type: 'SaveDraft',
    task,
    draft: { note: 'x', fields: { skor: 80 }, checklist: ['a'], files: { kak: 'f1' } },
  },
  ClaimTask: { type: 'ClaimTask', task },
  ReleaseTask: { type: 'ReleaseTask', task },
  AssignTask: { type: 'AssignTask', task, to: 'budi' },
  HandOverTask: { type: 'HandOverTask', task, to: 'budi', reason },
  CompleteStep: {
    type: 'CompleteStep',
    task,
    outcome: 'sesuai',
    reason,
    outputs: [given],
    fields: { skor: 80, siap: true, jenis: 'baru' },
    checklist: ['a'],
    confirmed: [0],
    schedule: { uji: '2026-12-01' },
    appointments: { tim: ['budi'] },
  },
  ReviseSchedule: {
    type: 'ReviseSchedule',
    schedule: { uji: '2026-12-01' },
    starts: { uji: '2026-11-30' },
    milestones: [{ text: 'UAT', on: '2026-12-02' }],
    reason,
  },
  SignOutput: { type: 'SignOutput', task, document: 'kak' },
  SettleDisposition: { type: 'SettleDisposition', disposition: '1', report: 'Sudah' },
  TakeBackDisposition: { type: 'TakeBackDisposition', disposition: '1', positions: ['kabid'], reason },
  SkipStep: { type: 'SkipStep', task, reason },
  ReturnStep: { type: 'ReturnStep', task, to: 'desain', points: ['Lengkapi'] },
  WithdrawCompletion: { type: 'WithdrawCompletion', step: 'desain', reason },
  RejectDocument: { type: 'RejectDocument', document: 'kak', reason },
  ReplaceDocument: { type: 'ReplaceDocument', document: 'kak', file: 'f1' },
  AddNote: { type: 'AddNote', text: 'Catatan' },
  RecordProblem: { type: 'RecordProblem', text: 'Masalah' },
  RecordSolution: { type: 'RecordSolution', problem: '1', text: 'Selesai' },
  SuspendCase: { type: 'SuspendCase', reason, waitingFor: 'applicant' },
  ResumeCase: { type: 'ResumeCase', reason },
  WithdrawCase: { type: 'WithdrawCase', reason },
  CancelCase: { type: 'CancelCase', reason },
  ReopenCase: { type: 'ReopenCase', step: 'desain', reason },
  MoveToVersion: { type: 'MoveToVersion', version: 2, reason },
  RecordDeviation: { type: 'RecordDeviation', standard: 'output', step: 'uji', text: 'Kurang' },
  AccountForDeviation: {
    type: 'AccountForDeviation',
    deviation: '1',
    cause: 'workload',
    explanation: 'Ramai',
    correction: 'Dibagi',
  },
  AcceptDeviation: { type: 'AcceptDeviation', deviation: '1', note: 'Baik' },
  SendBackDeviation: { type: 'SendBackDeviation', deviation: '1', reason: 'Kurang jelas' },
  FulfilDuty: { type: 'FulfilDuty', duty: 'dipakai', note: 'Ya' },
}

for (const [type, body] of Object.entries(bodies)) {
  test(`${type} has a schema that takes its body, nothing else in it, and nothing less`, () => {
    const schema = actSchemas[type as keyof typeof actSchemas]
    assert.ok(Value.Check(schema, body))
    assert.ok(!Value.Check(schema, { ...body, secretly: 1 }))
    assert.ok(!Value.Check(schema, { ...body, type: 'Other' }))
    for (const key of Object.keys(body).filter((each) => schema.required.includes(each as never))) {
      assert.ok(!Value.Check(schema, { ...body, [key]: undefined }), key)
    }
  })

  test(`${type} becomes the command of that name`, () => {
    assert.equal(commandFrom(body, [file])?.type, type)
  })
}

test('schemas are those of the acts, no more and no fewer', () => {
  assert.deepEqual(Object.keys(actSchemas).sort(), Object.keys(bodies).sort())
  for (const [type, schema] of Object.entries(actSchemas)) assert.equal(schema.properties.type.const, type)
})

test('a file named is the file stored; a file never stored makes no command', () => {
  assert.deepEqual(filesNamedBy(bodies.CompleteStep), ['f1'])
  const command = commandFrom(bodies.CompleteStep, [file]) as Extract<CaseCommand, { type: 'CompleteStep' }>
  assert.deepEqual(command.outputs, [{ document: 'kak', file }])
  for (const type of ['CompleteStep', 'SaveApplication', 'SaveDraft', 'ReplaceDocument'] as const) {
    assert.equal(commandFrom(bodies[type], []), null)
  }
})

test('the request form is bounded', () => {
  const form: Static<typeof applicationSchema> = bodies.SaveApplication.application
  assert.ok(Value.Check(applicationSchema, form))
  assert.ok(!Value.Check(applicationSchema, { ...form, subject: 'x'.repeat(501) }))
  assert.ok(!Value.Check(applicationSchema, { ...form, urgency: 'sekarang' }))
})
