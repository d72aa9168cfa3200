import assert from 'node:assert/strict'
import { test } from 'node:test'
import { completion } from '../testing/index.ts'
import { daysPassed, planAgainstActual, stepClocks } from './index.ts'
import { done, reason, returning, revising, scheduled, suspension, two } from './testing/situations.ts'

// A submitted case begins on Monday 16 November 2026, 08:00 WIB.
const day = 24 * 60
function clocksOf(run: ReturnType<typeof scheduled>) {
  const { timed, graph, clock } = run
  const acts = timed.map(({ at, event }) => ({ at, events: [event] }))
  return stepClocks(acts, () => graph, run, clock.now())!
}
const told = (run: ReturnType<typeof scheduled>) =>
  planAgainstActual(clocksOf(run), run.state, run.graph, run, run.clock.now())

test('each scheduled step has its plan beside what came of it', () => {
  const run = scheduled()
  run.clock.advance(7 * day)
  done(run, ['staf-1', completion('b.1')])
  run.clock.advance(day)
  assert.deepEqual(told(run), [
    {
      step: 'a',
      planned: null,
      actual: [{ from: '2026-11-16', until: '2026-11-16' }],
      skipped: false,
      compared: null,
    },
    {
      step: 'b',
      planned: { start: null, end: '2026-11-20', by: 'schedule' },
      actual: [{ from: '2026-11-16', until: '2026-11-23' }],
      skipped: false,
      compared: { kind: 'done', days: 1, late: true, again: false },
    },
    {
      step: 'c',
      planned: { start: null, end: '2026-11-27', by: 'schedule' },
      actual: [{ from: '2026-11-23', until: null }],
      skipped: false,
      compared: { kind: 'open', days: -3, late: false, again: false },
    },
  ])
})

test('a revision moves the plan, a planned start shows, and what hasn’t begun is compared with today', () => {
  const run = done(scheduled(), [
    'staf-1',
    revising({ schedule: { c: '2026-12-01' }, starts: { c: '2026-11-25' } }),
  ])
  const { planned, actual, compared } = told(run).at(-1)!
  assert.deepEqual(planned, { start: '2026-11-25', end: '2026-12-01', by: 'schedule' })
  assert.deepEqual(actual, [])
  assert.deepEqual(compared, { kind: 'ahead', days: -11, late: false, again: false })
})

test('a pause doesn’t make a step late that was done by its due time', () => {
  const run = done(scheduled(), ['staf-1', suspension])
  run.clock.advance(4 * day)
  done(run, ['staf-1', { type: 'ResumeCase', reason }])
  run.clock.advance(3 * day)
  done(run, ['staf-1', completion('b.1')])
  assert.deepEqual(told(run)[1]!.compared, { kind: 'done', days: 1, late: false, again: false })
})

test('nor one that still runs; what hasn’t begun keeps its day, and is behind once the clock runs again', () => {
  const run = done(scheduled(), ['staf-1', suspension])
  run.clock.advance(16 * day)
  const lateness = () =>
    told(run).flatMap(({ compared }) => (compared ? [[compared.kind, compared.late]] : []))
  assert.deepEqual(lateness(), [
    ['open', false],
    ['ahead', false],
  ])
  done(run, ['staf-1', { type: 'ResumeCase', reason }])
  run.clock.advance(1)
  assert.deepEqual(lateness(), [
    ['open', false],
    ['ahead', true],
  ])
  assert.ok(told(run).every(({ compared }) => compared === null || compared.days > 0))
})

test('without a schedule the plan is what the standard gave; each time it was worked on shows', () => {
  const length = { kind: 'length', aim: 2, limit: 2, unit: 'working-day', approximate: false } as const
  const time = { value: length, provenance: { kind: 'inferred', reason: 'Contoh' } } as const
  const run = done(two({ time }), ['staf-1', completion('a.1')], ['staf-1', returning('b.1', 'a')])
  run.clock.advance(day)
  const [a] = told(run)
  assert.deepEqual(a!.planned, { start: '2026-11-16', end: '2026-11-18', by: 'standard' })
  assert.deepEqual(a!.actual, [
    { from: '2026-11-16', until: '2026-11-16' },
    { from: '2026-11-16', until: null },
  ])
  assert.deepEqual(a!.compared, { kind: 'open', days: -1, late: false, again: false })
})

test('a step opened once more after its planned day waits for a new one: it is behind, nobody is late', () => {
  const run = done(scheduled(), ['staf-1', completion('b.1')])
  run.clock.advance(8 * day)
  done(run, ['staf-1', returning('c.1', 'b')])
  const b = () => told(run)[1]!.compared
  const passed = () => daysPassed(run.state, run.graph)
  assert.deepEqual(b(), { kind: 'open', days: 2, late: false, again: true })
  assert.deepEqual(passed(), { 'b.2': '2026-11-20' })
  done(run, ['staf-1', revising({ schedule: { b: '2026-11-26' } })])
  assert.deepEqual(b(), { kind: 'open', days: -2, late: false, again: false })
  assert.deepEqual(passed(), {})
})
