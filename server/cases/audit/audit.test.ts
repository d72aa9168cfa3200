import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type pg from 'pg'
import { hashAct, listActs } from '#server/platform/index.ts'
import { caseAfter, done } from '../testing/katingan.ts'
import { useOffice } from '../testing/office.ts'
import { auditTenant } from './audit-tenant.ts'
import { nightlyAudit } from './nightly.ts'

const office = useOffice('katingan')
const never = new AbortController().signal
const audit = (signal = never) => auditTenant(office.database.tenants, 'katingan', office.now, signal)

/** Changes what the application never could: as an administrator with triggers off, and puts it back afterwards. */
async function tampered<T>(change: string, values: unknown[], look: () => Promise<T>): Promise<T> {
  const client: pg.PoolClient = await office.database.admin.connect()
  try {
    await client.query('create table public.kept_log as select * from laksana.event_log')
    await client.query('create table public.kept_head as select * from laksana.case_stream')
    await client.query('set session_replication_role = replica')
    await client.query(change, values)
    return await look()
  } finally {
    const columns = `tenant_id, case_id, version, command_id, act, actor, at, events, snapshot_hash, hash`
    await client.query('delete from laksana.event_log')
    await client.query(`insert into laksana.event_log (${columns}) select ${columns} from public.kept_log`)
    await client.query('delete from laksana.case_stream')
    await client.query('insert into laksana.case_stream select * from public.kept_head')
    await client.query('drop table public.kept_log, public.kept_head')
    await client.query('reset session_replication_role')
    client.release()
  }
}

describe('the nightly audit', () => {
  let quiet: string
  let busy: string

  before(async () => {
    quiet = (await caseAfter(office, 3)).caseId
    busy = (await caseAfter(office, 2)).caseId
  })

  test('rebuilds every case the first time, and afterwards those that changed', async () => {
    office.setNow('2026-11-20T18:30:00.000Z')
    const first = await audit()
    assert.deepEqual([first.cases, first.rebuilt, first.defects], [2, 2, []])
    office.setNow('2026-11-21T18:30:00.000Z')
    const second = await audit()
    assert.deepEqual([second.cases, second.rebuilt, second.acts, second.defects], [2, 0, first.acts, []])
    office.setNow('2026-11-22T02:00:00.000Z')
    const head = await office.callerFor('katingan', 'kepala-dinas')
    await done(head, busy, { type: 'AddNote', text: 'Rahasia kantor' })
    const third = await audit()
    assert.deepEqual([third.cases, third.rebuilt, third.acts], [2, 1, first.acts + 1])
    const { rows } = await office.database.admin.query('select * from laksana.audit_run order by began_at')
    assert.deepEqual(
      rows.map((row) => [row.tenant_id, row.cases, row.rebuilt, row.defects]),
      [
        ['katingan', 2, 2, []],
        ['katingan', 2, 0, []],
        ['katingan', 2, 1, []],
      ],
    )
  })

  test('finds an act changed, taken out or cut off in a case nobody touched, and names case and version only', async () => {
    office.setNow('2026-11-23T18:30:00.000Z')
    const of = 'where case_id = $1 and version = 2'
    for (const [change, kind, version] of [
      [`update laksana.event_log set actor = '{"official":"auditor"}' ${of}`, 'changed', 2],
      [`delete from laksana.event_log ${of}`, 'missing', 3],
      [`delete from laksana.case_stream where case_id = $1`, 'head', 6],
      [`update laksana.case_stream set version = 9 where case_id = $1`, 'head', 6],
    ] as const)
      await tampered(change, [quiet], async () => {
        const said: string[] = []
        const errors: string[] = []
        const say = { log: (line: string) => said.push(line), error: (line: string) => errors.push(line) }
        await nightlyAudit(office.database.pools.app, office.now, say).run(never)
        assert.deepEqual(errors, [`Audit: case ${quiet}, version ${version} is not what was stored.`], change)
        assert.equal(said.length, 1)
        assert.match(said[0]!, /^Audit: 1 governments, 2 cases, \d+ acts, \d+ cases rebuilt, 1 defects\.$/)
        const { rows } = await office.database.admin.query(
          'select defects from laksana.audit_run order by began_at desc, ended_at desc limit 1',
        )
        assert.deepEqual(rows[0].defects, [{ case: quiet, version, kind }])
        office.setNow(new Date(Date.parse(office.now()) + 86_400_000).toISOString())
      })
  })

  test('rebuilds a case it found something in, also when it has not changed since', async () => {
    assert.equal((await audit()).rebuilt, 1)
    office.setNow(new Date(Date.parse(office.now()) + 86_400_000).toISOString())
    assert.equal((await audit()).rebuilt, 0)
  })

  test('finds a state that its acts do not lead to, though the chain was forged to fit', async () => {
    office.setNow(new Date(Date.parse(office.now()) + 86_400_000).toISOString())
    const head = await office.callerFor('katingan', 'kepala-dinas')
    await done(head, busy, { type: 'AddNote', text: 'Sekali lagi' })
    const acts = await office.database.tenants.withTenant('katingan', (queries) => listActs(queries, busy))
    const forged = { ...acts.at(-1)!, snapshotHash: Buffer.alloc(32) }
    const { defects } = await tampered(
      `with act as (update laksana.event_log set snapshot_hash = $2, hash = $3 where case_id = $1 and version = $4)
       update laksana.case_stream set last_hash = $3 where case_id = $1`,
      [busy, forged.snapshotHash, hashAct(forged), forged.version],
      audit,
    )
    assert.deepEqual(defects, [{ case: busy, version: forged.version, kind: 'not-rebuilt' }])
  })

  test('stops when the worker does, and keeps no half of a result', async () => {
    const count = async () =>
      (await office.database.admin.query('select count(*) from laksana.audit_run')).rows[0].count
    const kept = await count()
    await assert.rejects(audit(AbortSignal.abort()), { name: 'AbortError' })
    assert.equal(await count(), kept)
  })
})
