import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { type Caller, openCase, readCase } from './testing/caller.ts'
import { caseAfter, done, refusedWith, stateOf, upload } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan')

let head: Caller
let registrar: Caller
let section: Caller
let developer: Caller
let asker: Caller

const meet = async () => {
  head = await office.callerFor('katingan', 'kepala-dinas')
  registrar = await office.callerFor('katingan', 'persuratan')
  section = await office.callerFor('katingan', 'kabid-ti')
  developer = await office.callerFor('katingan', 'pengembang-1')
  asker = await office.callerFor('katingan', 'kepala-disdik')
}

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
    const numbers = await Promise.all([1, 2, 3].map(async () => (await caseAfter(office, 0)).stage.state()))
    const references = new Set(numbers.map(({ reference }) => reference))
    assert.equal(references.size, 3)
    for (const reference of references) assert.match(reference!, /^KTG-26-\d{5}-[0-9A-HJKMNP-TV-Z]{4}$/)
  })
})

describe('work on a task', () => {
  before(meet)

  test('is claimed, drafted, handed over, assigned and released', async () => {
    const { caseId } = await caseAfter(office, 7)
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
    const { caseId } = await caseAfter(office, 1)
    assert.equal(
      await refusedWith(developer, caseId, { type: 'ClaimTask', task: 'terima-permohonan.1' }),
      'NotPerformer',
    )
  })

  test('is returned with points and its completion withdrawn while nobody followed', async () => {
    const { caseId } = await caseAfter(office, 3)
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
    const { caseId, stage, applicant } = await caseAfter(office, 5)
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
    const waitsFor = async (official: string) =>
      (await office.app.tasks.inbox(await office.viewer('katingan', official), {})).items.some(
        (item) => item.caseId === caseId,
      )
    assert.deepEqual([await waitsFor('kabid-ti'), await waitsFor(applicant.official)], [false, true])
    await done(mine, caseId, { type: 'SignOutput', task: 'tanda-tangan.1', document: 'berita-acara' })
    assert.deepEqual(Object.keys((await stage.state()).tasks), ['surat-tugas.1'])
  })
})
