import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { type Caller, expected, readCase } from './testing/caller.ts'
import { caseAfter, done, upload } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan')

describe('linked cases', () => {
  let first: string
  let second: string
  let asker: Caller
  let head: Caller

  const linkedOf = async (who: Caller, caseId: string) =>
    (await readCase(who, caseId)).linked.map(({ id, direction, reason }) => [id, direction, reason])

  before(async () => {
    const played = await caseAfter(office, 0)
    first = played.caseId
    asker = await office.callerFor('katingan', played.applicant.official)
    head = await office.callerFor('katingan', 'kepala-dinas')
    const opened = await asker.call('POST', '/cases', {
      commandId: randomUUID(),
      procedure: 'katingan',
      applicant: played.applicant.unit,
      channel: 'applicant',
      linkedTo: { case: first, reason: 'Penambahan modul laporan' },
    })
    second = expected(opened, 201).caseId
  })

  test('show both ways', async () => {
    assert.deepEqual(await linkedOf(asker, second), [[first, 'earlier', 'Penambahan modul laporan']])
    assert.deepEqual(await linkedOf(asker, first), [[second, 'later', 'Penambahan modul laporan']])
  })

  test('don’t tell of a draft to those who may not see it, until it is sent', async () => {
    assert.deepEqual(await linkedOf(head, first), [])
    const application = {
      subject: 'Modul',
      need: 'Laporan',
      businessProcess: 'Sama',
      urgency: 'biasa',
    } as const
    const documents = await Promise.all(
      ['surat-permohonan', 'formulir-analisis', 'proses-bisnis'].map(async (document) => ({
        document,
        file: await upload(asker),
      })),
    )
    await done(asker, second, { type: 'SaveApplication', application, documents })
    await done(asker, second, { type: 'SubmitCase' })
    assert.deepEqual(await linkedOf(head, first), [[second, 'later', 'Penambahan modul laporan']])
  })
})
