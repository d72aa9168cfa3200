import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leanEvents, wholeEvents } from './lean.ts'

const act = { at: '2026-11-20T03:00:00.000Z', actor: { official: 'ani', position: 'kasi' } }

test('what an event shares with its act is stored with the act alone', () => {
  const events = [
    { type: 'Done', by: 'ani', at: act.at },
    { type: 'Arrived', by: 'budi', at: 'gabung' },
    { type: 'Fixed', schedule: {} },
  ]
  const lean = leanEvents(events, act)
  assert.deepEqual(lean, [
    { type: 'Done' },
    { type: 'Arrived', by: 'budi', at: 'gabung' },
    { type: 'Fixed', schedule: {} },
  ])
  assert.deepEqual(wholeEvents(lean, act), [
    events[0],
    events[1],
    { type: 'Fixed', schedule: {}, by: 'ani', at: act.at },
  ])
})

test('whole events come back as they were, and storing them again stores the same', () => {
  const some = (own: string) => fc.option(fc.constantFrom(own, 'another'), { nil: undefined })
  const event = fc.record({ type: fc.string(), at: some(act.at), by: some('ani'), more: fc.jsonValue() })
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const whole = wholeEvents(JSON.parse(JSON.stringify(events)) as readonly unknown[], act)
      assert.deepEqual(wholeEvents(leanEvents(whole, act), act), whole)
    }),
  )
})
