import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { actOn, type Caller, readCase } from './testing/caller.ts'
import { caseAfter } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan')

describe('a command id', () => {
  let head: Caller
  let asker: Caller
  let stranger: Caller
  let caseId: string

  before(async () => {
    head = await office.callerFor('katingan', 'kepala-dinas')
    const played = await caseAfter(office, 0)
    caseId = played.caseId
    asker = await office.callerFor('katingan', played.applicant.official)
    const other = played.applicant.unit === 'dinkes' ? 'operator-disdik' : 'operator-dinkes'
    stranger = await office.callerFor('katingan', other)
  })

  test('sent again with the same act gets the first answer', async () => {
    const commandId = randomUUID()
    const note = () => actOn(head, caseId, { type: 'AddNote', text: 'Sudah ditelepon' }, { commandId })
    const first = await note()
    assert.deepEqual(await note(), first)
    const suspend = () =>
      actOn(
        head,
        caseId,
        { type: 'SuspendCase', reason: 'Menunggu', waitingFor: 'applicant' },
        { commandId: id },
      )
    const id = randomUUID()
    const suspended = await suspend()
    assert.equal(suspended.status, 200)
    assert.deepEqual(await suspend(), suspended)
  })

  test('sent again with something else is a conflict, so that nobody believes it done', async () => {
    const commandId = randomUUID()
    await actOn(head, caseId, { type: 'AddNote', text: 'Pertama' }, { commandId })
    const other = await actOn(head, caseId, { type: 'AddNote', text: 'Kedua' }, { commandId })
    assert.equal(other.status, 409)
    assert.ok(!(await readCase(head, caseId)).notes.some(({ text }) => text === 'Kedua'))
  })

  test('of one official is no answer to another, and tells a stranger nothing', async () => {
    const commandId = randomUUID()
    await actOn(head, caseId, { type: 'AddNote', text: 'Dari kepala dinas' }, { commandId })
    const same = (caller: Caller) =>
      actOn(caller, caseId, { type: 'AddNote', text: 'Dari kepala dinas' }, { commandId })
    assert.equal((await same(asker)).status, 409)
    assert.equal((await same(stranger)).status, 404)
  })

  test('that opened one request opens no other', async () => {
    const viewer = await office.viewer('katingan', 'persuratan')
    const commandId = randomUUID()
    const open = (applicant: string) =>
      office.app.cases.open(viewer, { commandId, procedure: 'katingan', applicant, channel: 'registry' })
    const first = await open('disdik')
    assert.equal(first.kind, 'done')
    assert.deepEqual(await open('disdik'), first)
    assert.equal((await open('dinkes')).kind, 'conflict')
  })
})
