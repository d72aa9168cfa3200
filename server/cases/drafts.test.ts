import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import type { Application } from '#engine/case/state.ts'
import { actOn, type Caller, expected, openCase } from './testing/caller.ts'
import { done, upload } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('kutai-kartanegara')
const as = (official: string) => office.callerFor('kutai-kartanegara', official)

const application: Application = {
  subject: 'Aplikasi Beasiswa Daerah',
  need: 'Pengumuman beasiswa terlambat sampai ke sekolah.',
  businessProcess: 'Sekolah mengusulkan; dinas menetapkan.',
  urgency: 'biasa',
}
/** Its applicant's unit, and those who see everything. */
const insiders = ['kepala-disdik', 'operator-disdik', 'auditor', 'administrator']
/** Supervises, registers, performs in the procedure; of another agency. */
const outsiders = ['kepala-dinas', 'kabid-egov', 'persuratan', 'analis-sistem', 'kepala-dinkes']

async function sees(official: string, caseId: string, file: string): Promise<readonly boolean[]> {
  const who = await as(official)
  const listed = async (query: string) =>
    expected(await who.call('GET', `/cases${query}`), 200).items.some(
      ({ id }: { id: string }) => id === caseId,
    )
  const { status } = await who.call('GET', `/cases/${caseId}`)
  assert.ok([200, 404].includes(status), `answers ${status}`)
  const viewer = await office.viewer('kutai-kartanegara', official)
  return [
    status === 200,
    await listed(''),
    await listed('?text=beasiswa'),
    await listed('?status=draft'),
    (await office.app.documents.open(viewer, file)) !== null,
  ]
}

describe('a draft', () => {
  let caseId: string
  let file: string
  let asker: Caller

  before(async () => {
    asker = await as('kepala-disdik')
    caseId = await openCase(asker, 'kutai-kartanegara', 'disdik')
    file = await upload(asker)
    const documents = [
      { document: 'surat-permohonan', file },
      { document: 'diagram-alir', file: await upload(asker) },
    ]
    await done(asker, caseId, { type: 'SaveApplication', application, documents })
  })

  test('is for its applicant’s unit, inspectors and administrators: found, listed, searched, its files opened', async () => {
    for (const who of insiders)
      assert.deepEqual(await sees(who, caseId, file), [true, true, true, true, true], who)
  })

  test('is not there for those who will work on it once it is sent', async () => {
    for (const who of outsiders)
      assert.deepEqual(await sees(who, caseId, file), [false, false, false, false, false], who)
  })

  test('can’t be acted on by whoever may not see it', async () => {
    for (const who of outsiders.slice(0, 4)) {
      const answer = await actOn(await as(who), caseId, { type: 'AddNote', text: 'x' })
      assert.equal(answer.status, 404, who)
    }
  })

  test('withdrawn before it was sent stays its unit’s own', async () => {
    const mine = await openCase(asker, 'kutai-kartanegara', 'disdik')
    await done(asker, mine, { type: 'SaveApplication', application, documents: [] })
    await done(asker, mine, { type: 'WithdrawCase', reason: 'Salah isi' })
    assert.equal((await asker.call('GET', `/cases/${mine}`)).status, 200)
    assert.equal((await (await as('kepala-dinas')).call('GET', `/cases/${mine}`)).status, 404)
  })

  test('is for everybody with a part in it once it is sent', async () => {
    await done(asker, caseId, { type: 'SubmitCase' })
    for (const who of outsiders.slice(0, 4))
      assert.deepEqual(await sees(who, caseId, file), [true, true, true, false, true], who)
    assert.equal((await sees('kepala-dinkes', caseId, file)).includes(true), false)
  })
})

test('a draft made from paper is its opener’s and the agency’s, not every registrar’s superior’s', async () => {
  const registry = await as('persuratan')
  const { caseId } = expected(
    await registry.call('POST', '/cases', {
      commandId: randomUUID(),
      procedure: 'kutai-kartanegara',
      applicant: 'disdik',
      channel: 'registry',
    }),
    201,
  )
  for (const [who, status] of [
    ['persuratan', 200],
    ['operator-disdik', 200],
    ['kepala-dinas', 404],
  ] as const)
    assert.equal((await (await as(who)).call('GET', `/cases/${caseId}`)).status, status, who)
  const mine = expected(await registry.call('GET', '/cases?status=draft'), 200).items
  assert.deepEqual(
    mine.map(({ id }: { id: string }) => id),
    [caseId],
  )
})
