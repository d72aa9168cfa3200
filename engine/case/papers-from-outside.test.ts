import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile, type CaseRun, completion, step } from '../testing/index.ts'
import {
  about,
  after,
  ask,
  document,
  done,
  end,
  giving,
  output,
  papers,
  reason,
  rejection,
  returning,
  submitted,
  writing,
} from './testing/situations.ts'

const written = { ...aFile, fileId: 'naskah' }
const finishing = { ...about('FinishPaper'), file: written }
const finished = [
  ['staf-1', writing],
  ['staf-1', finishing],
] as const

/** The first step asks for `hasil` from outside, which the head looks at in the second. */
function asked(use: object = {}): CaseRun {
  return submitted(
    [
      step({ id: 'a', next: after('b'), requirements: [document('hasil')] }),
      step({ id: 'b', by: 'kepala', next: end, requirements: [document('hasil', { from: 'a' })] }),
    ],
    { ...papers, documentUses: { hasil: { kind: 'kajian', initials: [], signers: [], ...use } } },
  )
}
const needed = (run: CaseRun, official = 'staf-1') => {
  const offer = run.offersTo(run.person(official)).find(({ act }) => act === 'CompleteStep')
  assert.ok(offer?.act === 'CompleteStep' && offer.allowed)
  return offer.needs.documents[0]!
}
const refusalOf = (run: CaseRun, official: string, command: Parameters<CaseRun['decide']>[0]) => {
  const answer = ask(run, official, command)
  return answer.accepted ? null : answer.refusal.code
}
const writers = (run: CaseRun) =>
  run.cast.everybody.flatMap((actor) =>
    run.offersTo(actor).some((offer) => offer.act === 'WritePaper' && offer.allowed) ? [actor.official] : [],
  )

test('what a step asks for from outside is written by whoever does it, and handed in with it', () => {
  const run = asked()
  assert.ok(writers(run).includes('staf-1') && !writers(run).includes('kepala-1'))
  assert.equal(refusalOf(run, 'staf-1', completion('a.1')), 'RequirementMissing')
  done(run, ['staf-1', writing])
  assert.equal(refusalOf(run, 'staf-1', completion('a.1')), 'RequirementMissing', 'a draft hands nothing in')
  assert.deepEqual([needed(run).state, needed(run).open], ['bring', true])
  done(run, ['staf-1', finishing])
  assert.deepEqual([needed(run).state, needed(run).open], ['held', true])
  done(run, ['staf-1', completion('a.1')])
  const { file, version, step: given } = run.state.documents.hasil!
  assert.deepEqual([file, version, given], [written, 1, 'a'])
  assert.deepEqual(writers(run), [], 'who looks at it writes none of their own')
})

test('it may still be uploaded, also in place of a final paper', () => {
  assert.deepEqual(
    done(asked(), ['staf-1', completion('a.1', giving('hasil'))]).state.documents.hasil?.file,
    aFile,
  )
  const both = done(asked(), ...finished, ['staf-1', completion('a.1', giving('hasil'))])
  assert.deepEqual([both.state.documents.hasil?.file, both.state.documents.hasil?.version], [aFile, 1])
})

test('what another step should have given is not written here', () => {
  const run = submitted(
    [
      step({ id: 'a', by: 'kepala', next: after('b'), outputs: [{ ...output('hasil'), optional: true }] }),
      step({ id: 'b', next: end, requirements: [document('hasil', { from: 'a', optional: true })] }),
    ],
    { ...papers, documentUses: { hasil: { kind: 'kajian', initials: [], signers: [] } } },
  )
  done(run, ['kepala-1', completion('a.1')])
  assert.deepEqual([needed(run).state, needed(run).open, writers(run)], ['bring', true, []])
  assert.equal(refusalOf(run, 'staf-1', { ...writing, task: 'b.1' }), 'DocumentNotExpected')
})

test('a step that was sent back brings it anew, written or uploaded; what others brought stays', () => {
  for (const anew of ['written', 'uploaded'] as const) {
    const run = done(asked(), ...finished, ['staf-1', completion('a.1')], ['kepala-1', returning('b.1', 'a')])
    assert.deepEqual([needed(run).state, needed(run).open], ['held', true])
    if (anew === 'written')
      done(run, ['staf-1', { ...writing, task: 'a.2' }], ['staf-1', { ...finishing, task: 'a.2' }])
    done(run, ['staf-1', completion('a.2', anew === 'uploaded' ? giving('hasil') : {})])
    assert.equal(run.state.documents.hasil?.version, 2)
    assert.deepEqual([needed(run, 'kepala-1').state, needed(run, 'kepala-1').open], ['held', false])
  }
})

test('a final paper replaces the one that was rejected', () => {
  const run = done(
    asked(),
    ...finished,
    ['staf-1', completion('a.1')],
    ['kepala-1', rejection],
    ['kepala-1', returning('b.1', 'a')],
  )
  assert.equal(refusalOf(run, 'staf-1', completion('a.2')), 'RequirementRejected')
  done(run, ['staf-1', { ...writing, task: 'a.2' }], ['staf-1', { ...finishing, task: 'a.2' }])
  done(run, ['staf-1', completion('a.2')])
  assert.deepEqual([run.state.documents.hasil?.version, run.state.documents.hasil?.rejected], [2, undefined])
})

test('one that is signed elsewhere is printed for that, and comes back as a file', () => {
  const run = done(asked({ signedElsewhere: true }), ...finished)
  assert.equal(run.state.papers?.['a.1:hasil']?.standing, 'final')
  assert.equal(needed(run).state, 'bring')
  assert.equal(refusalOf(run, 'staf-1', completion('a.1')), 'RequirementMissing')
  done(run, ['staf-1', completion('a.1', giving('hasil'))])
  assert.deepEqual(run.state.documents.hasil?.file, aFile)
})

test('one that others sign goes round first', () => {
  const run = done(asked({ signers: ['kepala'] }), ['staf-1', writing], ['staf-1', about('ForwardPaper')])
  assert.equal(refusalOf(run, 'staf-1', completion('a.1')), 'RequirementMissing')
  done(run, ['kepala-1', { ...about('RefusePaper'), reason }])
  assert.equal(run.state.papers?.['a.1:hasil']?.standing, 'drafting')
})
