import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { withCalled } from '#server/procedures/index.ts'
import type { ActBody } from './acts/schemas.ts'
import { playAct } from './play/play.ts'
import { type PlayedCase, submittedOverApi } from './testing/api-stage.ts'
import { actOn, type Caller, expected, openCase, readCase } from './testing/caller.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan', 'muara-enim')
const example = (name: string) =>
  office.library.procedures.find(({ id }) => id === 'katingan')!.examples.find((each) => each.name === name)!

let graph: StepGraph
let head: Caller
let registrar: Caller
let section: Caller
let developer: Caller
let asker: Caller

const meet = async () => {
  graph = await office.app.procedures.getGraph('katingan', 'katingan', 1)
  const as = (official: string) => office.callerFor('katingan', official)
  head = await as('kepala-dinas')
  registrar = await as('persuratan')
  section = await as('kabid-ti')
  developer = await as('pengembang-1')
  asker = await as('kepala-disdik')
}

/** A case of the straight way, with its first `acts` acts done. */
async function caseAfter(acts: number): Promise<PlayedCase> {
  const played = await submittedOverApi(office.troupe('katingan'), graph)
  for (const act of example('lurus').acts.slice(0, acts)) await playAct(played.stage, act)
  return played
}

const done = async (caller: Caller, caseId: string, body: ActBody) =>
  expected(await actOn(caller, caseId, body), 200)
const refusedWith = async (caller: Caller, caseId: string, body: ActBody): Promise<string> =>
  expected(await actOn(caller, caseId, body), 422).code
const stateOf = async (caller: Caller, caseId: string) => (await readCase(caller, caseId)).state
const upload = async (caller: Caller) =>
  expected(await caller.upload('kak.pdf', Buffer.from('%PDF-1.4\n%%EOF\n')), 201).fileId

describe('before it is sent', () => {
  before(meet)

  test('a request is opened, kept as a draft, and refused for what it lacks', async () => {
    const caseId = await openCase(asker, 'katingan', 'disdik')
    assert.equal(await refusedWith(asker, caseId, { type: 'SubmitCase' }), 'ApplicationIncomplete')
    const application = {
      subject: 'Aplikasi Presensi',
      need: '',
      businessProcess: '',
      urgency: 'segera' as const,
    }
    await done(asker, caseId, { type: 'SaveApplication', application, documents: [] })
    assert.deepEqual((await stateOf(asker, caseId)).application, application)
  })

  test('a letter on paper is registered by whoever may, for an agency', async () => {
    const body = { commandId: randomUUID(), procedure: 'katingan', applicant: 'rsud', channel: 'registry' }
    assert.equal((await asker.call('POST', '/cases', body)).body.code, 'MayNotOpen')
    assert.equal((await registrar.call('POST', '/cases', body)).status, 201)
  })

  test('an unknown procedure or agency is not found; a body of another form is malformed', async () => {
    const body = { commandId: randomUUID(), procedure: 'katingan', applicant: 'disdik', channel: 'applicant' }
    assert.equal((await asker.call('POST', '/cases', { ...body, procedure: 'tiada' })).status, 404)
    assert.equal(
      (await registrar.call('POST', '/cases', { ...body, channel: 'registry', applicant: 'tiada' })).status,
      404,
    )
    assert.equal((await asker.call('POST', '/cases', { ...body, channel: 'pos' })).status, 400)
    assert.equal((await asker.call('POST', '/cases', { ...body, commandId: 'satu' })).status, 400)
  })

  test('every case gets a number of its own', async () => {
    const numbers = await Promise.all([1, 2, 3].map(async () => (await caseAfter(0)).stage.state()))
    const references = new Set(numbers.map(({ reference }) => reference))
    assert.equal(references.size, 3)
    for (const reference of references) assert.match(reference!, /^KTG-26-\d{5}-[0-9A-HJKMNP-TV-Z]{4}$/)
  })
})

describe('work on a task', () => {
  before(meet)

  test('is claimed, drafted, handed over, assigned and released', async () => {
    const { caseId } = await caseAfter(7)
    const task = 'pembangunan.1'
    await done(developer, caseId, { type: 'ClaimTask', task })
    await done(developer, caseId, { type: 'SaveDraft', task, draft: { note: 'Modul pertama selesai' } })
    const open = (await stateOf(developer, caseId)).tasks[task]!
    assert.deepEqual([open.claimedBy, open.draft?.note], ['pengembang-1', 'Modul pertama selesai'])
    await done(developer, caseId, { type: 'HandOverTask', task, to: 'pengembang-2', reason: 'Cuti' })
    assert.equal(await refusedWith(developer, caseId, { type: 'ReleaseTask', task }), 'NotHolder')
    assert.equal(
      await refusedWith(head, caseId, { type: 'AssignTask', task, to: 'kepala-disdik' }),
      'CandidateMayNot',
    )
    await done(head, caseId, { type: 'AssignTask', task, to: 'pengembang-1' })
    await done(developer, caseId, { type: 'ReleaseTask', task })
    assert.equal((await stateOf(developer, caseId)).tasks[task]!.claimedBy, undefined)
    assert.equal(
      await refusedWith(developer, caseId, { type: 'SkipStep', task, reason: 'x' }),
      'StepNotOptional',
    )
  })

  test('is refused to whoever may see the case but does not perform the step', async () => {
    const { caseId } = await caseAfter(1)
    assert.equal(
      await refusedWith(developer, caseId, { type: 'ClaimTask', task: 'terima-permohonan.1' }),
      'NotPerformer',
    )
  })

  test('is returned with points and its completion withdrawn while nobody followed', async () => {
    const { caseId } = await caseAfter(3)
    await done(head, caseId, { type: 'WithdrawCompletion', step: 'disposisi', reason: 'Salah alamat' })
    assert.deepEqual(Object.keys((await stateOf(head, caseId)).tasks), ['disposisi.2'])
    await done(head, caseId, {
      type: 'ReturnStep',
      task: 'disposisi.2',
      to: 'permohonan',
      points: ['Lengkapi'],
    })
    const { tasks } = await stateOf(head, caseId)
    assert.deepEqual(tasks['permohonan.2']?.points, ['Lengkapi'])
  })

  test('is done when the other party has signed too', async () => {
    const { caseId, stage, applicant } = await caseAfter(5)
    const file = await upload(section)
    const offer = (await readCase(section, caseId)).offers.find(
      (each) => each.act === 'CompleteStep' && each.allowed,
    )
    assert.ok(offer?.act === 'CompleteStep' && offer.allowed)
    await done(section, caseId, {
      type: 'CompleteStep',
      task: 'tanda-tangan.1',
      outputs: offer.needs.outputs.map(({ document }) => ({ document, file })),
      fields: {},
      checklist: offer.needs.checklist.map(({ id }) => id),
      confirmed: offer.needs.items.map(({ index }) => index),
      schedule: {},
      appointments: {},
    })
    const mine = await office.callerFor('katingan', applicant.official)
    await done(mine, caseId, { type: 'SignOutput', task: 'tanda-tangan.1', document: 'berita-acara' })
    assert.deepEqual(Object.keys((await stage.state()).tasks), ['surat-tugas.1'])
  })
})

describe('a case as a whole', () => {
  before(meet)

  test('is suspended, and nothing is completed until it is resumed', async () => {
    const { caseId } = await caseAfter(1)
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

  test('is withdrawn by the applicant, cancelled and reopened by a superior', async () => {
    const { caseId, applicant } = await caseAfter(2)
    const mine = await office.callerFor('katingan', applicant.official)
    assert.equal(await refusedWith(head, caseId, { type: 'WithdrawCase', reason: 'x' }), 'NotApplicant')
    await done(mine, caseId, { type: 'WithdrawCase', reason: 'Sudah ada aplikasi' })
    await done(head, caseId, { type: 'ReopenCase', step: 'permohonan', reason: 'Diminta kembali' })
    await done(head, caseId, { type: 'CancelCase', reason: 'Anggaran' })
    assert.equal((await stateOf(head, caseId)).status, 'cancelled')
  })

  test('takes notes, problems and their solutions', async () => {
    const { caseId } = await caseAfter(1)
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
    const { caseId, applicant } = await caseAfter(1)
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
    const { caseId } = await caseAfter(3)
    const theirs = await upload(asker)
    const answer = await actOn(section, caseId, {
      type: 'ReplaceDocument',
      document: 'proses-bisnis',
      file: theirs,
    })
    assert.deepEqual([answer.status, answer.body.code], [422, 'FileUnknown'])
  })

  test('stays on its version until it is moved, with a reason', async () => {
    const { caseId } = await caseAfter(1)
    const text = office.library.procedures.find(({ id }) => id === 'katingan')!.text
    const renamed = text.replace('manual-book: "', 'manual-book: "Edisi kedua: ')
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
