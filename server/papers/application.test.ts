import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Application } from '#engine/case/index.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { PaperAddress } from './contract.ts'
import { contentFor } from './testing/content-for.ts'
import { certified, done, filledIn, locally, seeing } from './testing/paper-at.ts'

const office = useOffice('katingan')

const application: Application = {
  subject: 'Aplikasi Rapor Digital',
  need: 'Rapor ditulis tangan dan sering hilang.',
  businessProcess: 'Guru mengisi nilai; kepala sekolah mengesahkan; orang tua melihat.',
  urgency: 'segera',
}

/** A request that its agency has begun and not sent; its letter isn't written yet. */
async function draftOf(official: string): Promise<{ caseId: string; letter: PaperAddress }> {
  const { cases } = office.app
  const asker = await office.viewer('katingan', official)
  const opened = await cases.open(asker, {
    commandId: randomUUID(),
    procedure: 'katingan',
    applicant: asker.position.unit.id,
    channel: 'applicant',
  })
  if (opened.kind !== 'done') throw new Error(JSON.stringify(opened))
  const { caseId } = opened
  const command = { type: 'SaveApplication', application, documents: [] } as const
  const saved = await cases.act(asker, caseId, { commandId: randomUUID(), command })
  if (saved.kind !== 'done') throw new Error(JSON.stringify(saved))
  return { caseId, letter: { caseId, task: 'application', document: 'surat-permohonan' } }
}

test('a letter of request is prefilled from the draft, signed in the agency, and goes with it when it is sent', async () => {
  const { papers, cases } = office.app
  const writer = await office.viewer('katingan', 'operator-disdik')
  const head = await certified(office, 'kepala-disdik')
  const { caseId, letter } = await draftOf('operator-disdik')
  const listed = (await papers.list(writer, caseId))!
  assert.deepEqual(
    listed.map(({ at, standing }) => [at.task, at.document, standing]),
    [
      ['application', 'surat-permohonan', 'not-begun'],
      ['application', 'formulir-analisis', 'not-begun'],
      ['application', 'proses-bisnis', 'not-begun'],
    ],
  )
  const blank = (await papers.find(writer, letter))!
  assert.ok(blank.content.kind === 'content')
  assert.deepEqual(
    [blank.content.content.hal, blank.content.content.kebutuhan, blank.content.content.sifat],
    [application.subject, application.need, application.urgency],
  )
  const content = contentFor(blank.kind, blank.title, blank.content.content, filledIn('surat-permohonan'))
  done(await papers.write(writer, letter, { ...seeing(0), content }))
  assert.equal((await papers.countWaiting(head)).total, 0)
  done(await papers.forward(writer, letter, seeing(1)))
  assert.equal((await papers.countWaiting(writer)).total, 0, 'it waits for the head alone')
  const unsigned = await papers.sign(writer, letter, { ...seeing(1), ...locally })
  assert.ok(unsigned.kind === 'refused' && unsigned.refusal.code === 'NotSigner')
  const { signers } = (await papers.find(writer, letter))!
  assert.deepEqual(signers[0]?.positions, ['Kepala Dinas Pendidikan'])
  const { items } = await papers.listWaiting(head)
  assert.deepEqual(
    items.map(({ at, activity, reference }) => [at, activity, reference]),
    [[letter, 'Pembangunan Aplikasi', null]],
  )
  const { paper } = done(await papers.sign(head, letter, { ...seeing(1), ...locally }))
  assert.deepEqual([paper.standing, paper.number !== undefined], ['final', true])
  assert.equal((await papers.countWaiting(head)).total, 0)

  const other = await office.viewer('katingan', 'kepala-dinkes')
  assert.equal(await papers.find(other, letter), null, 'a draft is of its own agency')
  const lacking = await cases.submit(writer, caseId, randomUUID())
  assert.ok(lacking.kind === 'refused')
  assert.deepEqual(lacking.refusal, {
    code: 'RequirementMissing',
    facts: { documents: ['formulir-analisis', 'proses-bisnis'] },
  })
})

test('what is written goes with the application by itself; its letter stays readable and can no longer be taken back', async () => {
  const { papers, cases, documents } = office.app
  const writer = await office.viewer('katingan', 'operator-disdik')
  const head = await office.viewer('katingan', 'kepala-disdik')
  const { caseId, letter } = await draftOf('operator-disdik')
  done(await papers.write(writer, letter, { ...seeing(0), content: filledIn('surat-permohonan') }))
  done(await papers.forward(writer, letter, seeing(1)))
  const { paper } = done(await papers.sign(head, letter, { ...seeing(1), ...locally }))
  const file = await documents.keep(writer, 'formulir.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'))
  const given = ['formulir-analisis', 'proses-bisnis'].map((document) => ({ document, file }))
  const command = { type: 'SaveApplication', application, documents: given } as const
  await cases.act(writer, caseId, { commandId: randomUUID(), command })
  const sent = await cases.submit(writer, caseId, randomUUID())
  assert.equal(sent.kind, 'done')
  const { state } = (await cases.find(writer, caseId))!
  assert.deepEqual(
    [state.documents['surat-permohonan']?.file.fileId, state.documents['surat-permohonan']?.step],
    [paper.file?.fileId, 'application'],
  )
  const after = (await papers.find(writer, letter))!
  assert.deepEqual([after.open, after.paper?.standing], [false, 'final'])
  assert.equal((await papers.recall(writer, letter, seeing(1))).kind, 'not-found')
})
