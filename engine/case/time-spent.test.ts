import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type CaseRun,
  completion,
  graphOf,
  procedure,
  step,
  submittedCase,
  toEnding,
  toStep,
} from '../testing/index.ts'
import { type TimedAct, timeSpent } from './time-spent.ts'

// A submitted case begins on Monday 16 November 2026, 08:00 WIB; every act below is written down with its instant.
function played(...steps: Parameters<typeof procedure>[1]) {
  const run = submittedCase(graphOf(procedure('uji', steps)))
  const acts: TimedAct[] = [{ at: run.clock.now(), events: [...run.events] }]
  const act = (command: Parameters<CaseRun['mustAct']>[0], official: string) => {
    const before = run.events.length
    run.mustAct(command, run.person(official))
    acts.push({ at: run.clock.now(), events: run.events.slice(before) })
  }
  return { run, act, spent: () => timeSpent(acts, run.graph, run.calendar, run.clock.now()) }
}

test('time is of whoever owes everything, or is waited for', () => {
  const { run, act, spent } = played(
    step({ id: 'minta', by: 'pemohon', next: [toStep('kerja')] }),
    step({ id: 'kerja', next: [toStep('luar')] }),
    step({ id: 'luar', waitsFor: 'Penyedia', next: [toEnding('selesai')] }),
  )
  run.clock.advance(30)
  act(completion('minta.1'), 'pemohon-2')
  run.clock.advance(45)
  act({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' }, 'staf-1')
  run.clock.advance(24 * 60)
  act({ type: 'ResumeCase', reason: 'Lengkap' }, 'staf-1')
  assert.deepEqual(spent(), { counted: 45, by: { applicant: 30 + 450, 'third-party': 0, office: 45 } })
  act({ type: 'SuspendCase', reason: 'Anggaran', waitingFor: 'office' }, 'staf-1')
  run.clock.advance(10)
  act({ type: 'ResumeCase', reason: 'Ada' }, 'staf-1')
  act(completion('kerja.1'), 'staf-1')
  run.clock.advance(20)
  act(completion('luar.1'), 'staf-1')
  run.clock.advance(600)
  assert.deepEqual(spent(), { counted: 45, by: { applicant: 480, 'third-party': 20, office: 55 } })
})

test('a log that isn’t whole tells nothing', () => {
  const { run } = played(step({ id: 'a', next: [toEnding('selesai')] }))
  const later = { at: run.clock.now(), events: run.events.slice(1) }
  assert.equal(timeSpent([later], run.graph, run.calendar, run.clock.now()), null)
})

test('before it is sent no time passes', () => {
  const { run } = played(step({ id: 'a', next: [toEnding('selesai')] }))
  const opened = { at: '2026-11-10T01:00:00.000Z', events: run.events.slice(0, 1) }
  assert.equal(timeSpent([opened], run.graph, run.calendar, run.clock.now())?.by.office, 0)
})
