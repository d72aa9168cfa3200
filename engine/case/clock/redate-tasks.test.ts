import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  completion,
  graphOf,
  procedure,
  sourced,
  step,
  submittedCase,
  toStep,
  wib,
  within,
} from '../../testing/index.ts'
import { defaultCalendar } from '../../working-time/index.ts'
import { pausesIn } from '../index.ts'
import { end } from '../testing/situations.ts'

// A submitted case begins on Monday 16 November 2026, 08:00 WIB.

test('a decreed holiday moves what is open, and both due times are written down', () => {
  const run = submittedCase(
    graphOf(
      procedure('uji', [
        step({ id: 'mulai', next: [toStep('hari'), toStep('jam'), toStep('lepas')] }),
        step({ id: 'hari', next: [toStep('temu')], time: within(2, 'working-day') }),
        step({ id: 'jam', next: [toStep('temu')], time: within(24, 'clock-hour') }),
        step({ id: 'lepas', next: [toStep('temu')] }),
        step({ id: 'temu', join: ['hari', 'jam', 'lepas'], next: end }),
      ]),
    ),
  )
  run.mustAct(completion('mulai.1'), run.person('staf-1'))
  run.decree('2026-11-17')
  assert.deepEqual(run.events.at(-1), {
    type: 'TasksRedated',
    why: { kind: 'calendar', change: 2 },
    before: { 'hari.1': wib('2026-11-18T08:00') },
    dueAt: { 'hari.1': wib('2026-11-19T08:00') },
  })
  assert.equal(run.state.tasks['hari.1']?.dueAt, wib('2026-11-19T08:00'))
  assert.equal(run.state.tasks['jam.1']?.dueAt, wib('2026-11-17T08:00'))
})

test('a pause before and a holiday after count together', () => {
  const run = submittedCase(
    graphOf(procedure('uji', [step({ id: 'a', next: end, time: within(2, 'working-day') })])),
  )
  run.mustAct({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' }, run.person('staf-1'))
  run.clock.advance(60)
  run.mustAct({ type: 'ResumeCase', reason: 'Lengkap' }, run.person('staf-1'))
  run.decree('2026-11-18')
  assert.equal(run.state.tasks['a.1']?.dueAt, wib('2026-11-19T09:00'))
})

test('a day that a step set stays that day, unless nobody works on it any more', () => {
  const run = submittedCase(
    graphOf(
      procedure('uji', [
        step({ id: 'jadwal', next: [toStep('bangun')], sets: ['bangun'] }),
        step({ id: 'bangun', next: end, time: sourced({ kind: 'set-by', step: 'jadwal' } as const) }),
      ]),
    ),
  )
  run.mustAct(completion('jadwal.1', { schedule: { bangun: '2026-11-20' } }), run.person('staf-1'))
  run.decree('2026-11-18')
  assert.equal(run.state.tasks['bangun.1']?.dueAt, wib('2026-11-20T16:30'))
  run.decree('2026-11-20')
  assert.notEqual(run.state.tasks['bangun.1']?.dueAt, wib('2026-11-20T16:30'))
})

test('where nothing moves, nothing becomes of it; nor of a case that is over', () => {
  const run = submittedCase(
    graphOf(procedure('uji', [step({ id: 'a', next: end, time: within(2, 'working-day') })])),
  )
  const redate = { type: 'RedateTasks', why: { kind: 'standard', change: 2 }, pauses: [] } as const
  assert.deepEqual(run.byClock(redate), { accepted: false, refusal: { code: 'NothingDue', facts: {} } })
  run.mustAct({ type: 'CancelCase', reason: 'Batal' }, run.person('pengawas'))
  const before = run.events.length
  run.decree('2026-11-17')
  assert.equal(run.events.length, before)
})

test('a limit that has passed stays, unless it is forgiven; in a pause that goes on it hasn’t passed', () => {
  const late = () => {
    const run = submittedCase(
      graphOf(procedure('uji', [step({ id: 'a', next: end, time: within(2, 'working-day') })])),
    )
    run.calendar = defaultCalendar('Asia/Jakarta', [{ on: '2026-11-17', kind: 'closed', name: 'Banjir' }])
    return run
  }
  const redate = { type: 'RedateTasks', why: { kind: 'calendar', change: 1 }, pauses: [] } as const
  const strict = late()
  strict.clock.advance(5 * 1440)
  assert.equal(strict.byClock(redate).accepted, false)
  assert.equal(strict.byClock({ ...redate, forgives: true }).accepted, true)
  assert.equal(strict.state.tasks['a.1']?.dueAt, wib('2026-11-19T08:00'))

  const paused = late()
  paused.mustAct({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' }, paused.person('staf-1'))
  paused.clock.advance(5 * 1440)
  assert.equal(paused.byClock({ ...redate, pauses: pausesIn(paused.timed) }).accepted, true)
})
