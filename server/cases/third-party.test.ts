import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { seedDemoCases } from './index.ts'
import { actOn, type Caller, expected } from './testing/caller.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('cirebon')
let firm: Caller
let auditor: Caller

const casesOf = async (caller: Caller, query = '') => {
  const { items } = expected(await caller.call('GET', `/cases${query}`), 200)
  return new Map<string, string>(
    items.map((item: { id: string; subject: string }) => [item.subject, item.id]),
  )
}

describe('a third party', () => {
  before(async () => {
    const { app, database, tenants, now } = office
    const { procedures, documents } = app
    await seedDemoCases({ pool: database.pools.app, procedures, documents, now }, tenants)
    firm = await office.callerFor('cirebon', 'pengembang-luar')
    auditor = await office.callerFor('cirebon', 'auditor')
  })

  /** Every case that ever came to the firm's own step. */
  const come = async () => {
    const { rows } = await office.database.admin.query(
      `select distinct f.subject from laksana.event_log e
       join laksana.case_file f using (tenant_id, case_id), json_array_elements(e.events) event
       where event ->> 'type' = 'StepActivated' and event -> 'performers' ->> 0 = 'pihak-ketiga'`,
    )
    return rows.map(({ subject }) => subject as string)
  }

  test('is shown the cases that came to it, in lists and in search, and no others', async () => {
    const theirs = await come()
    assert.ok(theirs.length > 0 && theirs.length < (await casesOf(auditor)).size)
    assert.deepEqual([...(await casesOf(firm)).keys()].sort(), theirs.sort())
    assert.deepEqual([...(await casesOf(firm, '?text=puskesmas')).keys()], ['Aplikasi Rekam Medis Puskesmas'])
    assert.deepEqual((await casesOf(auditor, '?text=pasien')).size, 1)
    assert.deepEqual((await casesOf(firm, '?text=pasien')).size, 0)
  })

  test('opens the cases that came to it with their files, no others, and can’t act on them', async () => {
    const theirs = await casesOf(firm)
    for (const [subject, id] of await casesOf(auditor)) {
      const mine = theirs.has(subject)
      assert.equal((await firm.call('GET', `/cases/${id}`)).status, mine ? 200 : 404, subject)
      const note = { type: 'AddNote', text: 'Catatan' } as const
      if (!mine) assert.equal((await actOn(firm, id, note)).status, 404, subject)
      const view = expected(await auditor.call('GET', `/cases/${id}`), 200)
      const viewer = await office.viewer('cirebon', 'pengembang-luar')
      for (const { file, by } of view.documentVersions.slice(0, 2)) {
        const found = await office.app.documents.open(viewer, file.fileId)
        assert.equal(found !== null, mine || by === viewer.official.name, `${subject}: ${file.name}`)
      }
    }
  })

  test('opens no requests, neither for itself nor on behalf of an agency', async () => {
    for (const [channel, applicant] of [
      ['on-behalf', 'disdik'],
      ['applicant', 'pihak-ketiga'],
    ]) {
      const body = { commandId: randomUUID(), procedure: 'cirebon', applicant, channel }
      const answer = await firm.call('POST', '/cases', body)
      assert.deepEqual([answer.status, answer.body.code], [422, 'MayNotOpen'], channel)
    }
  })
})
