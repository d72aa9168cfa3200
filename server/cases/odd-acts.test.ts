import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import type { ActBody } from './acts/schemas.ts'
import { actOn, type Caller } from './testing/caller.ts'
import { caseAfter, upload } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan')
let head: Caller
let caseId: string

const meet = async () => {
  head = await office.callerFor('katingan', 'kepala-dinas')
  caseId ??= (await caseAfter(office, 0)).caseId
}

describe('a name that every object has', () => {
  before(meet)
  const reason = 'x'
  const empty = { outputs: [], fields: {}, checklist: [], confirmed: [], schedule: {}, appointments: {} }
  const actsOn = (name: string, file: string): readonly ActBody[] => [
    { type: 'ClaimTask', task: name },
    { type: 'ReleaseTask', task: name },
    { type: 'AssignTask', task: name, to: name },
    { type: 'HandOverTask', task: name, to: name, reason },
    { type: 'CompleteStep', task: name, outcome: name, ...empty },
    { type: 'SaveDraft', task: name, draft: {} },
    { type: 'SignOutput', task: name, document: name },
    { type: 'SkipStep', task: name, reason },
    { type: 'ReturnStep', task: name, to: name, points: [reason] },
    { type: 'WithdrawCompletion', step: name, reason },
    { type: 'RejectDocument', document: name, reason },
    { type: 'ReplaceDocument', document: name, file },
    { type: 'RecordSolution', problem: name, text: reason },
    { type: 'ReopenCase', step: name, reason },
    { type: 'FulfilDuty', duty: name, note: reason },
  ]

  test('is no task, step, document, problem or duty', async () => {
    const file = await upload(head)
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      for (const body of actsOn(name, file)) {
        const { status } = await actOn(head, caseId, body)
        assert.equal(status, 422, `${body.type} ${name}`)
      }
    for (const name of ['constructor', '__proto__'])
      assert.equal((await head.call('GET', `/cases/${caseId}/tasks/${name}`)).status, 404)
  })
})

describe('a body that is wrong', () => {
  before(meet)
  const sent = (command: unknown) =>
    head.call('POST', `/cases/${caseId}/acts`, { commandId: randomUUID(), command })

  test('is told what is wrong with the act that was meant, and nothing of other acts', async () => {
    const { status, body } = await sent({ type: 'RejectDocument', document: 7, reason: '' })
    assert.equal(status, 400)
    assert.deepEqual(
      body.errors.map(({ at }: { at: string }) => at),
      ['body/command/document', 'body/command/reason'],
    )
    assert.equal((await sent({ type: 'Unheard' })).status, 400)
    assert.equal((await sent({})).status, 400)
  })

  test('a thousand times over is said to be wrong in few words', async () => {
    const documents = Array.from({ length: 30_000 }, () => ({ a: 1 }))
    const { status, body } = await sent({ type: 'SaveApplication', application: {}, documents })
    assert.equal(status, 400)
    assert.ok(body.errors.length <= 50)
  })

  test('names no version that could not be, nor more files than a task could have', async () => {
    for (const version of [2 ** 31, 1e300])
      assert.equal((await sent({ type: 'MoveToVersion', version, reason: 'x' })).status, 400)
    const files = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`d${index}`, 'f']))
    assert.equal((await sent({ type: 'SaveDraft', task: 'a.1', draft: { files } })).status, 400)
  })
})

test('however many files are asked for, the question can be put', async () => {
  const viewer = await office.viewer('katingan', 'kepala-dinas')
  const many = Array.from({ length: 70_000 }, (_, index) => `f${index}`)
  assert.deepEqual(await office.app.documents.refs(viewer, many), [])
})
