import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile, type CaseRun, completion } from '../testing/index.ts'
import { about, done, reason, signing, unsigned, unwritten, writing, written } from './testing/situations.ts'

const paper = (run: CaseRun) => run.state.papers?.['a.1:hasil']
const refusalOf = (run: CaseRun, official: string, command: Parameters<CaseRun['decide']>[0]) => {
  const answer = run.decide(command, run.person(official))
  return answer.accepted ? null : answer.refusal.code
}
const forwarded = ['staf-1', about('ForwardPaper')] as const
const initialled = ['kepala-1', about('InitialPaper')] as const

test('a paper goes from its author by initials and signature to its step, which then asks for it no more', () => {
  const run = written(forwarded)
  assert.equal(paper(run)?.standing, 'initialling')
  assert.equal(refusalOf(run, 'staf-1', writing), 'PaperForwarded')
  done(run, initialled)
  assert.equal(paper(run)?.standing, 'signing')
  done(run, ['kepala-2', { ...signing, number: '1/UJI/2026' }])
  assert.deepEqual([paper(run)?.standing, paper(run)?.number], ['final', '1/UJI/2026'])
  done(run, ['staf-1', completion('a.1')])
  assert.equal(run.state.status, 'ended')
  assert.deepEqual(run.state.documents.hasil?.file, aFile)
  assert.deepEqual(run.state.papers, {})
})

test('a paper that is not final hands nothing in', () => {
  assert.equal(refusalOf(written(forwarded), 'staf-1', completion('a.1')), 'OutputMissing')
})

test('one that nobody signs is made final by its author', () => {
  const run = done(
    unsigned(),
    ['staf-1', { ...about('FinishPaper'), file: aFile }],
    ['staf-1', completion('a.1')],
  )
  assert.equal(run.state.status, 'ended')
})

test('one that is only initialled is final with the last initials, which bring its PDF and number', () => {
  const run = done(unwritten(['staf', 'kepala'], []), ['staf-1', writing])
  assert.equal(refusalOf(run, 'staf-1', { ...about('FinishPaper'), file: aFile }), 'PaperMustBeInitialled')
  done(run, forwarded, ['staf-2', about('InitialPaper')])
  assert.equal(paper(run)?.standing, 'initialling')
  assert.equal(refusalOf(run, 'kepala-1', about('InitialPaper')), 'PaperNotSet')
  done(run, ['kepala-1', { ...about('InitialPaper'), file: aFile, number: '7' }])
  const { standing, file, number, initials } = paper(run)!
  assert.deepEqual([standing, file, number, initials.length], ['final', aFile, '7', 2])
  done(run, ['staf-1', completion('a.1')])
  assert.equal(run.state.status, 'ended')
})

test('a paper that is signed takes no PDF with its initials', () => {
  const run = written(forwarded)
  done(run, ['kepala-1', { ...about('InitialPaper'), file: aFile }])
  assert.deepEqual([paper(run)?.standing, paper(run)?.file], ['signing', undefined])
})

test('joint signers sign in any order, each once, and their signatures are those of the output', () => {
  const run = done(unwritten([], ['staf', 'kepala'], ['staf', 'kepala']), ['staf-1', writing], forwarded, [
    'kepala-1',
    signing,
  ])
  assert.equal(paper(run)?.standing, 'signing')
  assert.equal(refusalOf(run, 'kepala-2', signing), 'AlreadySigned')
  done(run, ['staf-2', signing])
  const completing = run.offersTo(run.person('staf-1')).find(({ act }) => act === 'CompleteStep')
  assert.ok(completing?.act === 'CompleteStep' && completing.allowed)
  assert.deepEqual(completing.needs.signatures, [], 'the paper bears them all')
  done(run, ['staf-1', completion('a.1')])
  assert.equal(run.state.status, 'ended', 'nobody owes a signature any more')
  const signed = run.events.filter((event) => event.type === 'OutputSigned')
  assert.deepEqual(
    signed.map(({ performer, by }) => [performer, by]),
    [
      ['kepala', 'kepala-1'],
      ['staf', 'staf-2'],
    ],
  )
})

test('a refusal sends it back with its reason; what it bore is void, its number stays, and it goes round anew', () => {
  const two = done(
    unwritten(['kepala'], ['staf', 'kepala']),
    ['staf-1', writing],
    forwarded,
    initialled,
    ['staf-2', { ...signing, number: '7' }],
    ['kepala-1', { ...about('RefusePaper'), reason }],
  )
  assert.deepEqual(paper(two)?.refused, { by: 'kepala-1', reason })
  assert.deepEqual(
    [
      paper(two)?.standing,
      paper(two)?.signatures,
      paper(two)?.initials,
      paper(two)?.number,
      paper(two)?.file,
    ],
    ['drafting', [], [], '7', undefined],
  )
  done(two, ['staf-2', { ...writing, content: '2'.repeat(64) }])
  assert.deepEqual([paper(two)?.revision, paper(two)?.authors], [2, ['staf-1', 'staf-2']])
  done(two, forwarded, initialled)
  assert.equal(paper(two)?.refused, undefined)
})

test('its author takes it back, also when it is final; a content like the one before is no revision', () => {
  const run = done(written(forwarded, initialled, ['kepala-1', signing]), ['staf-1', about('RecallPaper')])
  assert.deepEqual([paper(run)?.standing, paper(run)?.file], ['drafting', undefined])
  done(run, ['staf-1', writing])
  assert.equal(paper(run)?.revision, 1)
})

test('nothing is initialled while the clock stands still', () => {
  const run = written(forwarded)
  run.mustAct({ type: 'SuspendCase', reason, waitingFor: 'office' }, run.person('staf-1'))
  assert.equal(refusalOf(run, 'kepala-1', about('InitialPaper')), 'CaseSuspended')
})
