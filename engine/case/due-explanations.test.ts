import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  actByChance,
  CaseRun,
  completion,
  drawFrom,
  drawGraph,
  graphOf,
  procedure,
  sourced,
  step,
  submittedCase,
  toStep,
  wib,
  within,
} from '../testing/index.ts'
import { dayRevisionsIn, dueExplanations, pausesIn } from './due-explanations.ts'
import { end } from './testing/situations.ts'

// A submitted case begins on Monday 16 November 2026, 08:00 WIB.

const submitted = (...steps: Parameters<typeof procedure>[1]): CaseRun =>
  submittedCase(graphOf(procedure('uji', steps)))

function explained(run: CaseRun) {
  const { state, graph, timed } = run
  return dueExplanations(state, graph, run, pausesIn(timed), dayRevisionsIn(timed))
}

test('each open task with a due time has its sum, pauses and all', () => {
  const run = submitted(
    step({ id: 'mulai', next: [toStep('menit'), toStep('jam'), toStep('hari'), toStep('lepas')] }),
    step({ id: 'menit', next: [toStep('temu')], time: within(600, 'minute') }),
    step({ id: 'jam', next: [toStep('temu')], time: within(48, 'clock-hour') }),
    step({ id: 'hari', next: [toStep('temu')], time: within(2, 'working-day') }),
    step({ id: 'lepas', next: [toStep('temu')] }),
    step({ id: 'temu', join: ['menit', 'jam', 'hari', 'lepas'], next: end }),
  )
  run.mustAct(completion('mulai.1'), run.person('staf-1'))
  run.clock.advance(30)
  run.mustAct({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' }, run.person('staf-1'))
  assert.deepEqual(
    Object.values(explained(run)).map(({ due, lines }) => [due, lines.at(-1)?.kind]),
    [
      [null, 'stands'],
      [null, 'stands'],
      [null, 'stands'],
    ],
  )
  run.clock.advance(26 * 60)
  run.mustAct({ type: 'ResumeCase', reason: 'Lengkap' }, run.person('staf-1'))
  const sums = explained(run)
  assert.deepEqual(Object.keys(sums), ['menit.1', 'jam.1', 'hari.1'])
  for (const [task, { due, lines }] of Object.entries(sums)) {
    assert.equal(due, run.state.tasks[task]?.dueAt)
    const paused = lines.filter(({ kind }) => kind === 'paused')
    assert.equal(paused.length, 1, task)
  }
  assert.equal(sums['jam.1']?.due, wib('2026-11-19T10:00'))
})

test('a day that a step set is its own reason', () => {
  const run = submitted(
    step({ id: 'jadwal', next: [toStep('bangun')], sets: ['bangun'] }),
    step({ id: 'bangun', next: end, time: sourced({ kind: 'set-by', step: 'jadwal' } as const) }),
  )
  run.mustAct(completion('jadwal.1', { schedule: { bangun: '2026-11-20' } }), run.person('staf-1'))
  assert.deepEqual(explained(run)['bangun.1']?.lines, [
    { kind: 'set', on: '2026-11-20', at: wib('2026-11-20T16:30') },
    { kind: 'until', at: wib('2026-11-20T16:30') },
  ])
})

test('where the standard doesn’t come to what was written down, both are told', () => {
  const run = submitted(step({ id: 'a', next: end, time: within(2, 'working-day') }))
  const other = graphOf(procedure('uji', [step({ id: 'a', next: end, time: within(3, 'working-day') })]))
  const { dueAt } = run.state.tasks['a.1']!
  const { due, lines } = dueExplanations(run.state, other, run, [])['a.1']!
  assert.equal(due, dueAt)
  assert.deepEqual(
    lines.map(({ kind }) => kind),
    ['from', 'days', 'would-be', 'kept'],
  )
  assert.deepEqual(lines.slice(-2), [
    { kind: 'would-be', at: wib('2026-11-19T08:00') },
    { kind: 'kept', at: dueAt },
  ])
  const without = graphOf(procedure('uji', [step({ id: 'a', next: end })]))
  assert.deepEqual(dueExplanations(run.state, without, run, [])['a.1'], {
    ...{ lines: [{ kind: 'kept', at: dueAt }], due: dueAt },
  })
})

test('a pause ends with the case as well', () => {
  const at = wib('2026-11-16T08:00')
  const until = wib('2026-11-17T08:00')
  const suspended = { type: 'CaseSuspended', reason: 'Data', waitingFor: 'office', by: 'staf-1', at } as const
  const events: Parameters<typeof pausesIn>[0] = [
    { at, event: suspended },
    { at: until, event: { type: 'CaseCancelled', reason: 'Batal', at: until, closed: [] } as const },
    { at: until, event: { type: 'NoteAdded', text: 'Catatan' } as const },
  ]
  assert.deepEqual(pausesIn(events), [{ from: at, until, waitingFor: 'office', reason: 'Data' }])
})

test('whatever happens to a case, the sum comes to the due time that was written down', () => {
  let paused = 0
  let byDay = 0
  let revised = 0
  const held = (seed: number) => {
    const draw = drawFrom(seed)
    const run = new CaseRun(drawGraph(draw))
    for (let acts = 0; acts < 40; acts++) {
      actByChance(run, draw)
      if (run.state.status !== 'running') continue
      const sums = explained(run)
      for (const { id, step: at, dueAt } of Object.values(run.state.tasks)) {
        if (dueAt === undefined) continue
        if (run.graph.byId.get(at)?.time?.value.kind === 'set-by') byDay += 1
        assert.equal(sums[id]?.due, dueAt, id)
        assert.equal(sums[id]?.lines.at(-1)?.kind, 'until', id)
        if (sums[id]?.lines.some(({ kind }) => kind === 'paused')) paused += 1
        if (sums[id]?.lines.some(({ kind }) => kind === 'revised')) revised += 1
      }
    }
  }
  const numRuns = 300 * Number(process.env.LAKSANA_THOROUGH ?? 1)
  fc.assert(fc.property(fc.integer(), held), { numRuns })
  assert.ok(paused > 0, 'no clock ever stood still')
  assert.ok(byDay > 0, 'nothing was ever due on a day that a step set')
  assert.ok(revised > 0, 'no day was ever set anew for a step that was open')
})
