import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  completion,
  graphOf,
  procedure,
  recording,
  step,
  submittedCase,
  toEnding,
  wib,
  within,
} from '../testing/index.ts'
import { totalClock } from './total-clock.ts'

// A submitted case begins on Monday 16 November 2026, 08:00 WIB.

function played(total: ReturnType<typeof within> | undefined) {
  const definition = procedure('uji', [step({ id: 'a', next: [toEnding('selesai')] })])
  const identity = { ...definition.identity, ...(total && { totalTime: total }) }
  const run = submittedCase(graphOf({ ...definition, identity }))
  const log = recording(run)
  const act = (command: Parameters<typeof run.mustAct>[0], by = 'staf-1') => {
    run.mustAct(command, run.person(by))
    log.note()
  }
  const clock = () => totalClock(log.acts, run.state, run.graph, run.calendar, run.clock.now())
  return { run, act, clock }
}

test('the stated total runs from the submission, and stands still with the case', () => {
  const { run, act, clock } = played(within(2, 'hour'))
  run.clock.advance(60)
  act({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' })
  run.clock.advance(90)
  assert.deepEqual([clock()?.due.due, clock()?.kept], [null, null])
  act({ type: 'ResumeCase', reason: 'Lengkap' })
  assert.deepEqual([clock()?.due.due, clock()?.kept], [wib('2026-11-16T11:30'), null])
  run.clock.advance(90)
  assert.deepEqual([clock()?.kept, clock()?.lateBy], [false, 30])
  act(completion('a.1'))
  run.clock.advance(600)
  assert.deepEqual([clock()?.kept, clock()?.lateBy], [false, 30])
})

test('while it was over no time passes, and what it is taken up again for goes on', () => {
  const { run, act, clock } = played(within(2, 'hour'))
  run.clock.advance(60)
  act(completion('a.1'))
  assert.equal(clock()?.kept, true)
  run.clock.advance(30 * 24 * 60)
  act({ type: 'ReopenCase', step: 'a', reason: 'Keliru' }, 'pengawas')
  assert.deepEqual([clock()?.kept, clock()?.lateBy], [null, 0])
  const over = clock()?.due.lines.find(({ kind }) => kind === 'paused')
  assert.ok(over?.kind === 'paused' && over.waitingFor === 'nobody' && over.reason === 'Keliru')
  run.clock.advance(60)
  assert.equal(clock()?.due.due, run.clock.now())
  run.clock.advance(20)
  assert.deepEqual([clock()?.kept, clock()?.lateBy], [false, 20])
})

test('what ends in time has kept it; where none is stated there is nothing to keep', () => {
  const { run, act, clock } = played(within(2, 'hour'))
  run.clock.advance(120)
  act(completion('a.1'))
  assert.deepEqual([clock()?.kept, clock()?.lateBy], [true, 0])
  assert.equal(played(undefined).clock(), null)
})
