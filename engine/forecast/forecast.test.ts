import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stepClocks } from '../case/step-clocks.ts'
import type { TimeLength, TimeUnit } from '../procedure/definition.ts'
import {
  actByChance,
  CaseRun,
  completion,
  drawFrom,
  drawGraph,
  graphOf,
  outcome,
  procedure,
  recording,
  sourced,
  step,
  submittedCase,
  toEnding,
  toStep,
  within,
} from '../testing/index.ts'
import { defaultCalendar, dueAt } from '../working-time/index.ts'
import { exactly } from './assumptions.ts'
import { type ForecastRequest, forecast, type Range } from './forecast.ts'
import { learn } from './past.ts'

const end = [toEnding('selesai')]
const of = (run: CaseRun, more: Partial<ForecastRequest> = {}) =>
  forecast({
    state: run.state,
    graph: run.graph,
    clocks: [],
    calendar: run.calendar,
    now: run.clock.now(),
    seed: 1,
    runs: 120,
    ...more,
  })!

function forAllPositions(check: (run: CaseRun) => void, runs = 30): void {
  const held = (seed: number) => {
    const draw = drawFrom(seed)
    const run = new CaseRun(drawGraph(draw))
    for (let acts = 0; acts < 25; acts++) {
      actByChance(run, draw)
      const underWay = run.state.status === 'running' || run.state.status === 'suspended'
      if (acts % 6 === 5 && underWay) check(run)
    }
  }
  fc.assert(fc.property(fc.integer(), held), { numRuns: runs * Number(process.env.LAKSANA_THOROUGH ?? 1) })
}

test('the same seed gives the same forecast, another seed another', () => {
  const run = submittedCase(
    graphOf(procedure('uji', [step({ id: 'a', next: end, time: within(5, 'hour') })])),
  )
  assert.deepEqual(of(run), of(run))
  assert.notDeepEqual(of(run).end, of(run, { seed: 2 }).end)
})

test('wherever a case stands, the range is in order and lies ahead', () => {
  forAllPositions((run) => {
    const { end: whole, tasks, endings, givenUp } = of(run)
    const now = run.clock.now()
    const late = '9999'
    for (const { p10, p50, p90 } of [whole, ...Object.values(tasks), ...endings]) {
      const [first, middle, last] = [p10 ?? late, p50 ?? late, p90 ?? late]
      assert.ok(now <= first && first <= middle && middle <= last, `${now} ${first} ${middle} ${last}`)
    }
    const shares = endings.reduce((sum, { share }) => sum + share, givenUp)
    assert.ok(Math.abs(shares - 1) < 1e-9, `shares come to ${shares}`)
  })
})

test('the longer a step has taken, the later it ends, and the case with it', () => {
  forAllPositions((run) => {
    // A month from the 30th, late in the day, ends after one from the 31st in the morning where both end on the 28th.
    const inMonths = ({ time }: (typeof run.graph.steps)[number]) =>
      time?.value.kind === 'length' && time.value.unit === 'month'
    if (run.graph.steps.some(inMonths)) return
    let before = of(run)
    for (const minutes of [45, 600, 3000, 20_000]) {
      const now = new Date(Date.parse(run.clock.now()) + minutes * 60_000).toISOString()
      const later = of(run, { now })
      for (const which of ['p10', 'p50', 'p90'] as const)
        assert.ok((before.end[which] ?? '9999') <= (later.end[which] ?? '9999'), `${which} after ${minutes}`)
      before = later
    }
  }, 20)
})

test('where everything takes exactly its limit, the end is what due times along the way come to', () => {
  const units: readonly TimeUnit[] = ['minute', 'hour', 'clock-hour', 'working-day', 'calendar-day', 'month']
  const lengths = fc.array(
    fc.record({ unit: fc.constantFrom(...units), limit: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 6 },
  )
  const held = (given: readonly { unit: TimeUnit; limit: number }[]) => {
    const steps = given.map(({ unit, limit }, place) =>
      step({
        id: `l${place}`,
        next: place + 1 < given.length ? [toStep(`l${place + 1}`)] : end,
        time: within(limit, unit),
      }),
    )
    const run = submittedCase(graphOf(procedure('uji', steps)))
    const due = given.reduce(
      (from, { unit, limit }) => dueAt(from, { aim: limit, limit, unit, approximate: false }, run.calendar),
      run.clock.now(),
    )
    assert.deepEqual(of(run, { given: exactly, runs: 3 }).end, { p10: due, p50: due, p90: due })
  }
  fc.assert(fc.property(lengths, held), { numRuns: 200 })
})

test('each step goes by the calendar of its due time, open or ahead', () => {
  const run = submittedCase(
    graphOf(
      procedure('uji', [
        step({ id: 'a', next: [toStep('b')], time: within(2, 'hour') }),
        step({ id: 'b', by: 'kepala', next: [toStep('c')], time: within(1, 'hour') }),
        step({ id: 'c', next: end, time: within(1, 'working-day') }),
      ]),
    ),
  )
  const closed = defaultCalendar('Asia/Jakarta', [
    { on: '2026-11-16', kind: 'closed', name: 'Pindah kantor' },
  ])
  const calendarFor = (performers: readonly string[]) =>
    performers.includes('kepala') ? closed : run.calendar
  const found = of(run, { given: exactly, runs: 3, calendarFor })
  // Monday 10:00; Tuesday 08:30, since that unit is closed on Monday; Wednesday 08:30.
  assert.equal(found.tasks['a.1']?.p50, '2026-11-16T03:00:00.000Z')
  assert.equal(found.end.p50, '2026-11-18T01:30:00.000Z')
  const own = of(run, { given: exactly, runs: 3, calendarFor: () => closed })
  assert.equal(own.tasks['a.1']?.p50, '2026-11-17T02:30:00.000Z')
})

test('a join waits for the longest of its branches', () => {
  const run = submittedCase(
    graphOf(
      procedure('uji', [
        step({ id: 'mulai', next: [toStep('kiri'), toStep('kanan')], time: within(30, 'minute') }),
        step({ id: 'kiri', next: [toStep('temu')], time: within(3, 'working-day') }),
        step({ id: 'kanan', next: [toStep('temu')], time: within(2, 'hour') }),
        step({ id: 'temu', join: ['kiri', 'kanan'], next: end, time: within(1, 'hour') }),
      ]),
    ),
  )
  // Monday 08:00; 08:30; Thursday 08:30; 09:30.
  assert.equal(of(run, { given: exactly, runs: 3 }).end.p50, '2026-11-19T02:30:00.000Z')
})

test('a called procedure is gone through, and a day that was set is kept to', () => {
  const called = procedure(
    'sub',
    [step({ id: 'dalam', next: [toEnding('baik')], time: within(2, 'hour') })],
    {
      endings: [{ id: 'baik', kind: 'finished', label: sourced('Baik') }],
    },
  )
  const graph = graphOf(
    procedure('uji', [
      step({ id: 'jadwal', next: [toStep('panggil')], sets: ['akhir'], time: within(1, 'hour') }),
      step({
        id: 'panggil',
        next: [toStep('akhir')],
        calls: { procedure: 'sub', performers: {}, endings: {} },
      }),
      step({ id: 'akhir', next: end, time: sourced({ kind: 'set-by', step: 'jadwal' } as const) }),
    ]),
    [called],
  )
  const run = submittedCase(graph)
  run.mustAct(completion('jadwal.1', { schedule: { akhir: '2026-11-20' } }), run.person('staf-1'))
  const found = of(run, { given: exactly, runs: 3 })
  // Friday, end of work.
  assert.equal(found.end.p50, '2026-11-20T09:30:00.000Z')
  assert.equal(found.tasks['panggil/dalam.1']?.p50, '2026-11-16T03:00:00.000Z')
  assert.equal(found.tasks['panggil.1'], undefined)
})

test('a loop ends in every run; one that hardly ever leads on is given up, and told', () => {
  const graph = graphOf(
    procedure('uji', [
      step({ id: 'kerja', next: [toStep('putus')], time: within(1, 'hour') }),
      step({
        id: 'putus',
        time: within(1, 'hour'),
        outcomes: [outcome('ya', toEnding('selesai')), outcome('tidak', toStep('kerja'))],
      }),
    ]),
  )
  const run = submittedCase(graph)
  assert.equal(of(run).givenUp, 0)
  const always = learn(
    Array.from({ length: 4000 }, (_, index) => ({
      case: `k${index % 20}`,
      step: 'putus',
      end: 'completed',
      outcome: 'tidak',
      minutes: 20,
    })),
  )
  const found = of(run, { past: always })
  assert.ok(found.givenUp > 0.5, `${found.givenUp}`)
  assert.equal(found.end.p90, null)
})

test('history moves a forecast away from the standard, the more of it the further', () => {
  const run = submittedCase(
    graphOf(procedure('uji', [step({ id: 'a', next: end, time: within(10, 'working-day') })])),
  )
  const pastOf = (count: number) =>
    learn(
      Array.from({ length: count }, (_, index) => ({
        case: `k${index}`,
        step: 'a',
        end: 'completed',
        minutes: 440 + (index % 20),
      })),
    )
  const ends = [0, 3, 60].map((count) => of(run, { past: pastOf(count), runs: 800 }).end.p50!)
  assert.ok(ends[0]! > ends[1]! && ends[1]! > ends[2]!, ends.join(' '))
  assert.ok(ends[2]! < '2026-11-18T', ends[2])
  assert.equal(of(run, { past: pastOf(60) }).basis.cases, 60)
})

test('steps ticked off in a minute hardly move what lies ahead', () => {
  const run = submittedCase(
    graphOf(
      procedure('uji', [
        step({ id: 'terima', next: [toStep('disposisi')], time: within(1, 'working-day') }),
        step({ id: 'disposisi', next: [toStep('bangun')], time: within(1, 'working-day') }),
        step({ id: 'bangun', next: end, time: within(45, 'working-day') }),
      ]),
    ),
  )
  // Some offices tick a case off at once, some when it is done: nothing follows from it for what is built.
  const past = learn(
    Array.from({ length: 20 }, (_, index) =>
      ['terima', 'disposisi'].map((id) => ({
        ...{ case: `k${index}`, step: id, end: 'completed' as const },
        minutes: index % 3 === 0 ? 1 : 460,
      })),
    ).flat(),
  )
  for (const task of ['terima.1', 'disposisi.1']) {
    run.clock.advance(1)
    run.mustAct(completion(task), run.person('staf-1'))
  }
  const acts = run.timed.map(({ at, event }) => ({ at, events: [event] }))
  const clocks = stepClocks(acts, () => run.graph, { calendar: run.calendar }, run.clock.now())!
  const [hasty, plain] = [of(run, { past, clocks, runs: 800 }), of(run, { past, runs: 800 })]
  const daysTo = ({ p50 }: Range) => (Date.parse(p50!) - Date.parse(run.clock.now())) / 86_400_000
  assert.ok(daysTo(plain.end) > 30, `${daysTo(plain.end)}`)
  assert.ok(daysTo(hasty.end) > daysTo(plain.end) / 2.2, `${daysTo(hasty.end)}`)
})

test('a returned step may come back in a run where it did before', () => {
  const run = submittedCase(
    graphOf(
      procedure('uji', [
        step({ id: 'a', next: [toStep('b')], time: within(1, 'working-day') }),
        step({ id: 'b', next: end, time: within(1, 'working-day') }),
      ]),
    ),
  )
  const clock = { case: 'k', step: 'b', minutes: 300 } as const
  const returning = learn(
    Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0
        ? ({ ...clock, end: 'returned', returnedTo: 'a' } as const)
        : ({ ...clock, end: 'completed' } as const),
    ),
  )
  const straight = learn(Array.from({ length: 40 }, () => ({ ...clock, end: 'completed' }) as const))
  assert.ok(of(run, { past: returning }).end.p90! > of(run, { past: straight }).end.p90!)
})

test('what stands still goes on later; a request that isn’t under way has no forecast', () => {
  const length: TimeLength = { aim: 1, limit: 2, unit: 'working-day', approximate: false }
  const graph = graphOf(
    procedure('uji', [step({ id: 'a', next: end, time: sourced({ kind: 'length', ...length } as const) })]),
  )
  const run = submittedCase(graph)
  const log = recording(run)
  const before = of(run).end
  run.mustAct({ type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' }, run.person('staf-1'))
  log.note()
  const paused = of(run)
  assert.ok(paused.end.p50! > before.p50!)
  assert.equal(paused.tasks['a.1']?.late, null)
  run.mustAct({ type: 'CancelCase', reason: 'Batal' }, run.person('pengawas'))
  assert.equal(
    forecast({ state: run.state, graph, clocks: [], calendar: run.calendar, now: run.clock.now(), seed: 1 }),
    null,
  )
})
