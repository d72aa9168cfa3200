import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CaseRun, completion, within } from '../../testing/index.ts'
import { cancellation, done, one, suspension } from '../testing/situations.ts'

// A submitted case begins on Monday 16 November 2026, 08:00 WIB; its step has an hour.
const timed = () => one({ time: within(60, 'minute') })
const escalation = {
  type: 'EscalateTask',
  task: 'a.1',
  dueAt: '2026-11-16T02:00:00.000Z',
  to: ['performer', 'superior'],
  positions: ['kursi-kepala-1'],
} as const
const typesOf = (run: CaseRun) => {
  const decision = run.byClock(escalation)
  return decision.accepted ? decision.events.map(({ type }) => type) : decision.refusal.code
}

test('those named are told, and once it is late a deviation is opened with it, once', () => {
  const run = timed()
  run.clock.advance(50)
  const before = run.state
  assert.deepEqual(typesOf(run), ['TaskEscalated'])
  assert.deepEqual(run.state, before, 'nothing of the case changes')
  run.clock.advance(20)
  assert.deepEqual(typesOf(run), ['TaskEscalated', 'DeviationOpened'])
  run.clock.advance(450)
  assert.deepEqual(typesOf(run), ['TaskEscalated'])
  const { at: _, ...told } = run.events.find(({ type }) => type === 'TaskEscalated') as unknown as {
    at: string
  }
  const { type: __, ...asked } = escalation
  assert.deepEqual(told, { type: 'TaskEscalated', lateMinutes: 0, ...asked })
})

test('nobody is told of what is done, over, standing still, or due at another time by now', () => {
  assert.equal(typesOf(done(timed(), ['staf-1', completion('a.1')])), 'NothingDue')
  assert.equal(typesOf(done(timed(), ['pengawas', cancellation])), 'NothingDue')
  assert.equal(typesOf(done(timed(), ['staf-1', suspension])), 'NothingDue')
  const redated = timed()
  redated.decree('2026-11-16')
  assert.equal(typesOf(redated), 'NothingDue')
})
