import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type CaseRun,
  completion,
  graphOf,
  procedure,
  sourced,
  step,
  submittedCase,
  toStep,
  wib,
  within,
} from '../testing/index.ts'
import { end } from './testing/situations.ts'

// A submitted case begins on Monday 16 November 2026, 08:00 WIB.

function submitted(...steps: Parameters<typeof procedure>[1]): CaseRun {
  return submittedCase(graphOf(procedure('uji', steps)))
}

test('a step is due when its standard runs out; one that waits for an outsider is not', () => {
  const due = submitted(step({ id: 'a', next: end, time: within(2, 'working-day') }))
  assert.equal(due.state.tasks['a.1']?.dueAt, wib('2026-11-18T08:00'))
  const waits = submitted(step({ id: 'a', next: end, time: within(2, 'working-day'), waitsFor: 'Penyedia' }))
  assert.equal(waits.state.tasks['a.1']?.dueAt, undefined)
})

test('resuming moves every due time by the working time that stood still', () => {
  const run = submitted(step({ id: 'a', next: end, time: within(120, 'minute') }))
  run.clock.advance(30)
  run.mustAct({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' }, run.person('staf-1'))
  run.clock.advance(24 * 60)
  run.mustAct({ type: 'ResumeCase', reason: 'Lengkap' }, run.person('staf-1'))
  // Stood still from Monday 08:30 to Tuesday 08:30: 7.5 hours of work, so 10:00 becomes Tuesday 10:00.
  assert.equal(run.state.tasks['a.1']?.dueAt, wib('2026-11-17T10:00'))
})

test('a pause over a weekend adds nothing', () => {
  const run = submitted(step({ id: 'a', next: end, time: within(5, 'working-day') }))
  run.clock.advance(4 * 24 * 60 + 9 * 60) // Friday 17:00
  run.mustAct({ type: 'SuspendCase', reason: 'Data', waitingFor: 'office' }, run.person('pengawas'))
  run.clock.advance(2 * 24 * 60 + 14 * 60) // Monday 07:00
  run.mustAct({ type: 'ResumeCase', reason: 'Lengkap' }, run.person('pengawas'))
  assert.equal(run.state.tasks['a.1']?.dueAt, wib('2026-11-23T08:00'))
})

test('a step whose time is set by another is due at the close of the day set, open already or not', () => {
  const time = sourced({ kind: 'set-by', step: 'jadwal' } as const)
  const run = submitted(
    step({ id: 'mulai', next: [toStep('jadwal'), toStep('kini')] }),
    step({ id: 'jadwal', next: [toStep('nanti')], sets: ['kini', 'nanti'] }),
    step({ id: 'nanti', next: [toStep('temu')], time }),
    step({ id: 'kini', next: [toStep('temu')], time }),
    step({ id: 'temu', join: ['nanti', 'kini'], next: end }),
  )
  run.mustAct(completion('mulai.1'), run.person('staf-1'))
  assert.equal(run.state.tasks['kini.1']?.dueAt, undefined)
  const schedule = { kini: '2026-11-20', nanti: '2026-11-24' }
  run.mustAct(completion('jadwal.1', { schedule }), run.person('staf-1'))
  assert.equal(run.state.tasks['kini.1']?.dueAt, wib('2026-11-20T16:30'))
  assert.equal(run.state.tasks['nanti.1']?.dueAt, wib('2026-11-24T16:00'))
})

test('a step done again is not late by the date set for its first time', () => {
  const time = sourced({ kind: 'set-by', step: 'jadwal' } as const)
  const run = submitted(
    step({ id: 'jadwal', next: [toStep('bangun')], sets: ['bangun'] }),
    step({ id: 'bangun', next: [toStep('uji')], time }),
    step({ id: 'uji', next: end }),
  )
  run.mustAct(completion('jadwal.1', { schedule: { bangun: '2026-11-20' } }), run.person('staf-1'))
  run.mustAct(completion('bangun.1'), run.person('staf-1'))
  const back = { type: 'ReturnStep', task: 'uji.1', to: 'bangun', points: ['Perbaiki'] } as const
  run.mustAct(back, run.person('staf-1'))
  assert.equal(run.state.tasks['bangun.2']?.dueAt, wib('2026-11-20T16:30'), 'still ahead: it holds')
  run.mustAct(completion('bangun.2'), run.person('staf-1'))
  run.clock.advance(10 * 24 * 60)
  run.mustAct({ ...back, task: 'uji.2' }, run.person('staf-1'))
  assert.equal(run.state.tasks['bangun.3']?.dueAt, undefined)
})

test('a duty after the end falls due again as often as it is owed', () => {
  const after = { aim: 3, limit: 3, unit: 'month', approximate: false } as const
  const graph = graphOf(
    procedure('uji', [step({ id: 'a', next: end })], {
      duties: [
        {
          id: 'nilai',
          text: sourced('Dinilai'),
          performer: 'pemohon',
          endings: ['selesai'],
          after,
          times: 2,
        },
      ],
    }),
  )
  const run = submittedCase(graph)
  run.mustAct(completion('a.1'), run.person('staf-1'))
  assert.deepEqual(run.state.duties, [{ id: 'nilai', dueAt: wib('2027-02-16T08:00'), remaining: 2 }])
  run.clock.advance(60 * 24 * 100)
  run.mustAct({ type: 'FulfilDuty', duty: 'nilai', note: 'Dipakai' }, run.person('pemohon-2'))
  assert.deepEqual(run.state.duties, [{ id: 'nilai', dueAt: wib('2027-05-16T08:00'), remaining: 1 }])
  run.mustAct({ type: 'FulfilDuty', duty: 'nilai', note: 'Dipakai' }, run.person('pemohon-2'))
  assert.deepEqual(run.state.duties, [])
})

test('a limit that runs through nights moves by all the time that stood still', () => {
  const run = submitted(step({ id: 'a', next: end, time: within(48, 'clock-hour') }))
  run.clock.advance(60)
  run.mustAct({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' }, run.person('staf-1'))
  run.clock.advance(24 * 60)
  run.mustAct({ type: 'ResumeCase', reason: 'Lengkap' }, run.person('staf-1'))
  assert.equal(run.state.tasks['a.1']?.dueAt, wib('2026-11-19T08:00'))
})

test('a pause after the limit moves nothing', () => {
  const run = submitted(step({ id: 'a', next: end, time: within(30, 'minute') }))
  run.clock.advance(60)
  run.mustAct({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' }, run.person('staf-1'))
  run.clock.advance(24 * 60)
  run.mustAct({ type: 'ResumeCase', reason: 'Lengkap' }, run.person('staf-1'))
  assert.equal(run.state.tasks['a.1']?.dueAt, wib('2026-11-16T08:30'))
})
