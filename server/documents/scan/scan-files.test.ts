import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Viewer } from '#server/directory/contract.ts'
import { useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'
import { type FakeClamd, startFakeClamd } from '../testing/fake-clamd.ts'
import { freePort } from '../testing/programs.ts'
import { scanDeliveries } from './scan-files.ts'

const at = useApp({ site: plainSite, files: { scans: true } })
let clamd: FakeClamd
before(async () => {
  clamd = await startFakeClamd()
})
after(() => clamd.close())

const viewerOf = async (official: string, tenant = 'kab-satu') =>
  (await at.app.directory.findViewer({ tenant, official }))!

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

async function send(viewer: Viewer, name: string, text: string): Promise<string> {
  const stored = await at.app.documents.store(viewer, name, once(text))
  assert.equal(stored.kind, 'stored')
  return stored.kind === 'stored' ? stored.file.fileId : ''
}

/** What the worker does with a row of the outbox. */
async function deliver(file: string, scanner = clamd.address, now = new Date().toISOString()): Promise<void> {
  const { rows } = await at.database.admin.query(
    `select tenant_id as tenant, body from laksana.outbox where kind = 'scan-file' and body ->> 'file' = $1`,
    [file],
  )
  assert.equal(rows.length, 1)
  const parts = { pool: at.database.pools.app, store: at.store, scanner, now: () => now }
  await scanDeliveries(parts).get('scan-file')!({ id: 'x', ...rows[0] })
}

const closedFor = async (viewer: Viewer, file: string) => (await at.app.documents.open(viewer, file))?.closed
const noticesOf = async (viewer: Viewer) => (await at.app.tasks.home(viewer)).notices

/** As if the file had come for a case that the viewer may see: the bookkeeping of the case is of no matter here. */
async function handIn(file: string): Promise<void> {
  await at.database.admin.query(
    `insert into laksana.case_file (tenant_id, case_id, reference, subject, applicant_unit_id, applicant_name, opened_by, procedure_id,
       procedure_version, procedure_title, opened_at, search, status, version, last_act, last_act_at)
     values ('kab-satu', 'c1', 'SATU-26-00001-7QXM', 'x', 'kesehatan', 'x', 'o4', 'sop', 1, 'x', now(), '', 'running', 1, 'x', now())
     on conflict do nothing`,
  )
  await at.database.admin.query(`update laksana.stored_file set case_id = 'c1' where file_id = $1`, [file])
}

test('a new file is held: whoever sent it hands it in and opens it, others once it is clean', async () => {
  const sender = await viewerOf('o4')
  const reader = await viewerOf('o1')
  const file = await send(sender, 'a.txt', 'bersih')
  assert.equal((await at.app.documents.refs(sender, [file])).length, 1)
  await handIn(file)
  assert.equal(await closedFor(sender, file), null)
  assert.equal(await closedFor(reader, file), 'held')
  await deliver(file)
  assert.equal(await closedFor(reader, file), null)
  await deliver(file)
  assert.equal(clamd.seen.length, 1, 'a repeated delivery scans nothing')
})

test('an infected file is opened by nobody, handed in no more, and whoever sent it is told once', async () => {
  const sender = await viewerOf('o4')
  const file = await send(sender, 'laporan.txt', 'ada VIRUS di sini')
  await handIn(file)
  await deliver(file)
  await deliver(file)
  assert.equal(await closedFor(sender, file), 'infected')
  assert.equal(await closedFor(await viewerOf('o1'), file), 'infected')
  assert.deepEqual(await at.app.documents.refs(sender, [file]), [])
  const told = (await noticesOf(sender)).filter(({ kind }) => kind === 'file-infected')
  assert.deepEqual(
    told.map(({ facts, caseId }) => [facts, caseId]),
    [[{ file: 'laporan.txt', found: 'Uji-Coba' }, 'c1']],
  )
})

test('the answers over HTTP say why', async () => {
  const sender = await viewerOf('o4')
  const file = await send(sender, 'b.txt', 'VIRUS')
  await handIn(file)
  const asReader = async () => {
    const headers = await at.tokenOf('kadis@satu.example')
    return at.server.inject({ url: `/api/v1/files/${file}`, headers })
  }
  assert.deepEqual([(await asReader()).statusCode, (await asReader()).json().code], [423, 'FileHeld'])
  const page = await (await at.as('kadis@satu.example')).get(`/berkas/${file}`)
  assert.equal(page.headers.location, `/berkas/${file}/lihat`)
  await deliver(file)
  assert.deepEqual([(await asReader()).statusCode, (await asReader()).json().code], [410, 'FileInfected'])
})

test('a scanner that is away leaves a file held, and administrators are told once a day', async () => {
  const sender = await viewerOf('o4')
  const file = await send(sender, 'c.txt', 'bersih juga')
  await handIn(file)
  const nowhere = `127.0.0.1:${await freePort()}`
  const day = '2026-11-20T03:00:00.000Z'
  await assert.rejects(deliver(file, nowhere, day), /does not answer/)
  await assert.rejects(deliver(file, nowhere, '2026-11-20T05:00:00.000Z'), /does not answer/)
  assert.equal(await closedFor(await viewerOf('o1'), file), 'held')
  const { rows } = await at.database.admin.query(
    `select distinct n.official_id, p.capabilities from laksana.notice n
     join laksana.holding h using (tenant_id, official_id) join laksana.position p using (tenant_id, position_id)
     where n.kind = 'scanner-away' and 'administer' = any(p.capabilities)`,
  )
  const all = await at.database.admin.query(`select from laksana.notice where kind = 'scanner-away'`)
  assert.ok(rows.length > 0)
  assert.equal(all.rowCount, rows.length, 'nobody else is told, and nobody twice')

  const later = await send(sender, 'd.txt', 'yang berikut')
  await deliver(later, clamd.address, new Date(Date.now() + 600_000).toISOString())
  assert.equal(await closedFor(await viewerOf('o1'), file), null, 'the next one takes along what was left')
})
