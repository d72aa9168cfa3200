import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachInTurn } from './each-in-turn.ts'

const failing = (...wrong: readonly number[]) => {
  const done: number[] = []
  const work = async (one: number) => {
    if (wrong.includes(one)) throw new Error(`not ${one}`)
    done.push(one)
  }
  return { done, work }
}

test('all have their turn, and what went wrong is told afterwards', async () => {
  const one = failing(2)
  await assert.rejects(eachInTurn([1, 2, 3], one.work), /^Error: not 2$/)
  assert.deepEqual(one.done, [1, 3])
  const two = failing(1, 3)
  await assert.rejects(eachInTurn([1, 2, 3], two.work), (error: AggregateError) => {
    assert.match(error.message, /^2 failed, the first: not 1$/)
    assert.deepEqual(
      error.errors.map(({ message }: Error) => message),
      ['not 1', 'not 3'],
    )
    return true
  })
  assert.deepEqual(two.done, [2])
  await eachInTurn([1, 2], failing().work)
})

test('a stop comes between two, or from within', async () => {
  const stop = new AbortController()
  const done: number[] = []
  const until = async (one: number) => {
    done.push(one)
    if (one === 2) stop.abort()
    if (one === 2) stop.signal.throwIfAborted()
  }
  await assert.rejects(eachInTurn([1, 2, 3], until, stop.signal), { name: 'AbortError' })
  await assert.rejects(eachInTurn([1], until, stop.signal), { name: 'AbortError' })
  assert.deepEqual(done, [1, 2])
})
