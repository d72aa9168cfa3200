import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useOffice } from '#server/cases/testing/office.ts'
import { certified, done, locally, paperAfter, seeing, writtenBy } from './testing/paper-at.ts'

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

  const { papers: listed } = (await cases.findPapers(head, at.caseId))!
  assert.equal(listed[0]?.open, true)
  const step = (await cases.findTask(head, at.caseId, at.task))!
  const completion = step.case.offers.find((each) => each.act === 'CompleteStep' && each.task === at.task)
  console.log(JSON.stringify(completion))
})
