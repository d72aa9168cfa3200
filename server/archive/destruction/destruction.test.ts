import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { auditTenant } from '#server/cases/audit/audit-tenant.ts'
import { actOn } from '#server/cases/testing/caller.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { canonicalJson } from '#server/platform/index.ts'
import { deliver } from '../testing/deliver.ts'
import { endedCase, telling } from '../testing/ended-case.ts'

const office = useOffice('katingan', 'cirebon')
const archive = () => office.app.archive
const facts = { number: 'BA-1/KOMINFO/2040', place: 'Kasongan', witnesses: ['Bagian Hukum', 'Inspektorat'] }
const approval = { approved: true, words: 'Persetujuan Bupati 100/2040' }
let administrator: Viewer
let head: Viewer
let one: string
let other: string

const codeOf = async (answer: Promise<{ kind: string; refusal?: { code: string } }>) => {
  const given = await answer
  return given.kind === 'refused' ? given.refusal!.code : given.kind
}
const propose = (...cases: string[]) => archive().propose(administrator, { title: 'Semester I', cases })
async function proposed(...cases: string[]): Promise<string> {
  const answer = await propose(...cases)
  if (answer.kind !== 'proposed') throw new Error(JSON.stringify(answer))
  return answer.list
}

describe('a list of files to be destroyed', () => {
  before(async () => {
    administrator = await office.viewer('katingan', 'administrator')
    head = await office.viewer('katingan', 'kepala-dinas')
    one = await endedCase(office)
    other = await endedCase(office)
  })

  test('takes only files whose time is over, whose fate it is, and which nothing holds', async () => {
    assert.equal(await codeOf(propose()), 'ListEmpty')
    assert.equal(await codeOf(propose(crypto.randomUUID())), 'FilesGone')
    assert.equal(await codeOf(propose(one)), 'FilesNotOver')
    office.setNow('2040-01-05T03:00:00.000Z')
    for (const caseId of [one, other]) {
      const { file } = (await archive().find(head, caseId))!
      if (file.final === 'assess') {
        assert.equal(await codeOf(propose(caseId)), 'FilesNotToDestroy')
        await archive().assess(administrator, caseId, 'destroy', 'Tidak bernilai guna')
      }
    }
    await archive().putHold(administrator, one, 'Diperiksa BPK')
    assert.equal(await codeOf(propose(one, other)), 'FilesHeld')
    await liftAll(one)
  })

  test('is decided by the head, not by who made it nor by anybody else', async () => {
    const list = await proposed(one)
    assert.equal(await codeOf(propose(one)), 'FilesOnList')
    const section = await office.viewer('katingan', 'kabid-ti')
    for (const viewer of [section, administrator])
      assert.equal(await codeOf(archive().decide(viewer, list, approval)), 'NotHead')
    assert.equal(await codeOf(archive().carryOut(administrator, list, facts)), 'ListNotApproved')
    assert.equal(await codeOf(archive().decide(head, list, { ...approval, words: '' })), 'ReasonNeeded')
    assert.equal(
      await codeOf(archive().decide(head, list, { approved: false, words: 'Masih dipakai' })),
      'done',
    )
    assert.equal(await codeOf(archive().decide(head, list, approval)), 'ListNotProposed')
    const stranger = await office.viewer('cirebon', 'kadis-dkis')
    assert.equal(await codeOf(archive().decide(stranger, list, approval)), 'not-found')
    assert.equal(await archive().findDestruction(stranger, list), null)
  })

  test('is not carried out while one of its files is held, and nothing of the others is touched', async () => {
    const list = await proposed(one, other)
    await archive().decide(head, list, approval)
    await archive().putHold(administrator, one, 'Gugatan')
    assert.equal(await codeOf(archive().carryOut(administrator, list, facts)), 'FilesHeld')
    for (const caseId of [one, other]) assert.equal((await archive().find(head, caseId))!.file.status, 'kept')
    await liftAll(one)
    assert.equal(
      await codeOf(archive().carryOut(administrator, list, { ...facts, witnesses: ['Seorang'] })),
      'RecordIncomplete',
    )
    assert.equal(await codeOf(archive().carryOut(head, list, facts)), 'MayNotKeepArchive')
  })

  test('is carried out: files and texts are gone, the record stays, the chain verifies', async () => {
    const { id: list } = (await archive().listDestructions(head))!.find(
      ({ status }) => status === 'approved',
    )!
    const before = (await office.app.cases.find(head, one))!
    assert.ok(JSON.stringify(before).includes(telling))
    const checksums = before.documentVersions.map(({ file }) => file.sha256)
    assert.equal(await codeOf(archive().carryOut(administrator, list, facts)), 'done')
    await deliver(office)

    const view = (await archive().findDestruction(head, list))!
    const { sha256, ...record } = view.record!
    assert.equal(hash('sha256', canonicalJson(record)), sha256)
    const listed = record.files.find(({ caseId }) => caseId === one)!
    for (const checksum of checksums)
      assert.ok(listed.documents.some((document) => document.sha256 === checksum))
    assert.deepEqual(record.witnesses, facts.witnesses)
    assert.match(record.approved.by, /Kepala Dinas/)
    assert.ok(view.removedAt)

    for (const checksum of checksums)
      await assert.rejects(stat(join(office.folder, 'katingan', checksum.slice(0, 2), checksum)), /ENOENT/)
    const after = (await office.app.cases.find(head, one))!
    assert.ok(!JSON.stringify({ ...after, graph: null }).includes('Budi'))
    assert.deepEqual(
      after.erased.map(({ what, under }) => [what, under]),
      [['everything', facts.number]],
    )
    assert.equal(after.history.at(-1)!.hash, listed.head)
    assert.equal(await office.app.documents.open(head, before.documentVersions[0]!.file.fileId), null)

    const never = new AbortController().signal
    const run = await auditTenant(office.database.tenants, 'katingan', office.now, never)
    assert.deepEqual([run.defects, run.rebuilt], [[], run.cases])
  })

  test('leaves nothing that is personal anywhere in the database', async () => {
    const { rows: tables } = await office.database.admin.query(
      `select table_name as name from information_schema.tables where table_schema = 'laksana' and table_type = 'BASE TABLE'`,
    )
    for (const { name } of tables) {
      const { rows } = await office.database.admin.query(
        `select count(*)::int as n from laksana.${name} t where t::text like '%081234567890%' or t::text like '%Budi Contoh%'`,
      )
      assert.equal(rows[0].n, 0, name)
    }
  })

  test('a destroyed case takes no acts, is not destroyed again, and its record can’t be changed', async () => {
    const caller = await office.callerFor('katingan', 'kepala-dinas')
    for (const command of [
      { type: 'AddNote', text: 'Masih ada?' },
      { type: 'ReopenCase', step: 'permohonan', reason: 'x' },
    ] as const) {
      const { status, body } = await actOn(caller, one, command)
      assert.deepEqual([status, body.code], [422, 'CaseErased'])
      assert.match(body.detail, /\S/)
    }
    assert.equal(await codeOf(propose(one)), 'FilesGone')
    assert.equal(await codeOf(archive().putHold(administrator, one, 'x')), 'CaseErased')
    const client = await office.database.pools.app.connect()
    try {
      for (const change of [
        `update laksana.destruction_list set record = '{}' where record is not null`,
        `update laksana.case_key set texts = 'x' where texts is null`,
        `delete from laksana.erasure`,
        `delete from laksana.destruction_list`,
      ]) {
        await client.query(`begin; set local laksana.tenant = 'katingan'`)
        await assert.rejects(client.query(change), { code: '42501' }, change)
        await client.query('rollback')
      }
    } finally {
      client.release()
    }
  })

  async function liftAll(caseId: string): Promise<void> {
    for (const hold of (await archive().find(head, caseId))!.holds)
      if (!hold.lifted) await archive().liftHold(administrator, caseId, hold.id, 'Selesai')
  }
})
