import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { owedBy } from '../disposition/index.ts'
import {
  actByChance,
  aFile,
  CaseRun,
  completion,
  drawFrom,
  drawGraph,
  outcome,
  toEnding,
  toStep,
} from '../testing/index.ts'
import { invented } from '../testing/sketch.ts'
import {
  ask,
  disposed,
  disposing,
  document,
  done,
  output,
  reason,
  settling,
  takingBack,
  undisposed,
  writing,
} from './testing/situations.ts'

const open = (run: CaseRun) => run.state.dispositions?.open ?? {}
const codeOf = (answer: ReturnType<typeof ask>) => (answer.accepted ? null : answer.refusal.code)
const passingOn = {
  type: 'PassOnDisposition',
  disposition: '1',
  positions: ['kursi-staf-2', 'kursi-tim-2'],
  instructions: ['ketahui'],
  urgency: 'biasa',
} as const
const completing = ['kepala-1', completion('a.1')] as const
const toKepala = { ...disposing, positions: ['kursi-kepala-2'] } as const

test('the sheet of a disposition is the output of its step, and who was disposed to gets the next task', () => {
  assert.equal(codeOf(ask(undisposed(), 'kepala-1', completion('a.1'))), 'OutputMissing')
  const run = disposed(completing)
  assert.deepEqual(run.state.documents.hasil?.file, aFile)
  assert.equal(run.state.tasks['b.1']?.claimedBy, 'staf-2')
  assert.equal(codeOf(ask(run, 'staf-1', completion('b.1'))), 'ClaimedByAnother')
  assert.deepEqual(owedBy(open(run)['1']!), ['kursi-staf-2'], 'the answer is still owed')
})

test('where several disposed to may do the next task, or nobody, it waits for whoever the SOP names', () => {
  const none = done(undisposed(), ['kepala-1', { ...disposing, positions: ['kursi-tim-2'] }], completing)
  assert.equal(none.state.tasks['b.1']?.claimedBy, undefined)
})

test('a task that a disposition gave does not keep its step from being withdrawn', () => {
  const run = disposed(completing)
  done(run, ['kepala-1', { type: 'WithdrawCompletion', step: 'a', reason }])
  assert.ok(run.state.tasks['a.2'])
})

test('what is owed holds nobody up: the case goes on to its end, which leaves nothing owed', () => {
  const run = disposed(completing, ['staf-2', completion('b.1')])
  assert.equal(run.state.status, 'ended')
  assert.deepEqual(open(run), {})
  assert.deepEqual(run.state.dispositions?.everybody, ['kursi-staf-2'])
  assert.equal(codeOf(ask(run, 'staf-2', settling)), 'CaseOver')
})

test('passed on, the answer is owed further down; the tree leaves the state with its last answer', () => {
  const run = done(undisposed(), ['kepala-1', toKepala], completing)
  done(run, ['kepala-2', passingOn])
  assert.deepEqual(open(run)['1']?.to[0]?.answer, 'passed-on')
  assert.deepEqual(owedBy(open(run)['2']!), ['kursi-staf-2', 'kursi-tim-2'])
  done(run, ['staf-2', { ...settling, disposition: '2' }])
  assert.ok(open(run)['1'], 'somebody of its tree still owes an answer')
  done(run, ['tim-2', { ...settling, disposition: '2' }])
  assert.deepEqual(open(run), {})
})

test('taken back from everybody below, it is owed again by whoever had passed it on', () => {
  const run = done(undisposed(), ['kepala-1', toKepala], completing, ['kepala-2', passingOn])
  const back = { ...takingBack, disposition: '2' } as const
  done(run, ['kepala-2', back])
  assert.deepEqual(owedBy(open(run)['1']!), [], 'one of the two still has it')
  done(run, ['kepala-2', { ...back, positions: ['kursi-tim-2'] }])
  assert.deepEqual(owedBy(open(run)['1']!), ['kursi-kepala-2'])
})

test('a disposition that everybody has had taken back hands in no sheet', () => {
  const run = disposed(['kepala-1', takingBack])
  assert.equal(codeOf(ask(run, 'kepala-1', completion('a.1'))), 'OutputMissing')
})

test('one who answers before the step is completed leaves it its sheet', () => {
  const run = disposed(['staf-2', settling], completing)
  assert.deepEqual(run.state.documents.hasil?.file, aFile)
})

test('a case that stands still is still answered, and nothing is disposed anew', () => {
  const run = disposed(['kepala-1', { type: 'SuspendCase', reason, waitingFor: 'office' }])
  assert.equal(codeOf(ask(run, 'kepala-1', disposing)), 'CaseSuspended')
  done(run, ['staf-2', settling])
  assert.deepEqual(open(run)['1']?.to[0]?.answer, 'settled')
})

test('on the case as a whole only a supervisor disposes', () => {
  const { task: _, sheet: __, ...onCase } = disposing
  assert.equal(codeOf(ask(undisposed(), 'kepala-1', onCase)), 'NotSupervisor')
  const run = done(undisposed(), ['pengawas', onCase])
  assert.equal(open(run)['1']?.task, undefined)
})

const completesOf = (run: CaseRun) => {
  const offer = run
    .offersTo(run.person('kepala-1'))
    .find((one) => one.act === 'Dispose' && one.task === 'a.1')
  return offer?.act === 'Dispose' && offer.allowed && offer.needs.completes
}

test('a task that lacks nothing but its sheet says so, and is completed as it is once it was disposed', () => {
  assert.equal(completesOf(undisposed()), true)
  assert.equal(completesOf(disposed()), false, 'it has its sheet')
  assert.ok(disposed().decide(completion('a.1'), disposed().person('kepala-1')).accepted)
})

const asking: Readonly<Record<string, Parameters<typeof undisposed>[0]>> = {
  'another output': { outputs: [output('hasil'), output('surat')] },
  'a document': { requirements: [document('surat')] },
  'a thing to have in hand': {
    requirements: [{ kind: 'item', item: 'Laptop', optional: false, provenance: invented }],
  },
  'an item to tick': { checklist: [{ id: 'cek', label: 'Cek' }] },
  'a decision': { next: [], outcomes: [outcome('ya', toStep('b')), outcome('tidak', toEnding('selesai'))] },
  'a team': { appoints: ['tim'] },
  'a date': { sets: ['b'] },
}
for (const [what, more] of Object.entries(asking))
  test(`a task that also asks for ${what} is not completed by its sheet alone`, () => {
    assert.equal(completesOf(undisposed(more)), false)
  })

test('after any history, each answer that is owed can be given by whoever owes it, and taken back by who disposed', () => {
  let seen = 0
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = drawFrom(seed)
      const run = new CaseRun(drawGraph(draw))
      for (let acts = 0; acts < 30; acts++) actByChance(run, draw)
      for (const disposition of Object.values(open(run)))
        for (const position of owedBy(disposition)) {
          seen++
          const owing = run.cast.everybody.find((one) => one.position === position)!
          const above = run.cast.everybody.find((one) => one.position === disposition.position)!
          assert.ok(run.decide({ ...settling, disposition: disposition.id }, owing).accepted)
          const back = { ...takingBack, disposition: disposition.id, positions: [position] }
          assert.ok(run.decide(back, above).accepted)
        }
    }),
    { numRuns: 150 },
  )
  assert.ok(seen > 20, `only ${seen} answers were owed`)
})

test('its sheet comes of disposing alone: it is not offered as a paper, and writing it is refused', () => {
  const run = undisposed()
  const offered = run.offersTo(run.person('kepala-1')).filter(({ act }) => act === 'WritePaper')
  assert.deepEqual(offered, [])
  const answer = run.decide(writing, run.person('kepala-1'))
  assert.equal(answer.accepted ? null : answer.refusal.code, 'DocumentNotExpected')
})
