import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { paceOf } from './load.ts'

test('commands are counted as they are sent, by so many at once, until time is up', async () => {
  let sentInAll = 0
  let underWay = 0
  let busiest = 0
  const play = async (sent: () => boolean) => {
    for (let n = 0; n < 5 && sent(); n++) {
      sentInAll += 1
      busiest = Math.max(busiest, ++underWay)
      await pause(5)
      underWay -= 1
    }
  }
  const began = performance.now()
  const { rate, cpu } = await paceOf({ concurrent: 3, seconds: 0.2, play }, null)
  const seconds = (performance.now() - began) / 1000
  assert.equal(busiest, 3)
  assert.equal(cpu, null)
  assert.ok(seconds >= 0.2)
  assert.ok(
    Math.abs(rate - sentInAll / seconds) <= rate * 0.05,
    `${rate} is not ${sentInAll} in ${seconds} s`,
  )
})
