import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublicTenant } from './database/tenant.ts'
import { eachInTurn, eachTenant, failuresIn, turnsOfJob } from './each-in-turn.ts'

const failing = (...wrong: readonly number[]) => {
  const done: number[] = []
  const work = async (one: number) => {
    if (wrong.includes(one)) throw new Error(`not ${one}`)
    done.push(one)
  }
  return { done, work }
}
const messagesOf = (work: Promise<void>): Promise<readonly string[]> =>
  work.then(
    () => [],
    (error) => failuresIn(error).map(({ message }) => message),
  )

test('all have their turn, and what went wrong is told afterwards, each with its name', async () => {
  const one = failing(2)
  await assert.rejects(eachInTurn([1, 2, 3], String, one.work), /^Error: 2: not 2$/)
  assert.deepEqual(one.done, [1, 3])
  const two = failing(1, 3)
  await assert.rejects(eachInTurn([1, 2, 3], String, two.work), /2 failed, the first: 1: not 1$/)
  assert.deepEqual(await messagesOf(eachInTurn([1, 2, 3], String, two.work)), ['1: not 1', '3: not 3'])
  await eachInTurn([1, 2], String, failing().work)
  const nested = (name: string) =>
    eachInTurn([1, 2, 3], String, two.work)
      .catch((error) => {
        throw error
      })
      .then(() => name)
  assert.deepEqual(await messagesOf(eachInTurn(['a', 'b'], String, nested)), [
    ...['a: 1: not 1', 'a: 3: not 3', 'b: 1: not 1', 'b: 3: not 3'],
  ])
})

test('a stop comes between two, or from within, and what went wrong before is told too', async () => {
  const stop = new AbortController()
  const done: number[] = []
  const until = async (one: number) => {
    done.push(one)
    if (one === 1) throw new Error('first')
    if (one === 2) stop.abort(new Error('stop'))
    if (one === 2) stop.signal.throwIfAborted()
  }
  assert.deepEqual(await messagesOf(eachInTurn([1, 2, 3], String, until, stop.signal)), ['1: first', 'stop'])
  assert.deepEqual(await messagesOf(eachInTurn([1], String, until, stop.signal)), ['stop'])
  assert.deepEqual(done, [1, 2])
})

test('tried again, those governments are left for which it failed', async () => {
  const all = ['satu', 'dua', 'tiga'].map((tenant_id) => ({ tenant_id }) as PublicTenant)
  const tenants = { listPublicTenants: async () => all }
  const [done, tried] = [new Set<string>(), [] as string[]]
  let broken = 'dua'
  const work = async ({ tenant_id }: PublicTenant) => {
    tried.push(tenant_id)
    if (tenant_id === broken) throw new Error('out of order')
  }
  const again = () => eachTenant(tenants, work, new AbortController().signal, done)
  await assert.rejects(again(), /^Error: dua: out of order$/)
  broken = ''
  await again()
  await again()
  assert.deepEqual(tried, ['satu', 'dua', 'tiga', 'dua'])
})

test('a worker that takes over a job of another night begins with everybody', () => {
  const turns = turnsOfJob()
  turns('1').add('satu')
  assert.deepEqual([...turns('1')], ['satu'], 'tried again')
  assert.deepEqual([...turns('2')], [], 'its first attempt may have been another worker’s')
  turns(undefined).add('satu')
  assert.deepEqual([...turns(undefined)], [])
})

test('where the database went away within one’s work, nobody else is tried either', async () => {
  const away = Object.assign(new Error('terminating connection'), { code: '57P01' })
  const tried: string[] = []
  const nested = async (name: string) => {
    tried.push(name)
    await eachInTurn([1, 2, 3], String, async (one) => {
      if (one === 2) throw away
      throw new Error('wrong')
    })
  }
  assert.deepEqual(await messagesOf(eachInTurn(['a', 'b'], String, nested)), ['1: wrong', away.message])
  const refused = async (name: string) => {
    tried.push(name)
    throw Object.assign(new AggregateError([new Error('::1'), new Error('127.0.0.1')], ''), {
      code: 'ECONNREFUSED',
    })
  }
  assert.equal((await messagesOf(eachInTurn(['c', 'd'], String, refused))).length, 2)
  assert.deepEqual(tried, ['a', 'c'])
})

test('where the database is away, or there is nothing more to be had, nobody else is tried', async () => {
  const done: number[] = []
  const away = async (one: number) => {
    done.push(one)
    if (one === 2) throw Object.assign(new Error('terminating connection'), { code: '57P01' })
    throw new Error('wrong')
  }
  assert.deepEqual(await messagesOf(eachInTurn([1, 2, 3], String, away)), [
    ...['1: wrong', 'terminating connection'],
  ])
  assert.deepEqual(done, [1, 2])
  async function* breaking() {
    yield 1
    throw new Error('no more')
  }
  assert.deepEqual(await messagesOf(eachInTurn(breaking(), String, failing(1).work)), ['1: not 1', 'no more'])
})
