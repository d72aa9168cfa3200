import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { useDatabase } from '#server/testing/postgres.ts'
import { counterPath } from '../testing/counter.ts'
import { type DeliveryHandler, startOutbox } from './index.ts'

const database = useDatabase()
const ignore = () => {}

function start(handler: DeliveryHandler, onProblem: (problem: Error) => void = ignore) {
  return startOutbox({ url: database.urls.worker, deliveries: new Map([['counted', handler]]), onProblem })
}

async function add(stream: string, poke: () => void = ignore) {
  const run = counterPath({ pool: database.pools.app, onOutbox: poke })
  const command = { type: 'Add' as const, amount: 1, tell: true }
  const now = '2026-11-20T03:00:00.000Z'
  return run({ tenant: 'katingan', stream, commandId: randomUUID(), official: 'budi', now, command })
}

async function until(holds: () => boolean | Promise<boolean>, within = 10_000): Promise<void> {
  const end = performance.now() + within
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('waited in vain')
    await pause(20)
  }
}

const waiting = async () =>
  (
    await database.admin.query(
      'select (select count(*) from laksana.outbox)::int + (select count(*) from graphile_worker._private_jobs)::int as n',
    )
  ).rows[0].n

test('what a command left in the outbox is delivered once, with its government and body', async () => {
  const got: unknown[] = []
  const outbox = await start(async (delivery) => void got.push(delivery))
  await add('a', outbox.poke)
  await until(() => got.length > 0)
  const { id, ...rest } = got[0] as { id: string }
  assert.deepEqual(rest, { tenant: 'katingan', body: { stream: 'a', added: 1 } })
  assert.match(id, /^katingan\/\d+$/)
  await until(async () => (await waiting()) === 0)
  await outbox.stop()
  assert.equal(got.length, 1)
})

test('a row whose poke was lost is delivered all the same', async () => {
  const got: unknown[] = []
  const outbox = await start(async (delivery) => void got.push(delivery))
  await pause(100)
  await add('b')
  await until(() => got.length > 0, 3_000)
  await outbox.stop()
})

test('a delivery that fails is tried again under the same id', async () => {
  const ids: string[] = []
  const problems: Error[] = []
  const outbox = await start(
    async ({ id }) => {
      ids.push(id)
      if (ids.length === 1) throw new Error('the mail server is away')
    },
    (problem) => problems.push(problem),
  )
  await add('c', outbox.poke)
  await until(() => ids.length > 0)
  await until(
    async () =>
      (
        await database.admin.query(
          'select from graphile_worker._private_jobs where attempts = 1 and locked_at is null',
        )
      ).rowCount === 1,
  )
  await database.admin.query(`update graphile_worker._private_jobs set run_at = now()`)
  await until(() => ids.length === 2)
  await outbox.stop()
  assert.equal(ids[0], ids[1])
  assert.match(problems[0]!.message, /mail server is away/)
})

test('another program that starts does not take a delivery from one that is still at it', async () => {
  let times = 0
  const handler = async () => {
    times += 1
    await pause(1_500)
  }
  const first = await start(handler)
  await add('f', first.poke)
  await until(() => times === 1)
  const second = await start(handler)
  await until(async () => (await waiting()) === 0)
  await Promise.all([first.stop(), second.stop()])
  assert.equal(times, 1)
})

test('a delivery under way is finished before a stop returns', async () => {
  let begun = false
  let done = false
  const outbox = await start(async () => {
    begun = true
    await pause(300)
    done = true
  })
  await add('d', outbox.poke)
  await until(() => begun)
  await outbox.stop()
  assert.equal(done, true)
  assert.equal(await waiting(), 0)
})

test('jobs of the night, of every minute and of every five are in the calendar of the queue', async () => {
  const told: boolean[] = []
  const run = async (signal: AbortSignal) => void told.push(signal.aborted)
  const outbox = await startOutbox({
    url: database.urls.worker,
    deliveries: new Map(),
    timed: {
      nightly: [{ name: 'counting', run }],
      everyMinute: [{ name: 'minute', run: async () => {} }],
      everyFiveMinutes: [{ name: 'five', run: async () => {} }],
    },
    onProblem: ignore,
  })
  const known = async () =>
    (await database.admin.query('select identifier from graphile_worker._private_known_crontabs')).rows
  await until(async () => (await known()).length === 3)
  assert.deepEqual((await known()).map(({ identifier }) => identifier).sort(), ['counting', 'five', 'minute'])
  await database.admin.query(`select graphile_worker.add_job('counting')`)
  await until(() => told.length > 0)
  await outbox.stop()
  assert.deepEqual(told, [false])
})

test('nothing is lost when the worker is killed at any moment', async () => {
  const worker = fileURLToPath(new URL('../testing/delivering.ts', import.meta.url))
  await database.admin.query('create table public.delivered (id text primary key, times int not null)')
  await database.admin.query('grant select, insert, update on public.delivered to laksana_worker')
  const total = 300
  const adding = (async () => {
    for (let n = 0; n < total; n++) await add(`e${n % 10}`)
  })()
  let kills = 0
  let written = false
  void adding.then(() => {
    written = true
  })
  while (!written || kills < 5) {
    const child = fork(worker, [database.urls.worker], { stdio: 'ignore' })
    await pause(250 + ((kills * 97) % 300))
    child.kill('SIGKILL')
    await once(child, 'exit')
    kills += 1
  }
  await adding
  assert.ok(kills >= 5)
  const last = fork(worker, [database.urls.worker], { stdio: 'ignore' })
  try {
    await until(async () => (await waiting()) === 0, 20_000)
    const delivered = await database.admin.query('select count(*)::int as n from public.delivered')
    assert.equal(delivered.rows[0].n, total)
  } finally {
    last.kill('SIGKILL')
    await once(last, 'exit')
  }
})
