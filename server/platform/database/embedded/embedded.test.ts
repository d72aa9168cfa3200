import assert from 'node:assert/strict'
import { execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { StartupProblem } from '../../startup-problem.ts'
import { openDatabase } from '../open.ts'
import { findClusterFolder } from './folder.ts'
import { findProcess } from './process.ts'

const made: string[] = []
const quiet = () => {}

function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'laksana-embedded-'))
  chmodSync(folder, mode)
  made.push(folder)
  return folder
}

after(() => {
  for (const folder of made) {
    const cluster = findClusterFolder(join(folder, 'data'))?.folder
    for (const path of [cluster, folder]) if (path) rmSync(path, { recursive: true, force: true })
  }
})

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', quiet)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** One data folder lives through these tests, as an office's does: to make a cluster takes seconds. */
const dataFolder = join(newFolder(), 'data')
const open = () => openDatabase({ dataFolder, log: quiet })

const problem = (sentence: RegExp) => (error: Error) => {
  assert.ok(error instanceof StartupProblem, error.stack)
  assert.match(error.message, sentence)
  assert.match(error.message, /^[^\n]+\.$/)
  return true
}

test('it is safe from the start: durable, checked, closed to other machines, password kept private', async () => {
  const database = await open()
  const settings = await ask(
    database.urls.app,
    `select name, setting from pg_settings where name in
    ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'password_encryption') order by 1`,
  )
  assert.deepEqual(Object.fromEntries(settings.map((row) => [row.name, row.setting])), {
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '127.0.0.1',
    password_encryption: 'scram-sha-256',
    synchronous_commit: 'on',
  })
  const at = findClusterFolder(dataFolder)!
  assert.equal(statSync(at.password).mode & 0o777, 0o600)
  const wrong = new URL(database.urls.app)
  wrong.password = 'guess'
  await assert.rejects(ask(wrong.href, 'select 1'), { code: '28P01' })
  const pid = database.pid()!
  if (process.getuid?.() === 0) assert.notEqual(statSync(`/proc/${pid}`).uid, 0, 'PostgreSQL runs as root')
  await database.stop()
  assert.equal(findProcess(pid), null)
  assert.equal(existsSync(join(dataFolder, 'lock')), false)
})

test('data is kept from one start to the next', async () => {
  const first = await open()
  await ask(first.urls.owner, 'create table laksana.kept as select 7 as n')
  await first.stop()
  const second = await open()
  assert.deepEqual(await ask(second.urls.owner, 'select n from laksana.kept'), [{ n: 7 }])
  assert.equal(second.urls.app, first.urls.app)
  await second.stop()
})

test('a port taken by another program since the last start is no trouble', async () => {
  const first = await open()
  await first.stop()
  const squatter = createServer().listen({ host: '127.0.0.1', port: Number(new URL(first.urls.app).port) })
  await once(squatter, 'listening')
  const second = await open()
  assert.notEqual(new URL(second.urls.app).port, new URL(first.urls.app).port)
  await second.stop()
  squatter.close()
})

test('after kill -9 of the program the PostgreSQL that lives on is adopted', async () => {
  const opener = fileURLToPath(new URL('../../testing/opening.ts', import.meta.url))
  const child = fork(opener, [dataFolder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [{ pid }] = (await once(child, 'message')) as [{ pid: number }]
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.notEqual(findProcess(pid), null)
  const database = await open()
  assert.equal(database.pid(), pid)
  await database.stop()
  assert.equal(findProcess(pid), null)
})

test('PostgreSQL killed with -9 is started again at the same address, with all that was committed', async () => {
  const database = await open()
  const { owner } = database.urls
  await ask(owner, 'create table laksana.counted (n int)')
  for (let n = 1; n <= 3; n++) {
    await ask(owner, `insert into laksana.counted values (${n})`)
    const before = database.pid()!
    process.kill(before, 'SIGKILL')
    const end = performance.now() + 15_000
    while (database.pid() === before && performance.now() < end) await pause(50)
    assert.notEqual(database.pid(), before)
    assert.equal((await ask(owner, 'select from laksana.counted')).length, n)
  }
  await database.stop()
})

test('a second program on the same data folder is refused; a lock left by a dead one is not in the way', async () => {
  const database = await open()
  await assert.rejects(open(), problem(/Another Laksana \(process \d+\) uses/))
  assert.equal((await ask(database.urls.app, 'select 1 as n')).length, 1)
  await database.stop()
  const gone = spawn(process.execPath, ['-e', ''])
  await once(gone, 'exit')
  writeFileSync(join(dataFolder, 'lock'), `${gone.pid} 12345`)
  await (await open()).stop()
})

test('a home nobody else may enter', {
  skip: process.getuid?.() !== 0 && 'only root runs it as another account',
}, async () => {
  const home = join(newFolder(0o700), 'data')
  const first = await openDatabase({ dataFolder: home, log: quiet })
  await ask(first.urls.owner, 'create table laksana.kept as select 7 as n')
  await first.stop()
  const at = findClusterFolder(home)!.folder
  assert.match(at, /^\/var\/lib\/laksana\//)
  const second = await openDatabase({ dataFolder: home, log: quiet })
  assert.equal((await ask(second.urls.owner, 'select from laksana.kept')).length, 1)
  await second.stop()
  assert.equal(findClusterFolder(home)!.folder, at)
})

test('a broken data folder gives one sentence and stays as it is', async () => {
  const { cluster } = findClusterFolder(dataFolder)!
  const control = join(cluster, 'global', 'pg_control')
  const whole = readFileSync(control)
  writeFileSync(control, Buffer.alloc(whole.length))
  await assert.rejects(open(), problem(/does not start \(PostgreSQL says: .*\): restore it/))
  assert.deepEqual(readFileSync(control), Buffer.alloc(whole.length))
  writeFileSync(control, whole)
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
  await assert.rejects(open(), problem(/made by PostgreSQL 17/))
  rmSync(join(cluster, 'PG_VERSION'))
  await assert.rejects(open(), problem(/incomplete \(PG_VERSION is missing\)/))
  writeFileSync(join(cluster, 'PG_VERSION'), '18\n')
  await (await open()).stop()
})

test('a data folder that is a file', async () => {
  const file = join(newFolder(), 'data')
  writeFileSync(file, 'not a folder')
  await assert.rejects(openDatabase({ dataFolder: file, log: quiet }), problem(/isn't a folder/))
  assert.equal(readFileSync(file, 'utf8'), 'not a folder')
})

test('a full disk', { skip: !mayMount() && 'needs the right to mount a small disk' }, async () => {
  const disk = newFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', disk])
  try {
    const dataFolder = join(disk, 'data')
    await assert.rejects(
      openDatabase({ dataFolder, log: quiet }),
      problem(/disk that holds .* is full \(\d+ MB free, 200 MB needed\)/),
    )
    assert.equal(findClusterFolder(dataFolder), null)
  } finally {
    execFileSync('umount', [disk])
  }
})

test('a wrong DATABASE_URL', async () => {
  const database = await open()
  const { port, username, password } = new URL(database.urls.owner)
  const openAt = (url: string) => openDatabase({ url, dataFolder, log: quiet })
  await assert.rejects(openAt('mysql://x/y'), problem(/not an address of a PostgreSQL database/))
  await assert.rejects(openAt('postgres://a:b@127.0.0.1:1/c'), problem(/Nothing answers at 127.0.0.1:1/))
  await assert.rejects(
    openAt('postgres://a:b@no-such-host.invalid:5432/c'),
    problem(/host no-such-host.invalid:5432 .* is not known/),
  )
  await assert.rejects(
    openAt(`postgres://${username}:wrong@127.0.0.1:${port}/laksana`),
    problem(/refuses the account laksana_owner/),
  )
  await assert.rejects(
    openAt(`postgres://${username}:${password}@127.0.0.1:${port}/nowhere`),
    problem(/no database nowhere/),
  )
  await assert.rejects(
    openAt(`postgres://${username}:${password}@127.0.0.1:${port}/laksana`),
    problem(/may not create roles/),
  )
  await database.stop()
})

function mayMount(): boolean {
  if (process.getuid?.() !== 0) return false
  const place = newFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  }
}
