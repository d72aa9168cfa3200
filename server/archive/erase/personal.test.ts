import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { auditTenant } from '#server/cases/audit/audit-tenant.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { nightlyArchive } from '../nightly.ts'
import { deliver } from '../testing/deliver.ts'
import { endedCase } from '../testing/ended-case.ts'

const office = useOffice('katingan')
const never = new AbortController().signal
let administrator: Viewer
let free: string
let held: string

async function tonight(): Promise<string> {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const { app } = office.database.pools
  await nightlyArchive({ pool: app, now: office.now, say: { log: say, error: say } }).run(never)
  await deliver(office)
  return said.join('\n')
}
const noteOf = async (caseId: string) => (await office.app.cases.find(administrator, caseId))!.notes[0]!.text
const schedule = (erasesPersonal: boolean, seen: number) =>
  office.app.archive.changeSchedule(
    administrator,
    { validFrom: '2026-01-01', basis: 'Perbup 9', rules: [], personalYears: 1, erasesPersonal },
    seen,
  )

describe('personal data whose time is over', () => {
  before(async () => {
    administrator = await office.viewer('katingan', 'administrator')
    await schedule(false, 0)
    free = await endedCase(office)
    held = await endedCase(office)
    await office.app.archive.putHold(administrator, held, 'Sengketa informasi')
  })

  test('stays where the government has not switched it on, or before its day', async () => {
    await schedule(true, 1)
    await tonight()
    office.setNow('2027-12-01T18:30:00.000Z')
    await schedule(false, 2)
    assert.match(await tonight(), /0 files added, \d+ due, personal data of 0 erased/)
    assert.match(await noteOf(free), /081234567890/)
  })

  test('goes at night once that is wanted, never under a hold, and the rest of the texts stays', async () => {
    await schedule(true, 3)
    assert.match(await tonight(), /personal data of 1 erased/)
    assert.equal(await noteOf(free), 'Hubungi Budi Contoh, █████, tentang pengaduan tetangganya')
    assert.match(await noteOf(held), /081234567890/)
    const { erasures, file } = (await office.app.archive.find(administrator, free))!
    assert.equal(file.status, 'kept')
    assert.deepEqual(
      erasures.map(({ what, under, by }) => [what, under, by]),
      [['personal', 'Perbup 9', null]],
    )
    assert.ok(erasures[0]!.acts > 3)
    assert.match(await tonight(), /personal data of 0 erased/)
  })

  test('leaves a chain that verifies and states that are rebuilt', async () => {
    const { defects, cases, rebuilt } = await auditTenant(
      office.database.tenants,
      'katingan',
      office.now,
      never,
    )
    assert.deepEqual([defects, rebuilt], [[], cases])
  })

  test('goes earlier when it is asked for with a reason, once, and documents handed in stay', async () => {
    const caseId = await endedCase(office)
    const { documentVersions } = (await office.app.cases.find(administrator, caseId))!
    const erase = () => office.app.archive.erasePersonal(administrator, caseId, 'Permintaan pemilik data')
    assert.equal((await erase()).kind, 'done')
    assert.equal((await erase()).kind, 'refused')
    assert.match(await noteOf(caseId), /█████/)
    for (const { file } of documentVersions)
      assert.ok(await office.app.documents.open(administrator, file.fileId))
  })

  test('is not erased from a case whose chain is broken, and nothing else of it is', async () => {
    const caseId = await endedCase(office)
    const client = await office.database.admin.connect()
    try {
      await client.query('set session_replication_role = replica')
      await client.query(
        `update laksana.event_log set actor = '{"official":"lain"}' where case_id = $1 and version = 2`,
        [caseId],
      )
    } finally {
      await client.query('reset session_replication_role')
      client.release()
    }
    const answer = await office.app.archive.erasePersonal(administrator, caseId, 'Diminta')
    assert.ok(answer.kind === 'refused' && answer.refusal.code === 'ChainBroken')
    assert.match(await noteOf(caseId), /081234567890/)
  })

  test('administrators are told once a month of what is due', async () => {
    office.setNow('2040-01-05T18:30:00.000Z')
    await tonight()
    await tonight()
    const { rows } = await office.database.admin.query(
      `select official_id, body from laksana.notice where kind = 'archive-due' and notice_id like '%2040-01'`,
    )
    assert.equal(rows.length, 1)
    assert.ok(Number(rows[0].body.over) >= 3)
  })

  test('a case that can’t be filed keeps neither the erasing nor the telling from its turn', async () => {
    const broken = await endedCase(office)
    const { admin } = office.database
    await admin.query(`delete from laksana.archive_file where case_id = $1`, [broken])
    await admin.query(
      `insert into laksana.case_snapshot (tenant_id, case_id, version, snapshot) values ('katingan', $1, 1, '{')`,
      [broken],
    )
    office.setNow('2040-02-05T18:30:00.000Z')
    await assert.rejects(tonight(), new RegExp(`katingan: fileEnded: ${broken}`))
    const { rows } = await admin.query(
      `select from laksana.notice where kind = 'archive-due' and notice_id like '%2040-02'`,
    )
    assert.equal(rows.length, 1)
  })
})
