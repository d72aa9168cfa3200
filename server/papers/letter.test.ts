import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done as actDone } from '#server/cases/testing/katingan.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import { certified, deliver, done, locally, paperAfter, seeing, writtenBy } from './testing/paper-at.ts'

const office = useOffice('katingan')

const bytesOf = async (pieces: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

test('a letter goes from its form to two signatures that hold, numbered once, and is handed in with its step', async () => {
  const { papers, documents, signatures, cases } = office.app
  const at = await paperAfter(office, 5, 'berita-acara')
  const head = await certified(office, 'kabid-ti')
  const draft = await papers.find(head, at)
  assert.equal(draft?.paper, null)
  assert.equal(draft.number, 'later')
  assert.ok(draft.content.kind === 'content' && JSON.stringify(draft.content.content).includes(draft.subject))
  await writtenBy(office, at, 'kabid-ti', 'ba-ruang-lingkup')
  done(await papers.forward(head, at, seeing(1)))
  const applicant = await certified(office, (await cases.find(head, at.caseId))!.state.requestedBy!)

  const first = done(await papers.sign(head, at, { ...seeing(1), ...locally }))
  assert.equal(first.paper.standing, 'signing')
  assert.ok(first.paper.number)
  const waiting = await papers.listWaiting(applicant)
  assert.deepEqual(
    waiting.items.map((item) => [item.at, item.standing, item.number]),
    [[at, 'signing', first.paper.number]],
  )
  const second = done(await papers.sign(applicant, at, { ...seeing(1), ...locally }))
  assert.deepEqual([second.paper.standing, second.paper.number], ['final', first.paper.number])
  assert.equal((await papers.listWaiting(applicant)).total, 0)

  const found = await documents.open(head, second.paper.file!.fileId)
  assert.ok(found && found.closed === null)
  const pdf = await bytesOf(found.read())
  const verified = await signatures.verify('katingan', pdf, second.paper.file!.sha256)
  assert.ok(verified.kind === 'read' && verified.sound)
  assert.deepEqual(
    verified.signatures.map(({ signer, intact, certified }) => [signer?.name, intact, certified]),
    [
      [head.official.name, true, false],
      [applicant.official.name, true, false],
    ],
  )

  const listed = (await papers.list(head, at.caseId))!.find(
    ({ at: { document } }) => document === at.document,
  )
  assert.deepEqual([listed?.standing, listed?.open, listed?.waitsFor], ['final', true, []])
  const caller = await office.callerFor('katingan', 'kabid-ti')
  const nothing = { outputs: [], fields: {}, checklist: [], confirmed: [], schedule: {}, appointments: {} }
  await actDone(caller, at.caseId, { type: 'CompleteStep', task: at.task, ...nothing })
  const after = (await papers.find(applicant, at))!
  assert.deepEqual([after.open, after.paper?.standing, after.offers], [false, 'final', []])
  const state = (await cases.find(head, at.caseId))!.state
  assert.equal(state.documents[at.document]?.file.fileId, second.paper.file!.fileId)
  assert.ok(state.done['tanda-tangan'], 'the signatures in the paper were those the step asks for')
  await deliver(office)
  await deliver(office)
  const { rows } = await office.database.admin.query(
    `select number, status from laksana.letter_register where case_id = $1`,
    [at.caseId],
  )
  assert.deepEqual(rows, [{ number: first.paper.number, status: 'used' }])
})

test('two who sign at the same moment both stand on one PDF', async () => {
  const { papers, documents, signatures, cases } = office.app
  const at = await paperAfter(office, 5, 'berita-acara')
  const head = await certified(office, 'kabid-ti')
  await writtenBy(office, at, 'kabid-ti', 'ba-ruang-lingkup')
  done(await papers.forward(head, at, seeing(1)))
  const applicant = await certified(office, (await cases.find(head, at.caseId))!.state.requestedBy!)
  const both = await Promise.all(
    [head, applicant].map((viewer) => papers.sign(viewer, at, { ...seeing(1), ...locally })),
  )
  for (const answer of both) done(answer)
  const { paper } = (await papers.find(head, at))!
  assert.equal(paper?.standing, 'final')
  const found = await documents.open(head, paper.file!.fileId)
  assert.ok(found && found.closed === null)
  const verified = await signatures.verify('katingan', await bytesOf(found.read()), paper.file!.sha256)
  assert.ok(verified.kind === 'read' && verified.sound)
  assert.equal(verified.signatures.length, 2)
})
