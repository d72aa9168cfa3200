import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile, type CaseRun } from '../testing/index.ts'
import { ask, done, draftWithLetter, giving, lettering, saving } from './testing/situations.ts'

const { writing, forwarding, signing, recalling } = lettering
const scan = { ...aFile, fileId: 'pindaian' }
const submission = { type: 'SubmitCase', reference: 'A-1' } as const
const upload = { ...saving, documents: giving('surat').outputs.map((one) => ({ ...one, file: scan })) }
const signedFile = { ...aFile, fileId: 'bertanda-tangan' }
const signed = (run = draftWithLetter()) =>
  done(
    run,
    ['pemohon-1', saving],
    ['pemohon-1', writing],
    ['pemohon-1', forwarding],
    ['pemohon-2', { ...signing, file: signedFile, number: '1/OPD/2026' }],
  )
const refusalOf = (run: CaseRun, official: string, command: Parameters<CaseRun['decide']>[0]) => {
  const answer = ask(run, official, command)
  return answer.accepted ? null : answer.refusal.code
}

test('a letter written before sending and signed in the agency goes with the application as it is', () => {
  const run = draftWithLetter()
  assert.equal(refusalOf(done(run, ['pemohon-1', saving]), 'pemohon-1', submission), 'RequirementMissing')
  signed(run)
  assert.equal(run.state.papers?.['application:surat']?.standing, 'final')
  assert.equal(run.state.documents.surat, undefined, 'not handed in before it is sent')
  done(run, ['pemohon-1', submission])
  const { file, version, step } = run.state.documents.surat!
  assert.deepEqual([file, version, step], [signedFile, 1, 'application'])
  assert.deepEqual(run.state.papers, {})
  assert.equal(refusalOf(run, 'pemohon-1', recalling), 'CaseNotDraft')
})

test('taken back it is no longer there, and the application lacks it', () => {
  const run = done(signed(), ['pemohon-2', recalling])
  assert.equal(refusalOf(run, 'pemohon-1', submission), 'RequirementMissing')
})

test('of a file and a paper the one that came last is handed in', () => {
  const paperLast = done(signed(done(draftWithLetter(), ['pemohon-1', upload])), ['pemohon-1', submission])
  assert.deepEqual(
    [paperLast.state.documents.surat?.file.fileId, paperLast.state.documents.surat?.version],
    ['bertanda-tangan', 2],
  )
  const fileLast = done(signed(), ['pemohon-1', upload])
  assert.equal(fileLast.state.papers?.['application:surat']?.standing, 'drafting')
  done(fileLast, ['pemohon-1', submission])
  assert.equal(fileLast.state.documents.surat?.file.fileId, 'pindaian')
})

test('only the agency writes it, and only what it can sign alone', () => {
  assert.equal(refusalOf(draftWithLetter(), 'staf-1', writing), 'NotApplicant')
  assert.equal(refusalOf(signed(), 'staf-1', recalling), 'NotApplicant')
  const official = draftWithLetter(['pemohon', 'kepala'])
  assert.equal(refusalOf(official, 'pemohon-1', writing), 'DocumentNotExpected')
  assert.deepEqual(
    official.offersTo(official.person('pemohon-1')).filter(({ act }) => act === 'WritePaper'),
    [],
  )
})

test('an agency signs by its head; whoever else works there writes, and neither signs nor sends it back', () => {
  const run = done(draftWithLetter(), ['pemohon-1', writing], ['pemohon-1', forwarding])
  assert.equal(refusalOf(run, 'pemohon-1', signing), 'NotSigner')
  const refusing = { type: 'RefusePaper', task: 'application', document: 'surat', reason: 'Keliru' } as const
  assert.equal(refusalOf(run, 'pemohon-1', refusing), 'NotYourTurn')
  done(run, ['pemohon-2', refusing], ['pemohon-1', forwarding], ['pemohon-2', signing])
  assert.equal(run.state.papers?.['application:surat']?.standing, 'final')
})
