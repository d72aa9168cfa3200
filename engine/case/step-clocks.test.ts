import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type CaseRun,
  completion,
  graphOf,
  outcome,
  played,
  playedByChance,
  procedure,
  recording,
  step,
  toEnding,
  toStep,
  within,
} from '../testing/index.ts'
import { defaultCalendar, workingMinutesBetween } from '../working-time/index.ts'
import { evolve } from './evolve.ts'
import { initialCase } from './initial.ts'
import { type StepClock, stepClocks } from './step-clocks.ts'
import { owedBy, timeSpent } from './time-spent.ts'

const told = ({ task, end, kept, lateBy, spent }: StepClock) => [task, end, kept, lateBy, spent.counted]

test('a step that goes back has a clock for each round; what it took away is closed', () => {
  const { run, act, clocks } = played(
    graphOf(
      procedure('uji', [
        step({ id: 'minta', by: 'pemohon', next: [toStep('kerja')], time: within(1, 'hour') }),
        step({ id: 'kerja', next: [toStep('putus')], time: within(30, 'minute') }),
        step({
          id: 'putus',
          outcomes: [outcome('ya', toEnding('selesai')), outcome('tidak', toStep('kerja'))],
        }),
      ]),
    ),
  )
  run.clock.advance(60)
  act(completion('minta.1'), 'pemohon-2')
  run.clock.advance(45)
  act({ type: 'ReturnStep', task: 'kerja.1', to: 'minta', points: ['Lengkapi'] })
  run.clock.advance(10)
  act(completion('minta.2'), 'pemohon-2')
  run.clock.advance(20)
  act(completion('kerja.2'))
  run.clock.advance(5)
  act(completion('putus.1', { outcome: 'tidak' }))
  assert.deepEqual(clocks().map(told), [
    ['minta.1', 'completed', true, 0, 60],
    ['kerja.1', 'returned', false, 15, 45],
    ['minta.2', 'completed', true, 0, 10],
    ['kerja.2', 'completed', true, 0, 20],
    ['putus.1', 'completed', null, 0, 5],
    ['kerja.3', null, null, 0, 0],
  ])
  assert.equal(clocks()[1]?.returnedTo, 'minta')
  assert.equal(clocks()[4]?.outcome, 'tidak')
  assert.deepEqual(clocks()[0]?.spent.by, { applicant: 60, 'third-party': 0, office: 0 })
})

test('a pause is whoever’s was waited for, and what is late grows no more meanwhile', () => {
  const { run, act, clocks } = played(
    graphOf(procedure('uji', [step({ id: 'a', next: [toEnding('selesai')], time: within(30, 'minute') })])),
  )
  run.clock.advance(50)
  act({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' })
  run.clock.advance(60)
  assert.deepEqual(clocks().map(told), [['a.1', null, false, 20, 50]])
  assert.deepEqual(clocks()[0]?.spent.by, { applicant: 60, 'third-party': 0, office: 50 })
  act({ type: 'ResumeCase', reason: 'Lengkap' })
  act({ type: 'ClaimTask', task: 'a.1' })
  act({ type: 'HandOverTask', task: 'a.1', to: 'staf-2', reason: 'Cuti' })
  run.clock.advance(15)
  act(completion('a.1'), 'staf-2')
  assert.deepEqual(clocks().map(told), [['a.1', 'completed', false, 35, 65]])
  assert.equal(clocks()[0]?.pauses.length, 1)
})

test('a clock goes on in a new version with the standard it began with; a reopened step has a new one', () => {
  const of = (limit: number) =>
    graphOf(
      procedure('uji', [
        step({ id: 'a', next: [toStep('b')], time: within(limit, 'hour') }),
        step({ id: 'b', next: [toEnding('selesai')], time: within(limit, 'hour') }),
      ]),
    )
  const [first, second] = [of(1), of(2)]
  const { run, act, clocks } = played(first)
  run.clock.advance(30)
  act({ type: 'MoveToVersion', version: 2, reason: 'SOP baru' }, 'pengawas', second)
  run.clock.advance(15)
  act(completion('a.1'))
  act(completion('b.1'))
  act({ type: 'ReopenCase', step: 'b', reason: 'Keliru' }, 'pengawas')
  const found = clocks((version) => (version === 1 ? first : second))
  assert.deepEqual(
    found.map(({ task, end, standard, spent }) => [
      task,
      end,
      standard?.kind === 'length' && standard.limit,
      spent.counted,
    ]),
    [
      ['a.1', 'completed', 1, 45],
      ['b.1', 'completed', 2, 0],
      ['b.2', null, 2, 0],
    ],
  )
})

test('a clock runs by the calendar of its due time, a unit’s own among them', () => {
  const graph = graphOf(
    procedure('uji', [
      step({ id: 'a', next: [toStep('b')], time: within(30, 'minute') }),
      step({ id: 'b', by: 'kepala', next: [toEnding('selesai')], time: within(30, 'minute') }),
    ]),
  )
  const { run } = played(graph)
  const closed = defaultCalendar('Asia/Jakarta', [
    { on: '2026-11-16', kind: 'closed', name: 'Pindah kantor' },
  ])
  const calendars = {
    calendar: run.calendar,
    calendarFor: (performers: readonly string[]) => (performers.includes('staf') ? closed : run.calendar),
  }
  const log = recording(run)
  run.clock.advance(60)
  run.mustAct(completion('a.1'), run.person('staf-1'))
  log.note()
  run.clock.advance(60)
  const found = stepClocks(log.acts, () => graph, calendars, run.clock.now())!
  assert.deepEqual(found.map(told), [
    ['a.1', 'completed', true, 0, 0],
    ['b.1', null, false, 30, 60],
  ])
  assert.equal(found[0]!.held[0]!.minutes, 0)
})

test('whatever happens to a case, its clocks agree with its state, with a slow oracle and with the time of the case', () => {
  const seen = new Set<string | null>()
  let alone = 0
  const held = (seed: number) => {
    const { run, log } = playedByChance(seed, 40)
    const now = run.clock.now()
    const clocks = stepClocks(log.acts, () => run.graph, run, now)
    if (!clocks) return
    for (const { end } of clocks) seen.add(end)
    assert.deepEqual(
      clocks.filter(({ end }) => end === null).map(({ task, dueAt }) => [task, dueAt]),
      Object.values(run.state.tasks).map(({ id, dueAt }) => [id, dueAt]),
    )
    const { byTask, overlaps } = oracle(log.acts, run, now)
    for (const clock of clocks) {
      const { applicant, office, 'third-party': outside } = clock.spent.by
      const minutes = byTask.get(clock.task) ?? {}
      assert.deepEqual(
        [applicant, office, outside].map(Math.round),
        [minutes.applicant ?? 0, minutes.office ?? 0, minutes['third-party'] ?? 0].map(Math.round),
        clock.task,
      )
      assert.ok(clock.kept !== false || clock.dueAt! < (clock.endedAt ?? now))
    }
    if (overlaps) return
    alone += 1
    const whole = timeSpent(log.acts, run.graph, run.calendar, now)!
    const sum = clocks
      .filter(({ calling }) => !calling)
      .reduce((total, { spent }) => total + spent.by.office, 0)
    assert.equal(Math.round(sum), Math.round(whole.by.office))
  }
  fc.assert(fc.property(fc.integer(), held), { numRuns: 250 * Number(process.env.LAKSANA_THOROUGH ?? 1) })
  for (const end of ['completed', 'skipped', 'passed', 'returned', 'closed', null])
    assert.ok(seen.has(end as string | null), `no clock ended by ${end}`)
  assert.ok(alone > 20, `${alone} histories without steps beside each other`)
})

/** Walks from act to act and gives each stretch of work to every task that is open in it. */
function oracle(acts: ReturnType<typeof recording>['acts'], run: CaseRun, now: string) {
  const byTask = new Map<string, Record<string, number>>()
  let overlaps = false
  let state = initialCase
  acts.forEach(({ events, at }, place) => {
    state = events.reduce(evolve, state)
    const open = Object.values(state.tasks)
    const minutes = workingMinutesBetween(at, acts[place + 1]?.at ?? now, run.calendar)
    if (open.filter(({ calling }) => !calling).length > 1) overlaps = true
    for (const task of open) {
      const whose = state.suspension?.waitingFor ?? owedBy(task, run.graph)
      const known = byTask.get(task.id) ?? {}
      byTask.set(task.id, { ...known, [whose]: (known[whose] ?? 0) + minutes })
    }
  })
  return { byTask, overlaps }
}
