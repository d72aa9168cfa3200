import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { actByChance, CaseRun, completion, drawFrom, drawGraph, step, within } from '../testing/index.ts'
import { workingMinutesBetween } from '../working-time/index.ts'
import { stepClocks } from './step-clocks.ts'
import {
  accepting,
  accounting,
  ask,
  cancellation,
  done,
  end,
  one,
  reason,
  recording,
  rejection,
  returned,
  returning,
  signing,
  submitted,
  suspension,
  two,
  withHeld,
  written,
} from './testing/situations.ts'

// A submitted case begins on Monday 16 November 2026, 08:00 WIB.
const open = (run: CaseRun) => Object.values(run.state.deviations?.open ?? {})
const events = (run: CaseRun, type: string) => run.events.filter((event) => event.type === type)
const timed = (minutes: number, more: Parameters<typeof two>[0] = {}) =>
  two({ time: within(minutes, 'minute'), ...more }, { by: 'kepala' })
const codeOf = (answer: ReturnType<typeof ask>) => (answer.accepted ? null : answer.refusal.code)

describe('a missed standard of time', () => {
  test('is opened when the step is done late, with how late it was and who held it', () => {
    const run = timed(60)
    run.clock.advance(90)
    done(run, ['staf-1', completion('a.1')])
    assert.deepEqual(run.events.at(-1), {
      type: 'DeviationOpened',
      deviation: '1',
      standard: 'time',
      sign: 'late',
      step: 'a',
      task: 'a.1',
      performers: ['staf'],
      held: 'staf-1',
      dueAt: '2026-11-16T02:00:00.000Z',
      lateMinutes: 30,
      at: '2026-11-16T02:30:00.000Z',
    })
  })

  test('is none when it was done in time, or when the office was closed all the while', () => {
    const run = timed(60)
    run.clock.advance(60)
    done(run, ['staf-1', completion('a.1')])
    assert.deepEqual(open(run), [])
    const evening = two({ time: within(7 * 60, 'minute') }, { by: 'kepala' })
    evening.clock.advance(10 * 60)
    done(evening, ['staf-1', completion('a.1')])
    assert.deepEqual(open(evening), [])
  })

  test('has no minute in which the case stood still, also where that began after closing', () => {
    const run = two({ time: within(7 * 60, 'minute') }, { by: 'kepala' })
    // Due on Monday at 16:00, when the office closes.
    run.clock.advance(8 * 60 + 30)
    done(run, ['staf-1', suspension])
    assert.deepEqual(open(run), [])
    run.clock.advance(2 * 24 * 60)
    done(run, ['staf-1', { type: 'ResumeCase', reason: 'Lengkap' }])
    // Thursday, 08:30: an hour after it opened.
    run.clock.advance(16 * 60)
    done(run, ['staf-1', completion('a.1')])
    assert.deepEqual(
      open(run).map(({ late }) => late?.minutes),
      [60],
    )
  })

  test('comes about too where the case ends, is returned or called off over it', () => {
    const run = timed(60)
    run.clock.advance(120)
    done(run, ['pengawas', cancellation])
    assert.deepEqual(
      open(run).map(({ standard, held }) => [standard, held]),
      [['time', undefined]],
    )
  })

  test('is none of an applicant, who doesn’t answer to the office', () => {
    const run = timed(60, { by: 'pemohon' })
    run.clock.advance(120)
    done(run, ['pemohon-1', completion('a.1')])
    assert.deepEqual(events(run, 'DeviationOpened'), [])
  })

  test('found by the clock is one and the same when the step is done, and then as late as it was', () => {
    const run = timed(60)
    run.clock.advance(70)
    run.escalate()
    run.clock.advance(60)
    run.escalate()
    done(run, ['staf-1', completion('a.1')])
    assert.equal(events(run, 'DeviationOpened').length, 1)
    assert.deepEqual(open(run)[0]?.late?.minutes, 70)
  })

  test('doesn’t grow while the case stands still', () => {
    const run = timed(60)
    run.clock.advance(90)
    done(run, ['staf-1', suspension])
    run.clock.advance(24 * 60)
    done(run, ['staf-1', { type: 'ResumeCase', reason: 'Lengkap' }])
    run.clock.advance(10)
    done(run, ['staf-1', completion('a.1')])
    assert.equal(open(run)[0]?.late?.minutes, 40)
  })

  test('is struck out when a decree takes the lateness away, and opened again when it is late all the same', () => {
    const run = submitted([step({ id: 'a', next: end, time: within(1, 'working-day') })])
    run.clock.advance(26 * 60) // Tuesday 10:00, two hours late
    run.escalate()
    run.decree('2026-11-16')
    assert.equal(run.events.at(-1)?.type, 'DeviationStruckOut')
    assert.deepEqual(open(run), [])
    run.clock.advance(24 * 60)
    done(run, ['staf-1', completion('a.1')])
    assert.deepEqual(events(run, 'DeviationOpened').length, 2)
  })
})

describe('work that fell short', () => {
  test('is a return with points: of who gave it, once until that is accepted', () => {
    const run = returned()
    assert.deepEqual(open(run), [
      {
        id: '1',
        standard: 'output',
        sign: 'returned',
        step: 'a',
        task: 'a.1',
        performers: ['staf'],
        held: 'staf-1',
        standing: 'open',
      },
    ])
    done(run, ['staf-2', completion('a.2')], ['kepala-1', returning('b.2', 'a')])
    assert.equal(open(run).length, 1)
    done(run, ['staf-1', accounting], ['pengawas', accepting])
    done(run, ['staf-2', completion('a.3')], ['kepala-1', returning('b.3', 'a')])
    assert.deepEqual(
      open(run).map(({ id, held }) => [id, held]),
      [['2', 'staf-2']],
    )
  })

  test('is not what somebody finds in own work, nor a reopening, nor what an applicant gave', () => {
    const own = done(two(), ['staf-1', completion('a.1')], ['staf-1', returning('b.1', 'a')])
    assert.deepEqual(open(own), [])
    const reopened = done(
      one(),
      ['staf-1', completion('a.1')],
      ['pengawas', { type: 'ReopenCase', step: 'a', reason: 'x' }],
    )
    assert.deepEqual(open(reopened), [])
    const asked = done(
      two({ by: 'pemohon' }),
      ['pemohon-1', completion('a.1')],
      ['staf-1', returning('b.1', 'a')],
    )
    assert.deepEqual(open(asked), [])
  })

  test('is a document rejected, and a paper that its signer refuses but not one that comes back for initials', () => {
    const rejected = done(withHeld(), ['kepala-1', rejection])
    assert.deepEqual(
      open(rejected).map(({ standard, document }) => [standard, document]),
      [['requirement', 'hasil']],
    )
    const about = { task: 'a.1', document: 'hasil' } as const
    const refusal = ['kepala-2', { type: 'RefusePaper', ...about, reason: 'Salah' }] as const
    const forwarded = written(['staf-1', { type: 'ForwardPaper', ...about }])
    assert.deepEqual(open(done(forwarded.copy(), refusal)), [])
    done(forwarded, ['kepala-1', { type: 'InitialPaper', ...about }], refusal)
    assert.deepEqual(
      open(forwarded).map(({ sign, held }) => [sign, held]),
      [['refused', 'staf-1']],
    )
    assert.equal(codeOf(ask(forwarded, 'kepala-1', signing)), 'PaperSignatureNotDue')
  })

  test('is what somebody writes down, of a step that is begun', () => {
    const run = done(two(), ['pengawas', recording])
    assert.deepEqual(
      open(run).map(({ sign, step: of }) => [sign, of]),
      [['recorded', 'a']],
    )
    assert.equal(codeOf(ask(run, 'pengawas', { ...recording, text: ' ' })), 'TextMissing')
  })
})

describe('an account', () => {
  test('is given by who held the step or performs it, also when the case is over, and again once sent back', () => {
    const run = done(returned(), ['pengawas', cancellation], ['staf-2', accounting])
    assert.equal(codeOf(ask(run, 'staf-2', accepting)), 'OwnDeviation')
    assert.equal(codeOf(ask(run, 'staf-1', accepting)), 'OwnDeviation')
    done(run, ['pengawas', { type: 'SendBackDeviation', deviation: '1', reason: 'Kurang jelas' }])
    assert.equal(codeOf(ask(run, 'pengawas', accepting)), 'AccountMissing')
    done(run, ['staf-1', accounting], ['pengawas', { ...accepting, note: 'Baik' }])
    assert.deepEqual(open(run), [])
    assert.equal(codeOf(ask(run, 'staf-1', accounting)), 'DeviationOver')
  })

  test('is accepted by the head of the unit too', () => {
    const run = done(returned(), ['staf-1', accounting])
    const head = { ...run.person('kepala-1'), heads: true }
    assert.ok(run.decide(accepting, head).accepted)
    assert.ok(!run.decide(accepting, { ...head, unit: 'lain' }).accepted)
  })

  test('accepted while the step is still late keeps counting until it is done', () => {
    const run = timed(60)
    run.clock.advance(70)
    run.escalate()
    done(run, ['staf-1', accounting], ['pengawas', accepting])
    assert.deepEqual(
      open(run).map(({ standing }) => standing),
      ['accepted'],
    )
    run.clock.advance(20)
    done(run, ['staf-1', completion('a.1')])
    assert.deepEqual(
      events(run, 'LatenessMeasured').map((event) => 'lateMinutes' in event && event.lateMinutes),
      [30],
    )
    assert.deepEqual(open(run), [])
  })
})

test('parts of minutes are lost to none who is measured several times', () => {
  const run = timed(60)
  const stand = (minutes: number) => {
    done(run, ['staf-1', suspension])
    run.clock.advance(minutes)
    done(run, ['staf-1', { type: 'ResumeCase', reason }])
  }
  run.clock.advance(60 + 10.6)
  run.escalate()
  for (const [late, standing] of [
    [10.7, 30.5],
    [10.7, 20.9],
  ] as const) {
    run.clock.advance(late)
    stand(standing)
  }
  run.clock.advance(10.7)
  done(run, ['staf-1', completion('a.1')])
  assert.deepEqual(
    events(run, 'LatenessMeasured').map((event) => 'lateMinutes' in event && event.lateMinutes),
    [21, 32, 42],
  )
})

test('less than a minute of work is late for nobody', () => {
  const run = timed(60)
  run.clock.advance(60.9)
  run.escalate()
  done(run, ['staf-1', completion('a.1')])
  assert.deepEqual(open(run), [])
  const acts = run.timed.map(({ at, event }) => ({ at, events: [event] }))
  const [clock] = stepClocks(acts, () => run.graph, { calendar: run.calendar }, run.clock.now())!
  assert.deepEqual([clock!.kept, clock!.lateBy], [true, 0])
})

test('whatever happens, a step is late at most once at a time, and as late as its due time says', () => {
  let seen = 0
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = drawFrom(seed)
      const run = new CaseRun(drawGraph(draw))
      for (let acts = 0; acts < 40; acts++) {
        actByChance(run, draw)
        const late = open(run).filter((each) => each.late)
        assert.equal(new Set(late.map(({ task }) => task)).size, late.length)
        for (const { late: how } of late) {
          seen += 1
          assert.ok(how && how.minutes >= 1)
          // A decree in hindsight makes no minute uncounted of a due time that it doesn't move.
          if (run.days.length > 1) continue
          assert.ok(how.minutes <= Math.ceil(workingMinutesBetween(how.dueAt, run.clock.now(), run.calendar)))
        }
      }
    }),
    { numRuns: 60 },
  )
  assert.ok(seen > 0, 'nothing was ever late: the test proves nothing')
})
