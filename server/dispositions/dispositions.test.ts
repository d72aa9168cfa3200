import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { owedBy } from '#engine/disposition/index.ts'
import { type ApiAnswer, actOn, expected, readCase } from '#server/cases/testing/caller.ts'
import { caseAfter, done, stateOf } from '#server/cases/testing/katingan.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import { textOf } from '#server/typesetting/testing/read-pdf.ts'

const office = useOffice('katingan')
const as = (official: string) => office.callerFor('katingan', official)
const lettersIn = async (pdf: Uint8Array) => (await textOf(pdf)).join(' ').replace(/\s+/g, ' ')
const order = { instructions: ['tindak-lanjuti'], urgency: 'segera' } as const

async function disposes(official: string, caseId: string, body: object): Promise<ApiAnswer> {
  const commandId = randomUUID()
  return (await as(official)).call('POST', `/cases/${caseId}/dispositions`, { commandId, ...order, ...body })
}
/** Katingan's letter has been received; the head has it to dispose. */
const received = async () => (await caseAfter(office, 2)).caseId
const toHeadOfDivision = { task: 'disposisi.1', positions: ['kabid-ti'], completes: true }
const owedIn = async (official: string, caseId: string) =>
  (await office.app.dispositions.listOwed(await office.viewer('katingan', official))).mine.filter(
    (one) => one.caseId === caseId,
  )

/** Who owes what, by the rows and by the state: they are one. */
async function owed(caseId: string): Promise<readonly string[]> {
  const { rows } = await office.database.admin.query(
    `select disposition || ' ' || position_id as owed from laksana.disposition_owed
     where case_id = $1 and answer is null order by 1`,
    [caseId],
  )
  const state = await stateOf(await as('kepala-dinas'), caseId)
  const open = Object.values(state.dispositions?.open ?? {})
  const byState = open.flatMap((one) => owedBy(one).map((position) => `${one.id} ${position}`)).sort()
  const byRows = rows.map((row) => row.owed)
  assert.deepEqual(byRows, byState)
  return byRows
}

test('the head disposes: the sheet is handed in, the next step is given to whom it was disposed, who owes an answer', async () => {
  const caseId = await received()
  const answer = await disposes('kepala-dinas', caseId, {
    ...toHeadOfDivision,
    note: 'Periksa katalog lebih dahulu.',
    dueOn: '2026-11-27',
  })
  assert.deepEqual(expected(answer, 200).completed, true)
  const state = await stateOf(await as('kabid-ti'), caseId)
  assert.equal(state.tasks['periksa-kelengkapan.1']?.claimedBy, 'kabid-ti')
  const [mine] = await owedIn('kabid-ti', caseId)
  assert.equal(mine?.by.position, 'Kepala Dinas DISKOMINFOSTANDI')
  assert.deepEqual(mine?.instructions, [{ id: 'Tindak lanjuti', en: 'Follow up' }])
  assert.deepEqual([mine?.dueOn, mine?.overdue], ['2026-11-27', false])
  const viewer = await office.viewer('katingan', 'kabid-ti')
  const file = await office.app.documents.open(viewer, state.documents.disposisi!.file.fileId)
  assert.ok(file && file.closed === null)
  const chunks: Uint8Array[] = []
  for await (const chunk of file.read()) chunks.push(chunk)
  const text = await lettersIn(Buffer.concat(chunks))
  for (const words of ['Lembar Disposisi', 'Kepala Bidang TI', 'Periksa katalog lebih dahulu.'])
    assert.match(text, new RegExp(words, 'i'))
})

test('passed on, taken back and settled: rows and state tell the same, and each is told', async () => {
  const caseId = await received()
  expected(await disposes('kepala-dinas', caseId, toHeadOfDivision), 200)
  assert.deepEqual(await owed(caseId), ['1 kabid-ti'])
  const down = { from: '1', positions: ['pengembang-1', 'pengembang-2'] }
  expected(await disposes('kabid-ti', caseId, down), 200)
  assert.deepEqual(await owed(caseId), ['2 pengembang-1', '2 pengembang-2'])
  const back = { type: 'TakeBackDisposition', disposition: '2', reason: 'Salah orang' } as const
  await done(await as('kabid-ti'), caseId, { ...back, positions: ['pengembang-2'] })
  assert.deepEqual(await owed(caseId), ['2 pengembang-1'])
  await done(await as('kabid-ti'), caseId, { ...back, positions: ['pengembang-1'] })
  assert.deepEqual(await owed(caseId), ['1 kabid-ti'])
  await done(await as('kabid-ti'), caseId, { type: 'SettleDisposition', disposition: '1', report: 'Sudah' })
  assert.deepEqual(await owed(caseId), [])
  const { dispositions } = await readCase(await as('kepala-dinas'), caseId)
  assert.deepEqual(
    dispositions.map(({ from, to }) => [from, to.map(({ answer }) => answer)]),
    [
      [null, ['settled']],
      ['1', ['taken-back', 'taken-back']],
    ],
  )
  assert.equal(dispositions[0]?.to[0]?.report, 'Sudah')
})

test('a repeat is harmless, and a disposition that may not be is refused with what to do', async () => {
  const caseId = await received()
  const body = { ...toHeadOfDivision, commandId: randomUUID() }
  expected(await disposes('kepala-dinas', caseId, body), 200)
  expected(await disposes('kepala-dinas', caseId, body), 200)
  assert.deepEqual(await owed(caseId), ['1 kabid-ti'])
  const code = async (official: string, more: object) =>
    expected(await disposes(official, caseId, more), 422).code
  assert.equal(await code('kepala-dinas', { positions: ['kepala-disdik'] }), 'NotBelow')
  assert.equal(
    await code('kepala-dinas', { positions: ['kabid-ti'], instructions: ['entah'] }),
    'InstructionUnknown',
  )
  assert.equal(await code('kabid-ti', { from: '1', positions: [] }), 'RecipientMissing')
  assert.equal(await code('pengembang-1', { positions: ['pengembang-2'] }), 'NotSupervisor')
})

test('who was disposed to sees the case from then on, and nobody else does', async () => {
  const { admin } = office.database
  await admin.query(
    `insert into laksana.position values ('katingan', 'staf-umum', 'sekretariat', 'Staf Umum', 'kepala-dinas')`,
  )
  await admin.query(
    `insert into laksana.official (tenant_id, official_id, name) values ('katingan', 'staf-umum', 'Staf Umum')`,
  )
  await admin.query(
    `insert into laksana.holding values ('katingan', 'staf-umum', 'staf-umum', 'staf-umum', 'definitive', '2026-01-01')`,
  )
  const caseId = await received()
  const reads = async () => (await (await as('staf-umum')).call('GET', `/cases/${caseId}`)).status
  assert.equal(await reads(), 404)
  expected(await disposes('kepala-dinas', caseId, { positions: ['staf-umum', 'kabid-ti'] }), 200)
  assert.equal(await reads(), 200)
  const answer = await actOn(await as('staf-umum'), caseId, {
    type: 'SettleDisposition',
    disposition: '1',
    report: 'Sudah diarsipkan',
  })
  expected(answer, 200)
  assert.equal(await reads(), 200)
  const files = Object.values((await stateOf(await as('staf-umum'), caseId)).documents)
  const viewer = await office.viewer('katingan', 'staf-umum')
  assert.ok(await office.app.documents.open(viewer, files[0]!.file.fileId))
})

test('a case that is over owes nobody an answer', async () => {
  const caseId = await received()
  expected(await disposes('kepala-dinas', caseId, toHeadOfDivision), 200)
  await done(await as('kepala-dinas'), caseId, { type: 'CancelCase', reason: 'Tidak jadi' })
  assert.deepEqual(await owedIn('kabid-ti', caseId), [])
  const { dispositions } = await readCase(await as('kepala-dinas'), caseId)
  assert.equal(dispositions[0]?.to[0]?.answer, 'closed')
})

test('the sheet is read as PDF, its picture before it is given; where nothing is disposed there is none', async () => {
  const caseId = await received()
  const viewer = await office.viewer('katingan', 'kepala-dinas')
  assert.equal(await office.app.dispositions.sheet(viewer, caseId), null)
  const preview = await office.app.dispositions.preview(viewer, caseId, { ...order, positions: ['kabid-ti'] })
  assert.equal(preview?.pages.length, 1)
  expected(await disposes('kepala-dinas', caseId, toHeadOfDivision), 200)
  const sheet = await office.app.dispositions.sheet(viewer, caseId)
  assert.match(sheet?.name ?? '', /^lembar-disposisi-KTG-.*\.pdf$/)
  assert.match(await lettersIn(sheet!.pdf), /Dinas/)
})

test('a government’s own instructions are the ones to tick', async () => {
  const own = [{ id: 'bahas', title: { id: 'Bahas dengan saya', en: 'Discuss with me' } }]
  const { admin } = office.database
  await admin.query(`update laksana.tenant set disposition_instructions = $1 where tenant_id = 'katingan'`, [
    JSON.stringify(own),
  ])
  try {
    const caseId = await received()
    const refused = await disposes('kepala-dinas', caseId, toHeadOfDivision)
    assert.equal(expected(refused, 422).code, 'InstructionUnknown')
    expected(await disposes('kepala-dinas', caseId, { ...toHeadOfDivision, instructions: ['bahas'] }), 200)
    const [mine] = await owedIn('kabid-ti', caseId)
    assert.deepEqual(mine?.instructions, [own[0]!.title])
    const sheet = await office.app.dispositions.sheet(await office.viewer('katingan', 'kabid-ti'), caseId)
    assert.match(await lettersIn(sheet!.pdf), /Bahas dengan saya/)
  } finally {
    await admin.query(`update laksana.tenant set disposition_instructions = null`)
  }
})
