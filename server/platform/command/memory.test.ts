import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import type pg from 'pg'
import { useDatabase } from '#server/testing/postgres.ts'
import { type CounterCommand, type CounterFacts, counter, counterPath } from '../testing/counter.ts'
import { auditStream } from './audit.ts'
import { createHeads } from './heads.ts'
import type { CommandContext } from './path.ts'

const database = useDatabase()
const request = (stream: string, amount = 1, commandId: string = randomUUID()) => ({
  tenant: 'katingan',
  stream,
  commandId,
  official: 'ani',
  now: '2026-11-20T03:00:00.000Z',
  command: { type: 'Add' as const, amount },
})
describe('a command decided from memory', () => {
  before(async () => {
    await database.admin.query(`
    insert into laksana.tenant (tenant_id, name, short_name, office_name, zone, reference_prefix)
      values ('katingan', 'Kabupaten Katingan', 'Katingan', 'Diskominfo', 'Asia/Jakarta', 'KTG');
    insert into laksana.official (tenant_id, official_id, name) values ('katingan', 'ani', 'Ani')`)
  })
  const audit = (stream: string) =>
    database.tenants.withTenant('katingan', (q) => auditStream(q, counter, stream))

  /** A server process of its own; `statements` are those it has sent by name. */
  function serverProcess() {
    const statements: string[] = []
    const pool = new Proxy(database.pools.app, {
      get(target, key) {
        const value = Reflect.get(target, key)
        if (key !== 'query') return value
        return (query: pg.QueryConfig) => {
          statements.push(query.name ?? '')
          return target.query(query)
        }
      },
    })
    return { run: counterPath({ pool }), statements }
  }

  test('a stream in use is decided without loading it', async () => {
    const { run, statements } = serverProcess()
    for (let n = 0; n < 4; n++) assert.equal((await run(request('hot'))).kind, 'accepted')
    assert.deepEqual(statements, ['load_cases', ...Array(4).fill('commit_acts')])
  })

  test('two servers on one stream: what one remembers never undoes what the other did', async () => {
    const [one, two] = [serverProcess(), serverProcess()]
    const total = async (stream: string) => {
      const { rows } = await database.admin.query(
        `select sum((event ->> 'amount')::int)::int as sum from laksana.event_log,
         jsonb_array_elements(events::jsonb) event where case_id = $1`,
        [stream],
      )
      return rows[0].sum
    }
    await one.run(request('shared', 5))
    await two.run(request('shared', -5))
    // The first remembers five and would give three away; there is nothing left.
    assert.deepEqual(await one.run(request('shared', -3)), {
      kind: 'refused',
      refusal: { code: 'BelowNought', facts: { sum: 0 } },
    })
    await one.run(request('shared', 9))
    // The second remembers nought and would refuse; there are nine.
    assert.equal((await two.run(request('shared', -9))).kind, 'accepted')
    assert.equal(await total('shared'), 0)
    assert.deepEqual(await audit('shared'), { acts: 4, broken: null, notRebuilt: null, headFits: true })
  })

  test('a command sent again, to the same server or another, gets its first answer', async () => {
    const [one, two] = [serverProcess(), serverProcess()]
    await one.run(request('again'))
    const sent = request('again')
    const answer = await one.run(sent)
    assert.deepEqual(await one.run(sent), { ...answer, repeated: true })
    await one.run(request('again'))
    assert.deepEqual(await two.run(sent), { ...answer, repeated: true })
    assert.equal((await audit('again')).acts, 3)
  })

  test('a command expected at another version than the remembered one is answered by the database', async () => {
    const [one, two] = [serverProcess(), serverProcess()]
    await one.run(request('expected'))
    await two.run(request('expected'))
    assert.equal((await one.run({ ...request('expected'), expectedVersion: 2 })).kind, 'accepted')
    assert.deepEqual(await two.run({ ...request('expected'), expectedVersion: 2 }), {
      kind: 'conflict',
      version: 3,
    })
  })

  test('an authority that was taken away is not remembered', async () => {
    const { admin, pools } = database
    const facts = async ({ authority, request }: CommandContext<unknown, CounterCommand>) =>
      authority === null
        ? { refusal: { code: 'BelowNought' as const, facts: {} } }
        : { facts: { official: request.official } satisfies CounterFacts }
    const run = counterPath({ pool: pools.app, facts })
    const here = () => request('leaver')
    assert.equal((await run(here())).kind, 'accepted')
    assert.equal((await run(here())).kind, 'accepted')
    await admin.query(`update laksana.official set left_on = '2026-11-01' where official_id = 'ani'`)
    assert.equal((await run(here())).kind, 'refused')
    await admin.query(`update laksana.official set left_on = null where official_id = 'ani'`)
    assert.equal((await run(here())).kind, 'accepted')
  })

  test('only so many states are remembered, the longest unused forgotten first', () => {
    const heads = createHeads<string>(10)
    const at = (stream: string) => ({ tenant: 't', stream })
    const head = { version: 1, lastHash: null, state: '' }
    for (const stream of ['a', 'b', 'c', 'a', 'd']) heads.keep(at(stream), head, 3)
    const kept = ['a', 'b', 'c', 'd'].filter((stream) => heads.find(at(stream)))
    assert.deepEqual(kept, ['a', 'c', 'd'])
    heads.keep(at('whole'), head, 10)
    assert.deepEqual(
      ['a', 'c', 'd', 'whole'].filter((stream) => heads.find(at(stream))),
      ['whole'],
    )
    heads.keep(at('too large'), head, 11)
    assert.equal(heads.find(at('too large')), undefined)
  })
})
