import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { findClusterFolder } from './database/embedded/folder.ts'
import { findPostmaster } from './database/embedded/postmaster.ts'
import { auditStream, openDatabase, openPools, openTenantDatabase, startOutbox } from './index.ts'
import { counter } from './testing/counter.ts'

const kills = 21
const folder = mkdtempSync(join(tmpdir(), 'laksana-crash-'))
chmodSync(folder, 0o755)
const dataFolder = join(folder, 'data')
const program = fileURLToPath(new URL('./testing/crashing.ts', import.meta.url))

after(() => {
  const cluster = findClusterFolder(dataFolder)?.folder
  for (const path of [cluster, folder]) if (path) rmSync(path, { recursive: true, force: true })
})

test('killed -9 twenty-one times under load: what was acknowledged is there, whole, and nothing else is', async (t) => {
  const acknowledged = new Map<string, { stream: string; version: number }>()
  await makeDeliveryBook()
  let server = await start()
  for (let n = 0; n < kills; n++) {
    const before = acknowledged.size
    const patience = performance.now() + 20_000
    while (acknowledged.size === before) {
      assert.equal(server.exitCode, null, 'the server ended by itself')
      assert.ok(performance.now() < patience, 'nothing was acknowledged for 20 s')
      await pause(10)
    }
    await pause(Math.random() * 400)
    // Server, PostgreSQL, both: each in its turn, at a moment nobody chose.
    if (n % 3 !== 0) kill(await postgresNow())
    if (n % 3 !== 1) {
      server.kill('SIGKILL')
      await once(server, 'exit')
      server = await start()
    }
  }
  server.send('stop')
  const [code] = await once(server, 'exit')
  assert.equal(code, 0, 'the server did not stop cleanly')

  const database = await openDatabase({ dataFolder, log: () => {} })
  const pools = openPools(database.urls)
  try {
    const { withTenant } = openTenantDatabase(pools.app)
    const acts = await withTenant('katingan', (q) =>
      q.selectFrom('event_log').select(['case_id', 'version', 'command_id']).execute(),
    )
    const stored = new Map(acts.map((act) => [act.command_id, act]))
    for (const [commandId, { stream, version }] of acknowledged) {
      const act = stored.get(commandId)
      assert.ok(act, `acknowledged and not there: ${commandId}`)
      assert.deepEqual([act.case_id, act.version], [stream, version])
    }

    const files = await withTenant('katingan', (q) =>
      q.selectFrom('case_file').select(['case_id', 'version', 'subject']).execute(),
    )
    const tasks = await withTenant('katingan', (q) =>
      q.selectFrom('task').select(['case_id', 'task_id']).execute(),
    )
    assert.deepEqual(new Set(files.map((file) => file.case_id)), new Set(acts.map((act) => act.case_id)))
    for (const { case_id, version, subject } of files) {
      const audit = await withTenant('katingan', (q) => auditStream(q, counter, case_id))
      assert.deepEqual(audit, { acts: version, broken: null, notRebuilt: null, headFits: true }, case_id)
      assert.equal(subject, `Jumlah ${version}`)
      const mine = tasks.filter((task) => task.case_id === case_id)
      assert.deepEqual(
        mine.map((task) => task.task_id),
        [`hitung.${version}`],
      )
    }

    await deliverTheRest()
    const worker = new pg.Client({ connectionString: database.urls.worker })
    await worker.connect()
    const delivered = await worker.query('select distinct stream, added from public.delivered')
    const doubled = await worker.query(
      'select from public.delivered group by stream, added having count(*) > 1',
    )
    await worker.end()
    assert.equal(delivered.rowCount, acts.length, 'outbox rows were lost')
    assert.equal(doubled.rowCount, 0, 'an outbox row was written twice')
    t.diagnostic(
      `${kills} kills, ${acknowledged.size} commands acknowledged, ${acts.length} stored, ${delivered.rowCount} delivered`,
    )

    async function deliverTheRest(): Promise<void> {
      const pool = new pg.Pool({ connectionString: database.urls.worker })
      const note = 'insert into public.delivered values ($1, $2, $3) on conflict do nothing'
      const outbox = await startOutbox({
        url: database.urls.worker,
        deliveries: new Map([
          ['counted', async ({ id, body }) => void (await pool.query(note, [id, body.stream, body.added]))],
        ]),
        onProblem: () => {},
      })
      // Deliveries that failed while PostgreSQL was away wait out a pause of some seconds; not in a test.
      await pool.query('update graphile_worker._private_jobs set run_at = now()')
      const end = performance.now() + 20_000
      const left =
        'select (select count(*) from laksana.outbox) + (select count(*) from graphile_worker._private_jobs) as n'
      while ((await pool.query(left)).rows[0].n !== '0' && performance.now() < end) await pause(50)
      await outbox.stop()
      await pool.end()
    }
  } finally {
    await pools.end()
    await database.stop()
  }

  async function start(): Promise<ChildProcess> {
    const child = fork(program, [dataFolder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.on(
      'message',
      (message: { acknowledged?: { commandId: string; stream: string; version: number } }) => {
        if (message.acknowledged) acknowledged.set(message.acknowledged.commandId, message.acknowledged)
      },
    )
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => assert.fail(`the server ended with ${code}`)),
    ])
    return child
  }
})

async function makeDeliveryBook(): Promise<void> {
  const database = await openDatabase({ dataFolder, log: () => {} })
  const { password } = findClusterFolder(dataFolder)!
  const admin = new URL(database.urls.owner)
  admin.username = 'laksana_admin'
  admin.password = readFileSync(password, 'utf8')
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  await client.query('create table public.delivered (id text primary key, stream text, added int)')
  await client.query('grant select, insert on public.delivered to laksana_worker')
  await client.end()
  await database.stop()
}

async function postgresNow(): Promise<number> {
  for (;;) {
    const found = findPostmaster(findClusterFolder(dataFolder)!)
    if (found) return found.pid
    await pause(10)
  }
}

function kill(pid: number): void {
  process.kill(pid, 'SIGKILL')
}
