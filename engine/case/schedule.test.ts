import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { actByChance, CaseRun, completion, drawFrom, drawGraph, wib } from '../testing/index.ts'
import { endOfWorkingDay } from '../working-time/index.ts'
import { dayRevisionsIn, dueExplanations, evolve, initialCase, pausesIn } from './index.ts'
import { ask, done, reason, returning, revising, scheduled, suspension } from './testing/situations.ts'

// A submitted case begins on Monday 16 November 2026, 08:00 WIB.
const uat = { text: 'Uji terima', on: '2026-11-26' }

test('a revision says what was and what is, and the due time of an open step follows at once', () => {
  const run = scheduled()
  const given = revising({
    schedule: { b: '2026-11-24', c: '2026-11-27' },
    starts: { c: '2026-11-25' },
    milestones: [uat],
  })
  const decision = ask(run, 'staf-1', given)
  assert.deepEqual(decision.accepted && decision.events, [
    {
      type: 'ScheduleRevised',
      reason,
      at: run.clock.now(),
      steps: {
        b: { from: { end: '2026-11-20' }, to: { end: '2026-11-24' } },
        c: { from: { end: '2026-11-27' }, to: { end: '2026-11-27', start: '2026-11-25' } },
      },
      milestones: { from: [], to: [uat] },
      dueAt: { 'b.1': { from: wib('2026-11-20T16:30'), to: wib('2026-11-24T16:00') } },
    },
  ])
  done(run, ['staf-1', given])
  assert.equal(run.state.tasks['b.1']?.dueAt, wib('2026-11-24T16:00'))
  assert.deepEqual(run.state.schedule, { b: '2026-11-24', c: '2026-11-27' })
  assert.deepEqual(run.state.plan, { starts: { c: '2026-11-25' }, milestones: [uat] })
})

test('a step opened later is due on the day of the revision', () => {
  const run = done(
    scheduled(),
    ['pengawas', revising({ schedule: { c: '2026-12-01' } })],
    ['staf-1', completion('b.1')],
  )
  assert.equal(run.state.tasks['c.1']?.dueAt, wib('2026-12-01T16:00'))
})

test('a plan may be given with the step that fixes it', () => {
  const schedule = { b: '2026-11-20', c: '2026-11-27' }
  const run = done(scheduled(), ['staf-1', { type: 'WithdrawCompletion', step: 'a', reason }])
  done(run, ['staf-1', completion('a.2', { schedule, starts: { b: '2026-11-17' }, milestones: [uat] })])
  assert.deepEqual(run.state.plan, { starts: { b: '2026-11-17' }, milestones: [uat] })
})

test('a planned start goes, by a revision and with the step that fixes the plan, and its end may then be earlier', () => {
  const starts = { b: '2026-11-17', c: '2026-11-25' }
  const run = done(scheduled(), ['staf-1', revising({ starts })])
  const given = revising({ schedule: { c: '2026-11-23' }, withoutStart: ['c'] })
  const decision = ask(run, 'staf-1', given)
  const [event] = decision.accepted ? decision.events : []
  assert.deepEqual(event?.type === 'ScheduleRevised' && event.steps, {
    c: { from: { start: '2026-11-25', end: '2026-11-27' }, to: { end: '2026-11-23' } },
  })
  done(run, ['staf-1', given])
  assert.deepEqual(run.state.plan?.starts, { b: '2026-11-17' })
  done(run, ['staf-1', { type: 'WithdrawCompletion', step: 'a', reason }])
  done(run, ['staf-1', completion('a.2', { withoutStart: ['b', 'c'] })])
  assert.deepEqual(run.state.plan, { starts: {}, milestones: [] })
})

test('an end that is emptied is asked for, and a start may lie behind only where the step has begun', () => {
  const run = scheduled()
  const emptied = ask(run, 'staf-1', revising({ schedule: { b: '', c: '2026-12-01' } }))
  assert.deepEqual(!emptied.accepted && [emptied.refusal.code, emptied.refusal.facts], [
    'DateMissing',
    { steps: ['b'] },
  ])
  run.clock.advance(2 * 24 * 60)
  const starting = (step: string, on: string) => ask(run, 'staf-1', revising({ starts: { [step]: on } }))
  assert.ok(starting('b', '2026-11-16').accepted, 'b has been open since')
  assert.ok(!starting('b', '2026-11-15').accepted)
  assert.ok(!starting('c', '2026-11-17').accepted)
  done(run, ['staf-1', { type: 'WithdrawCompletion', step: 'a', reason }])
  const again = ask(run, 'staf-1', completion('a.2', { schedule: { b: '' } }))
  assert.equal(!again.accepted && again.refusal.code, 'DateMissing')
})

test('to take a start from a step that has none is no change, and not for steps of others', () => {
  const taking = (step: string) => ask(scheduled(), 'staf-1', revising({ withoutStart: [step] }))
  const [nothing, foreign] = [taking('b'), taking('z')]
  assert.equal(!nothing.accepted && nothing.refusal.code, 'NothingRevised')
  assert.equal(!foreign.accepted && foreign.refusal.code, 'DateNotExpected')
  const run = done(scheduled(), ['staf-1', { type: 'WithdrawCompletion', step: 'a', reason }])
  const other = ask(run, 'staf-1', completion('a.2', { withoutStart: ['z'] }))
  assert.equal(!other.accepted && other.refusal.code, 'DateNotExpected')
})

test('a day set after a pause counts only what stands still afterwards, and explains itself', () => {
  const run = scheduled()
  const pause = (minutes: number) => {
    done(run, ['staf-1', suspension])
    run.clock.advance(minutes)
    done(run, ['staf-1', { type: 'ResumeCase', reason }])
  }
  pause(120)
  assert.equal(run.state.tasks['b.1']?.dueAt, wib('2026-11-23T09:30'))
  done(run, ['staf-1', revising({ schedule: { b: '2026-11-24' } })])
  assert.equal(run.state.tasks['b.1']?.dueAt, wib('2026-11-24T16:00'))
  pause(60)
  assert.equal(run.state.tasks['b.1']?.dueAt, wib('2026-11-25T08:30'))
  const { state, graph, timed } = run
  const sum = dueExplanations(state, graph, run, pausesIn(timed), dayRevisionsIn(timed))['b.1']
  assert.equal(sum?.due, wib('2026-11-25T08:30'))
  assert.deepEqual(
    sum?.lines.map(({ kind }) => kind),
    ['revised', 'set', 'paused', 'window', 'until'],
  )
})

test('a calendar changed later leaves a revised day as it is, and gives none to a step done again that waits for one', () => {
  const run = done(scheduled(), ['staf-1', suspension])
  run.clock.advance(120)
  done(
    run,
    ['staf-1', { type: 'ResumeCase', reason }],
    ['staf-1', revising({ schedule: { b: '2026-11-24' } })],
  )
  run.decree('2026-11-18')
  assert.equal(run.state.tasks['b.1']?.dueAt, wib('2026-11-24T16:00'))
  done(run, ['staf-1', completion('b.1')])
  run.clock.advance(10 * 24 * 60)
  done(run, ['staf-1', returning('c.1', 'b')])
  run.decree('2026-12-01')
  assert.equal(run.state.tasks['b.2']?.dueAt, undefined)
  done(run, ['staf-1', revising({ schedule: { b: '2026-12-02' } })])
  assert.equal(run.state.tasks['b.2']?.dueAt, wib('2026-12-02T16:00'))
})

test('a day that has passed may stay as it is while another is changed', () => {
  const run = scheduled()
  run.clock.advance(7 * 24 * 60)
  const answer = ask(run, 'staf-1', revising({ schedule: { b: '2026-11-20', c: '2026-12-01' } }))
  assert.ok(answer.accepted)
  const early = ask(run, 'staf-1', revising({ schedule: { b: '2026-11-19' } }))
  assert.equal(!early.accepted && early.refusal.code, 'DateInPast')
})

test('a log from before there were plans gives the very state it gave', () => {
  const kept = scheduled().events.find(({ type }) => type === 'ScheduleFixed')
  assert.deepEqual(kept, {
    type: 'ScheduleFixed',
    schedule: { b: '2026-11-20', c: '2026-11-27' },
    dueAt: {},
  })
  const before = { ...initialCase, status: 'running' as const }
  assert.deepEqual(evolve(before, kept!), { ...before, schedule: { b: '2026-11-20', c: '2026-11-27' } })
})

test('whatever is revised, each open step it moves is due at the close of its new day', () => {
  let moved = 0
  const held = (seed: number) => {
    const draw = drawFrom(seed)
    const run = new CaseRun(drawGraph(draw))
    for (let acts = 0; acts < 40; acts++) {
      const before = run.events.length
      actByChance(run, draw)
      for (const event of run.events.slice(before)) {
        if (event.type !== 'ScheduleRevised') continue
        for (const [task, due] of Object.entries(event.dueAt)) {
          const { step, dueAt } = run.state.tasks[task]!
          assert.equal(due.to, endOfWorkingDay(event.steps[step]!.to.end, run.calendar))
          assert.equal(dueAt, due.to)
          moved += 1
        }
        for (const [step, { to }] of Object.entries(event.steps))
          assert.equal(run.state.schedule[step], to.end)
      }
    }
  }
  fc.assert(fc.property(fc.integer(), held), { numRuns: 300 * Number(process.env.LAKSANA_THOROUGH ?? 1) })
  assert.ok(moved > 0, 'no revision ever moved an open step')
})
