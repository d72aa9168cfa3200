import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { useOffice } from '#server/cases/testing/office.ts'
import type { PaperAnswer } from './contract.ts'
import { paperContents } from './index.ts'
import {
  certified,
  deliver,
  done,
  filledIn,
  locally,
  paperAfter,
  seeing,
  writtenBy,
} from './testing/paper-at.ts'

const office = useOffice('katingan', 'cirebon')
const refusalOf = (answer: PaperAnswer) => (answer.kind === 'refused' ? answer.refusal.code : answer.kind)

test('a draft is kept as far as it goes, each change is a revision, and what changed can be read', async () => {
  const { papers } = office.app
  const at = await paperAfter(office, 6, 'surat-tugas')
  const head = await office.viewer('katingan', 'kepala-dinas')
  const first = { commandId: randomUUID(), revision: 0, content: { untuk: ['Membangun', ''] } }
  const begun = done(await papers.write(head, at, first))
  assert.deepEqual(done(await papers.write(head, at, first)), begun, 'the same command, the same answer')
  const same = done(
    await papers.write(head, at, { ...seeing(1), content: { untuk: ['Membangun'], dasar: [] } }),
  )
  assert.deepEqual([same.version, same.paper.revision], [begun.version, 1], 'nothing had changed')
  const wrong = await papers.write(head, at, { ...seeing(1), content: { untuk: 'Membangun', asing: 1 } })
  assert.ok(wrong.kind === 'malformed')
  assert.deepEqual(
    wrong.problems.map(({ code }) => code),
    ['FieldUnknown', 'NotRows'],
  )
  const lacking = await papers.forward(head, at, seeing(1))
  assert.ok(lacking.kind === 'incomplete' && lacking.problems.some(({ path }) => path[0] === 'kepada'))

  const content = filledIn('surat-perintah-tugas')
  done(await papers.write(head, at, { ...seeing(1), content }))
  const stale = await papers.write(head, at, { ...seeing(1), content: {} })
  assert.ok(stale.kind === 'conflict')
  assert.deepEqual(
    stale.changed.map(({ act }) => act),
    ['WritePaper'],
  )
  const changes = (await papers.findDifferences(head, at, 1, 2))!
  assert.ok(changes.differences!.length > 0)
  assert.deepEqual(
    changes.written.map(({ by }) => by.id),
    ['kepala-dinas'],
  )
  const before = await papers.readRevision(head, at, 1)
  assert.deepEqual(before?.content, { kind: 'content', content: { untuk: ['Membangun'] } })
  assert.equal(await papers.readRevision(head, at, 3), null)
  const preview = await papers.preview(head, at, { untuk: ['Membangun'] })
  assert.ok(preview.kind === 'set' && preview.pages[0]?.includes('<svg'))
  const docx = await papers.toDocx(head, at)
  assert.ok(docx.kind === 'made' && docx.bytes.length > 1000)
})

test('a refusal by the second signer tells its author and who signed before; mended, it keeps its number', async () => {
  const { papers, tasks, cases } = office.app
  const at = await paperAfter(office, 5, 'berita-acara')
  const author = await certified(office, 'kabid-ti')
  await writtenBy(office, at, 'kabid-ti', 'ba-ruang-lingkup')
  const { state } = (await cases.find(author, at.caseId))!
  const other = await certified(office, state.requestedBy!)
  assert.equal(refusalOf(await papers.sign(other, at, { ...seeing(1), ...locally })), 'PaperSignatureNotDue')
  done(await papers.forward(author, at, seeing(1)))
  const wrong = await papers.sign(author, at, {
    ...seeing(1),
    provider: 'local',
    secret: { passphrase: 'bukan kata sandinya' },
  })
  assert.ok(wrong.kind === 'unsigned' && wrong.refused.code === 'PassphraseWrong')
  const unsigned = (await papers.find(author, at))!
  assert.deepEqual([unsigned.paper?.standing, unsigned.paper?.file], ['signing', undefined])
  const { paper: signed } = done(await papers.sign(author, at, { ...seeing(1), ...locally }))
  assert.equal(refusalOf(await papers.refuse(other, at, { ...seeing(1), reason: ' ' })), 'ReasonMissing')
  const reason = 'Lingkup belum disepakati'
  done(await papers.refuse(other, at, { ...seeing(1), reason }))
  await deliver(office)
  const { notices } = await tasks.home(author)
  assert.ok(notices.some(({ kind, facts }) => kind === 'paper-refused' && facts.reason === reason))
  const back = (await papers.find(author, at))!
  assert.deepEqual(
    [back.paper?.standing, back.refused?.by.id, back.refused?.reason],
    ['drafting', other.official.id, reason],
  )
  assert.ok(back.signers.every((signer) => signer.done === null && !signer.waiting))

  const content = { ...filledIn('ba-ruang-lingkup'), tempat: 'Kasongan' }
  done(await papers.write(author, at, { ...seeing(1), content }))
  done(await papers.forward(author, at, seeing(2)))
  const command = { ...seeing(2), ...locally }
  const again = done(await papers.sign(author, at, command))
  assert.equal(again.paper.number, signed.number)
  assert.deepEqual(done(await papers.sign(author, at, command)).version, again.version, 'sent again')
  assert.equal(refusalOf(await papers.sign(author, at, { ...seeing(2), ...locally })), 'AlreadySigned')
  const { paper } = done(await papers.sign(other, at, { ...seeing(2), ...locally }))
  assert.deepEqual([paper.standing, paper.number], ['final', signed.number])
  const { rows } = await office.database.admin.query(
    'select count(*)::int as n from laksana.letter_register where case_id = $1',
    [at.caseId],
  )
  assert.equal(rows[0].n, 1)
})

test('a paper that is only initialled is final with the last initials, set and without a number', async () => {
  const { papers } = office.app
  const at = await paperAfter(office, 4, 'draft-berita-acara')
  const chief = await office.viewer('katingan', 'kabid-ti')
  await writtenBy(office, at, 'kabid-ti', 'ba-ruang-lingkup')
  assert.equal(refusalOf(await papers.finish(chief, at, seeing(1))), 'PaperMustBeInitialled')
  done(await papers.forward(chief, at, seeing(1)))
  const { paper } = done(await papers.initial(chief, at, seeing(1)))
  assert.deepEqual(
    [paper.standing, paper.number, paper.file?.mediaType],
    ['final', undefined, 'application/pdf'],
  )
})

test('what a paper said can be erased; that it was there stays known, and the log still verifies', async () => {
  const { papers } = office.app
  const at = await paperAfter(office, 6, 'surat-tugas')
  const author = await writtenBy(office, at, 'kepala-dinas', 'surat-perintah-tugas')
  const erase = (tenant: string) =>
    office.database.tenants.withTenant(tenant, (queries) =>
      paperContents(office.now).erase(queries, tenant, at.caseId),
    )
  assert.equal(await erase('cirebon'), 0)
  assert.equal(await erase('katingan'), 1)
  const view = (await papers.find(author, at))!
  assert.deepEqual([view.content, view.revisions.length], [{ kind: 'erased' }, 1])
  assert.equal(
    (await papers.list(author, at.caseId))!.find((each) => each.at.document === at.document)?.revision,
    1,
  )
  assert.equal(refusalOf(await papers.forward(author, at, seeing(1))), 'PaperErased')
  assert.equal((await papers.preview(author, at)).kind, 'erased')
  assert.equal((await papers.toDocx(author, at)).kind, 'erased')
  assert.equal((await papers.findDifferences(author, at, 1, 1))?.differences, null)
  done(await papers.write(author, at, { ...seeing(1), content: filledIn('surat-perintah-tugas') }))
  assert.equal((await papers.find(author, at))?.content.kind, 'content')
})

test('another government, and who has no part in a draft, see nothing of it', async () => {
  const { papers } = office.app
  const at = await paperAfter(office, 6, 'surat-tugas')
  await writtenBy(office, at, 'kepala-dinas', 'surat-perintah-tugas')
  const { state } = (await office.app.cases.find(await office.viewer('katingan', 'kepala-dinas'), at.caseId))!
  const applicant = await office.viewer('katingan', state.requestedBy!)
  const stranger = await office.viewer('cirebon', 'kadis-dkis')
  for (const viewer of [applicant, stranger]) {
    assert.equal(await papers.find(viewer, at), null)
    assert.equal(await papers.readRevision(viewer, at, 1), null)
    assert.equal(await papers.check(viewer, at, {}), null)
    assert.equal((await papers.preview(viewer, at)).kind, 'not-found')
    assert.equal((await papers.recall(viewer, at, seeing(1))).kind, 'not-found')
    assert.ok(!(await papers.list(viewer, at.caseId))?.some((each) => each.revision > 0))
  }
})

test('several papers are signed with one secret, each answered by itself', async () => {
  const { papers } = office.app
  const chief = await certified(office, 'kepala-dinas')
  const initialler = await office.viewer('katingan', 'kabid-ti')
  const ats = [await paperAfter(office, 6, 'surat-tugas'), await paperAfter(office, 6, 'surat-tugas')]
  for (const at of ats) {
    await writtenBy(office, at, 'kepala-dinas', 'surat-perintah-tugas')
    done(await papers.forward(chief, at, seeing(1)))
  }
  assert.equal(refusalOf(await papers.initial(chief, ats[0]!, seeing(1))), 'NotInitialler')
  done(await papers.initial(initialler, ats[0]!, seeing(1)))
  const answers = await papers.signMany(
    chief,
    [...ats.map((at) => ({ at, request: seeing(1) })), { at: ats[0]!, request: seeing(4) }],
    locally,
  )
  assert.deepEqual(answers.map(refusalOf), ['done', 'PaperSignatureNotDue', 'conflict'])
})
