import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { useDatabase } from '#server/testing/postgres.ts'
import { type CounterCommand, counter, counterPath } from '../testing/counter.ts'
import { auditStream } from './audit.ts'

const database = useDatabase()
const now = '2026-11-20T03:00:00.000Z'
const path = () => counterPath({ pool: database.pools.app })
const request = (
  stream: string,
  command: Partial<CounterCommand> = {},
  commandId: string = randomUUID(),
) => ({
  tenant: 'katingan',
  stream,
  commandId,
  official: 'budi',
  now,
  command: { type: 'Add' as const, amount: 1, ...command },
})
const audit = (stream: string) =>
  database.tenants.withTenant('katingan', (q) => auditStream(q, counter, stream))
const rowsOf = async (table: string, stream: string) =>
  (await database.admin.query(`select * from laksana.${table} where case_id = $1`, [stream])).rows

test('an accepted command leaves act, head and read models that agree', async () => {
  const run = path()
  assert.deepEqual(await run(request('a', { amount: 2 })), {
    kind: 'accepted',
    version: 1,
    events: [{ type: 'Added', amount: 2, at: now, by: 'budi' }],
    repeated: false,
  })
  await run(request('a', { amount: 3, tell: true }))
  const [head] = await rowsOf('case_stream', 'a')
  assert.equal(head.version, 2)
  const [file] = await rowsOf('case_file', 'a')
  assert.deepEqual(
    [file.version, file.subject, file.last_act, file.search],
    [2, 'Jumlah 5', 'Add', "'a':2 'hitung':1"],
  )
  const tasks = await rowsOf('task', 'a')
  assert.deepEqual(
    tasks.map((task) => task.task_id),
    ['hitung.2'],
  )
  const outbox = await database.admin.query('select kind, body from laksana.outbox')
  assert.deepEqual(outbox.rows, [{ kind: 'counted', body: { stream: 'a', added: 2 } }])
  assert.deepEqual(await audit('a'), { acts: 2, broken: null, notRebuilt: null, headFits: true })
})

test('a refusal writes nothing and can be tried again', async () => {
  const run = path()
  const refused = request('b', { amount: -1 })
  assert.deepEqual(await run(refused), {
    kind: 'refused',
    refusal: { code: 'BelowNought', facts: { sum: 0 } },
  })
  assert.deepEqual(await rowsOf('case_stream', 'b'), [])
  await run(request('b', { amount: 1 }))
  assert.equal((await run(refused)).kind, 'accepted')
})

test('a command id gets its first answer again, whatever happened since', async () => {
  const run = path()
  const first = request('c')
  const answer = await run(first)
  await run(request('c'))
  assert.deepEqual(await run(first), { ...answer, repeated: true })
  assert.equal((await rowsOf('event_log', 'c')).length, 2)
})

test('a command id used on another case is a conflict, not an answer', async () => {
  const run = path()
  const first = request('d')
  await run(first)
  assert.deepEqual(await run({ ...first, stream: 'e' }), { kind: 'conflict', version: 0 })
  assert.deepEqual(await rowsOf('case_stream', 'e'), [])
})

test('a command id sent to two new cases at once is stored for one of them', async () => {
  const run = path()
  for (let n = 0; n < 10; n++) {
    const first = request(`two-${n}-a`)
    const answers = await Promise.all([run(first), run({ ...first, stream: `two-${n}-b` })])
    assert.deepEqual(answers.map((answer) => answer.kind).sort(), ['accepted', 'conflict'])
    const stored = await database.admin.query('select from laksana.case_stream where case_id like $1', [
      `two-${n}-%`,
    ])
    assert.equal(stored.rowCount, 1)
  }
})

test('the same command id may be used by another government', async () => {
  const run = path()
  const first = request('f')
  await run(first)
  assert.deepEqual((await run({ ...first, tenant: 'cirebon' })).kind, 'accepted')
})

test('an expected version that is gone is a conflict and writes nothing', async () => {
  const run = path()
  await run(request('g'))
  await run(request('g'))
  assert.deepEqual(await run({ ...request('g'), expectedVersion: 1 }), { kind: 'conflict', version: 2 })
  assert.equal((await rowsOf('event_log', 'g')).length, 2)
  assert.equal((await run({ ...request('g'), expectedVersion: 2 })).kind, 'accepted')
})

test('the state is kept whole every so many acts, and what is loaded is right in between', async () => {
  const run = path()
  for (let n = 1; n <= 67; n++) {
    const answer = await run(request('whole', { amount: n }))
    assert.equal(answer.kind, 'accepted')
    const kept = await rowsOf('case_snapshot', 'whole')
    assert.deepEqual(
      kept.map(({ version }) => version),
      n < 32 ? [] : [n - (n % 32)],
    )
  }
  const [kept] = await rowsOf('case_snapshot', 'whole')
  assert.equal(kept.snapshot, `{"added":64,"sum":${(64 * 65) / 2}}`)
  assert.deepEqual(await run(request('whole', { amount: -(67 * 68) / 2 - 1 })), {
    kind: 'refused',
    refusal: { code: 'BelowNought', facts: { sum: (67 * 68) / 2 } },
  })
  assert.deepEqual(await audit('whole'), { acts: 67, broken: null, notRebuilt: null, headFits: true })
})

test('a state changed behind the back of the log stops the next command', async () => {
  const run = path()
  for (let n = 0; n < 32; n++) await run(request('h'))
  const change = `update laksana.case_snapshot set snapshot = '{"added":32,"sum":100}' where case_id = 'h'`
  await database.admin.query(change)
  await assert.rejects(path()(request('h')), /state of katingan\/h/)
  assert.equal((await audit('h')).headFits, false)
})

test('a changed act is found, though the state fits', async () => {
  const run = path()
  for (let n = 0; n < 3; n++) await run(request('i'))
  await database.admin.query('alter table laksana.event_log disable trigger append_only')
  await database.admin.query(
    `update laksana.event_log set actor = '{"official":"ani"}' where case_id = 'i' and version = 2`,
  )
  assert.deepEqual((await audit('i')).broken, { version: 2, reason: 'changed' })
  await database.admin.query(`delete from laksana.event_log where case_id = 'i' and version = 2`)
  assert.deepEqual((await audit('i')).broken, { version: 3, reason: 'missing' })
  await database.admin.query(`delete from laksana.event_log where case_id = 'i' and version = 3`)
  assert.deepEqual(await audit('i'), { acts: 1, broken: null, notRebuilt: null, headFits: false })
  await database.admin.query('alter table laksana.event_log enable trigger append_only')
})

test('32 people at once on one case: each command is stored once or answered as a conflict', async () => {
  const run = path()
  const requests = Array.from({ length: 32 }, () => request('j', { tell: true }))
  const pending = new Map(requests.map((each) => [each.commandId, each]))
  let conflicts = 0
  while (pending.size > 0) {
    const answers = await Promise.all(
      [...pending.values()].map(async (each) => ({ each, answer: await run(each) })),
    )
    for (const { each, answer } of answers) {
      if (answer.kind === 'accepted') pending.delete(each.commandId)
      else conflicts += 1
    }
  }
  const acts = await rowsOf('event_log', 'j')
  assert.deepEqual(acts.map((act) => act.command_id).sort(), requests.map((each) => each.commandId).sort())
  assert.ok(conflicts > 0, 'nobody raced: the test proves nothing')
  assert.deepEqual(await audit('j'), { acts: 32, broken: null, notRebuilt: null, headFits: true })
  const told = await database.admin.query(`select from laksana.outbox where body ->> 'stream' = 'j'`)
  assert.equal(told.rowCount, 32)
})

test('the same command sent 16 times at once is stored once and answered alike', async () => {
  const run = path()
  const same = request('k')
  const answers = await Promise.all(Array.from({ length: 16 }, () => run(same)))
  assert.deepEqual(new Set(answers.map((answer) => answer.kind)), new Set(['accepted']))
  assert.equal(answers.filter((answer) => answer.kind === 'accepted' && !answer.repeated).length, 1)
  assert.equal((await rowsOf('event_log', 'k')).length, 1)
})

test('many commands at once, some with the id of another: each is stored or refused by itself', async () => {
  const run = path()
  const requests = Array.from({ length: 60 }, (_, n) => request(`many-${n}`, { tell: true }))
  const copies = requests.slice(0, 6).map((each, n) => ({ ...each, stream: `many-copy-${n}` }))
  const answers = await Promise.all([...requests, ...copies].map(run))
  const accepted = answers.filter(({ kind }) => kind === 'accepted')
  assert.equal(accepted.length, requests.length)
  assert.equal(answers.filter(({ kind }) => kind === 'conflict').length, copies.length)
  for (let n = 6; n < 60; n++)
    assert.deepEqual(await audit(`many-${n}`), { acts: 1, broken: null, notRebuilt: null, headFits: true })
})

test('a case that somebody holds locked keeps only its own commands waiting', async () => {
  const run = path()
  await run(request('locked'))
  const holder = await database.admin.connect()
  await holder.query("begin; select from laksana.case_stream where case_id = 'locked' for update")
  let moved = false
  const waiting = run(request('locked')).then((answer) => {
    moved = true
    return answer
  })
  const others = Array.from({ length: 80 }, (_, n) => run(request(`beside-${n}`)))
  assert.ok((await Promise.all(others)).every(({ kind }) => kind === 'accepted'))
  assert.equal(moved, false)
  await holder.query('commit')
  holder.release()
  assert.equal((await waiting).kind, 'accepted')
})
