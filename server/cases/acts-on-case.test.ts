import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { withCalled } from '#server/procedures/index.ts'
import type { ActBody } from './acts/schemas.ts'
import { playAct } from './play/play.ts'
import { submittedOverApi } from './testing/api-stage.ts'
import { actOn, type Caller, readCase } from './testing/caller.ts'
import { caseAfter, done, refusedWith, stateOf, upload } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan', 'muara-enim')

let head: Caller
let section: Caller
let asker: Caller

const meet = async () => {
  head = await office.callerFor('katingan', 'kepala-dinas')
  section = await office.callerFor('katingan', 'kabid-ti')
  asker = await office.callerFor('katingan', 'kepala-disdik')
}

describe('a case as a whole', () => {
  before(meet)

  test('is suspended, and nothing is completed until it is resumed', async () => {
    const { caseId } = await caseAfter(office, 1)
    await done(head, caseId, { type: 'SuspendCase', reason: 'Menunggu surat', waitingFor: 'applicant' })
    const back: ActBody = {
      type: 'ReturnStep',
      task: 'terima-permohonan.1',
      to: 'permohonan',
      points: ['Lengkapi'],
    }
    assert.equal(await refusedWith(head, caseId, back), 'CaseSuspended')
    await done(head, caseId, { type: 'ResumeCase', reason: 'Surat diterima' })
    await done(head, caseId, back)
  })

  test('tells how each due time comes about, with the times in which the clock stood still', async () => {
    const { caseId } = await caseAfter(office, 1)
    await done(head, caseId, { type: 'SuspendCase', reason: 'Menunggu surat', waitingFor: 'applicant' })
    const still = Object.values((await readCase(section, caseId)).dueExplanations)
    assert.ok(still.length > 0)
    for (const { due, lines } of still)
      assert.deepEqual([due, lines.at(-2)?.kind, lines.at(-1)?.kind], [null, 'paused', 'stands'])
    const before = office.now()
    office.setNow(new Date(Date.parse(before) + 3_600_000).toISOString())
    await done(head, caseId, { type: 'ResumeCase', reason: 'Surat diterima' })
    const { state, dueExplanations, timeSpent } = await readCase(section, caseId)
    office.setNow(before)
    assert.equal(timeSpent?.by.applicant, 60)
    assert.deepEqual(Object.keys(dueExplanations), Object.keys(state.tasks))
    for (const [task, { due, lines }] of Object.entries(dueExplanations)) {
      assert.equal(due, state.tasks[task]?.dueAt)
      assert.deepEqual(lines[0], { kind: 'from', at: state.tasks[task]?.openedAt })
      assert.ok(lines.some((line) => line.kind === 'paused' && line.reason === 'Menunggu surat'))
    }
  })

  test('is withdrawn by the applicant, cancelled and reopened by a superior', async () => {
    const { caseId, applicant } = await caseAfter(office, 2)
    const mine = await office.callerFor('katingan', applicant.official)
    assert.equal(await refusedWith(head, caseId, { type: 'WithdrawCase', reason: 'x' }), 'NotApplicant')
    await done(mine, caseId, { type: 'WithdrawCase', reason: 'Sudah ada aplikasi' })
    await done(head, caseId, { type: 'ReopenCase', step: 'permohonan', reason: 'Diminta kembali' })
    await done(head, caseId, { type: 'CancelCase', reason: 'Anggaran' })
    assert.equal((await stateOf(head, caseId)).status, 'cancelled')
  })

  test('takes notes, problems and their solutions', async () => {
    const { caseId } = await caseAfter(office, 1)
    await done(head, caseId, { type: 'AddNote', text: 'Dibahas Senin' })
    await done(head, caseId, { type: 'RecordProblem', text: 'Server penuh' })
    await done(head, caseId, { type: 'RecordProblem', text: 'Listrik padam' })
    const { problems } = await readCase(head, caseId)
    await done(head, caseId, { type: 'RecordSolution', problem: problems[0]!.id, text: 'Ditambah' })
    const view = await readCase(head, caseId)
    assert.deepEqual(
      view.problems.map(({ text, solution }) => [text, solution]),
      [
        ['Server penuh', 'Ditambah'],
        ['Listrik padam', null],
      ],
    )
    assert.deepEqual(
      view.notes.map(({ text, by }) => [text, by]),
      [['Dibahas Senin', 'Kepala Dinas DISKOMINFOSTANDI']],
    )
  })

  test('has one document rejected and given anew, the old one kept', async () => {
    const { caseId, applicant } = await caseAfter(office, 1)
    const mine = await office.callerFor('katingan', applicant.official)
    await done(head, caseId, {
      type: 'RejectDocument',
      document: 'proses-bisnis',
      reason: 'Belum lengkap',
    })
    assert.equal((await stateOf(mine, caseId)).documents['proses-bisnis']?.rejected?.reason, 'Belum lengkap')
    await done(mine, caseId, { type: 'ReplaceDocument', document: 'proses-bisnis', file: await upload(mine) })
    const view = await readCase(mine, caseId)
    assert.equal(view.state.documents['proses-bisnis']?.rejected, undefined)
    const versions = view.documentVersions.filter(({ document }) => document === 'proses-bisnis')
    assert.equal(versions[0]!.version, view.state.documents['proses-bisnis']?.version)
    assert.equal(versions.length, versions[0]!.version)
  })

  test('takes no file that somebody else uploaded', async () => {
    const { caseId } = await caseAfter(office, 3)
    const theirs = await upload(asker)
    const answer = await actOn(section, caseId, {
      type: 'ReplaceDocument',
      document: 'proses-bisnis',
      file: theirs,
    })
    assert.deepEqual([answer.status, answer.body.code], [422, 'FileUnknown'])
  })

  test('stays on its version until it is moved, with a reason', async () => {
    const { caseId } = await caseAfter(office, 1)
    const text = office.library.procedures.find(({ id }) => id === 'katingan')!.text
    const renamed = text.replace('manual-book: { title: "', 'manual-book: { title: "Edisi kedua: ')
    const version = await office.app.procedures.publish('katingan', {
      procedure: withCalled('katingan', renamed, () => undefined),
      at: office.now(),
    })
    assert.equal(version, 2)
    assert.equal((await stateOf(head, caseId)).procedure.version, 1)
    assert.equal(
      await refusedWith(head, caseId, { type: 'MoveToVersion', version: 9, reason: 'x' }),
      'VersionNotGiven',
    )
    await done(head, caseId, { type: 'MoveToVersion', version: 2, reason: 'Edisi baru' })
    const view = await readCase(head, caseId)
    assert.equal((view as unknown as { procedure: { version: number } }).procedure.version, 2)
  })

  test('has its duties after the end fulfilled', async () => {
    const procedure = office.library.procedures.find(({ id }) => id === 'muara-enim-pengembang')!
    const straight = procedure.examples.find(({ name }) => name === 'lurus')!
    const theirs = await office.app.procedures.getGraph('muara-enim', procedure.id, 1)
    const { caseId, stage, applicant } = await submittedOverApi(office.troupe('muara-enim'), theirs)
    for (const act of straight.acts) await playAct(stage, act)
    const { duties } = await stage.state()
    assert.ok(duties.some(({ id }) => id === 'dipakai'))
    const mine = await office.callerFor('muara-enim', applicant.official)
    await done(mine, caseId, { type: 'FulfilDuty', duty: 'dipakai', note: 'Dipakai 40 pegawai' })
    assert.ok(!(await stage.state()).duties.some(({ id }) => id === 'dipakai'))
  })
})
