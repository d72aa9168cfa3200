import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { createTurns } from './in-turn.ts'

test('works of one key follow each other, others go beside them, and one that fails stops nobody', async () => {
  const inTurn = createTurns()
  const said: string[] = []
  const work =
    (name: string, fails = false) =>
    async () => {
      said.push(`${name} begins`)
      await pause(5)
      said.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
  const [first, second, other] = await Promise.allSettled([
    inTurn('buku', work('satu', true)),
    inTurn('buku', work('dua')),
    inTurn('lain', work('tiga')),
  ])
  assert.equal(first.status, 'rejected')
  assert.deepEqual(second, { status: 'fulfilled', value: 'dua' })
  assert.deepEqual(other, { status: 'fulfilled', value: 'tiga' })
  assert.ok(said.indexOf('satu ends') < said.indexOf('dua begins'))
  assert.ok(said.indexOf('tiga begins') < said.indexOf('satu ends'))
})
