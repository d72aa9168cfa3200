import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { wib } from '../testing/index.ts'
import { defaultCalendar } from '../working-time/index.ts'
import { nextStep, nothingTold, type Rung, usualRungs } from './index.ts'
import type { TimedTask } from './rung.ts'

const calendar = defaultCalendar('Asia/Jakarta', [
  { on: '2026-11-23', kind: 'regional-holiday', name: 'Hari jadi' },
])
// Thursday 08:00, five hours of work: due Thursday 14:00, the break left out.
const task = { openedAt: wib('2026-11-19T08:00'), dueAt: wib('2026-11-19T14:00') }
const at = (
  now: string,
  told: string | null = null,
  rungs: readonly Rung[] = usualRungs,
  of: TimedTask = task,
) => nextStep(rungs, of, { ...nothingTold, ...(told !== null && { through: wib(told) }) }, wib(now), calendar)
const seen = ({ tell, lookAt }: ReturnType<typeof at>) => ({ tell, lookAt })
const toldTo = (step: ReturnType<typeof at>) => step.tell?.rung.to

describe('a task with the usual rungs', () => {
  test('is looked at again when a fifth of its time is left, at the limit and a working day after', () => {
    assert.deepEqual(seen(at('2026-11-19T08:00')), { tell: null, lookAt: wib('2026-11-19T13:00') })
    const soon = at('2026-11-19T13:00')
    assert.deepEqual([toldTo(soon), soon.lookAt], [['performer'], wib('2026-11-19T14:00')])
    const late = at('2026-11-19T14:05', '2026-11-19T13:00')
    assert.deepEqual([toldTo(late), late.lookAt], [['performer', 'superior'], wib('2026-11-20T14:00')])
    const head = at('2026-11-20T14:00', '2026-11-19T14:00')
    assert.deepEqual([toldTo(head), head.lookAt], [['head'], null])
  })

  test('is told of once, by the last rung passed, however long nobody looked', () => {
    const after = at('2026-11-30T09:00')
    assert.deepEqual([toldTo(after), after.lookAt], [['head'], null])
  })

  test('waits for the office to open, over the weekend and a holiday', () => {
    const friday = { openedAt: wib('2026-11-20T08:00'), dueAt: wib('2026-11-20T16:30') }
    const closed = at('2026-11-20T16:30', '2026-11-20T15:00', usualRungs, friday)
    assert.deepEqual(seen(closed), { tell: null, lookAt: wib('2026-11-24T07:30') })
    const tuesday = at('2026-11-24T07:30', '2026-11-20T15:00', usualRungs, friday)
    assert.deepEqual(toldTo(tuesday), ['performer', 'superior'])
  })
})

test('rungs of the same moment are told of together', () => {
  const when = { kind: 'minutes', minutes: 0 } as const
  const rungs: readonly Rung[] = [
    { when, to: ['performer'], nightToo: false },
    { when, to: ['head', 'performer'], nightToo: false },
  ]
  assert.deepEqual(toldTo(at('2026-11-19T14:05', null, rungs)), ['performer', 'head'])
})

test('what stood still after the limit puts off the rungs behind it', () => {
  const stops = [
    { from: wib('2026-11-19T14:10'), until: wib('2026-11-26T14:00'), waitingFor: 'applicant' },
  ] as const
  const late = { ...task, stops }
  const resumed = at('2026-11-26T14:05', '2026-11-19T14:00', usualRungs, late)
  assert.deepEqual([resumed.tell, resumed.lookAt], [null, wib('2026-11-27T13:50')])
  assert.deepEqual(toldTo(at('2026-11-27T13:50', '2026-11-19T14:00', usualRungs, late)), ['head'])
})

test('a pause after a rung was told doesn’t bring it back', () => {
  const stops = [
    { from: wib('2026-11-25T08:00'), until: wib('2026-11-27T08:00'), waitingFor: 'applicant' },
  ] as const
  const told = at('2026-11-27T08:05', '2026-11-20T14:00', usualRungs, { ...task, stops })
  assert.deepEqual(seen(told), { tell: null, lookAt: null })
})

test('a rung that is told at night too counts by the clock, and waits for nothing', () => {
  const night: Rung = { when: { kind: 'minutes', minutes: 180 }, to: ['head'], nightToo: true }
  const friday = { openedAt: wib('2026-11-20T08:00'), dueAt: wib('2026-11-20T16:30') }
  const step = at('2026-11-20T19:30', null, [night], friday)
  assert.deepEqual([toldTo(step), step.lookAt], [['head'], null])
  assert.equal(at('2026-11-20T19:00', null, [night], friday).lookAt, wib('2026-11-20T19:30'))
})

test('what is told at night passes over nothing that waits for the office to open', () => {
  const rungs: readonly Rung[] = [
    { when: { kind: 'minutes', minutes: 0 }, to: ['superior'], nightToo: false },
    { when: { kind: 'minutes', minutes: 60 }, to: ['performer'], nightToo: true },
  ]
  const closing = { openedAt: wib('2026-11-18T08:00'), dueAt: wib('2026-11-19T16:00') }
  const evening = at('2026-11-19T17:00', null, rungs, closing)
  assert.deepEqual([toldTo(evening), evening.lookAt], [['performer'], wib('2026-11-20T07:30')])
  const next = (now: string) => nextStep(rungs, closing, evening.told, wib(now), calendar)
  assert.deepEqual(seen(next('2026-11-19T22:00')), { tell: null, lookAt: wib('2026-11-20T07:30') })
  const morning = next('2026-11-20T07:30')
  assert.deepEqual([toldTo(morning), morning.lookAt], [['superior'], null])
})

test('a task without rungs is never looked at', () => {
  assert.deepEqual(seen(at('2026-11-30T09:00', null, [])), { tell: null, lookAt: null })
})
