import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { seedDemoCases } from './index.ts'
import { expected } from './testing/caller.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan', 'cirebon')
const as = (official: string, tenant = 'katingan') => office.callerFor(tenant, official)
const list = async (official: string, query = '', tenant?: string) =>
  expected(await (await as(official, tenant)).call('GET', `/cases${query}`), 200)
const subjects = async (official: string, query = '', tenant?: string): Promise<readonly string[]> =>
  (await list(official, query, tenant)).items.map((item: { subject: string }) => item.subject)

async function seed(): Promise<void> {
  const { app, database } = office
  const { procedures, documents } = app
  await seedDemoCases({ pool: database.pools.app, procedures, documents, now: office.now }, office.tenants)
}

describe('lists of cases', () => {
  before(seed)

  test('show the office its procedure, an agency its own, an inspector all, another government none', async () => {
    const all = office
      .tenant('katingan')
      .cases.map(({ subject }) => subject)
      .sort()
    for (const official of ['kepala-dinas', 'pengembang-1', 'persuratan', 'auditor']) {
      assert.deepEqual([...(await subjects(official))].sort(), all, official)
    }
    assert.deepEqual(await subjects('kepala-disdik'), ['Aplikasi Pendataan Anak Tidak Sekolah'])
    const theirs = await subjects(office.tenant('cirebon').officials[0]!.id, '', 'cirebon')
    assert.ok(theirs.length > 0 && !theirs.some((subject) => all.includes(subject)))
  })

  test('find the beginnings of words in subject, agency and number', async () => {
    assert.deepEqual(await subjects('auditor', '?text=posyan'), ['Aplikasi Pelaporan Posyandu'])
    assert.deepEqual(await subjects('auditor', '?text=dokter%20rumah'), [
      'Aplikasi Jadwal Dokter dan Pendaftaran Poliklinik',
    ])
    const [{ reference }] = (await list('auditor', '?text=posyandu')).items
    assert.deepEqual(await subjects('auditor', `?text=${reference.toLowerCase()}`), [
      'Aplikasi Pelaporan Posyandu',
    ])
    assert.deepEqual(await subjects('auditor', "?text=tiadakata'%20%26%20%7C%20!"), [])
    assert.deepEqual(await subjects('kepala-disdik', '?text=posyandu'), [])
  })

  test('are filtered and sorted', async () => {
    assert.deepEqual(await subjects('auditor', '?status=suspended'), [
      'Sistem Pendataan Wajib Pajak Sarang Walet',
    ])
    assert.deepEqual(await subjects('auditor', '?status=ended&procedure=katingan'), [
      'Aplikasi Cuti dan Izin Pegawai',
    ])
    assert.equal((await list('auditor', '?applicant=bkpsdm')).total, 2)
    const opened = (await list('auditor', '?sort=oldest')).items.map(
      (item: { openedAt: string }) => item.openedAt,
    )
    assert.deepEqual(opened, opened.toSorted())
    const late = (await list('auditor', '?overdue=true')).items
    assert.ok(late.length > 0 && late.every((item: { overdue: boolean }) => item.overdue))
    assert.equal((await list('auditor', '?page=2')).items.length, 0)
  })

  test('seeding again adds nothing', async () => {
    const count = async () =>
      (await office.database.admin.query('select count(*) from laksana.event_log')).rows[0].count
    const before = await count()
    await seed()
    assert.equal(await count(), before)
  })
})

describe('a case looked up by its number', () => {
  test('shows steps and standards, and nobody’s name', async () => {
    const [{ reference }] = (await list('auditor', '?text=dokter')).items
    const nobody = await office.server.inject(`/api/v1/references/${reference.toLowerCase()}`)
    const view = nobody.json()
    assert.deepEqual([view.reference, view.tenant.id, view.status], [reference, 'katingan', 'running'])
    assert.ok(view.steps.some((step: { state: string }) => step.state === 'now'))
    assert.ok(view.steps.some((step: { state: string }) => step.state === 'done'))
    assert.ok(view.steps.some((step: { standard: object | null }) => step.standard !== null))
    for (const { name } of office.tenant('katingan').officials) {
      const title = view.steps.some((step: { performer: string }) => step.performer === name)
      assert.ok(title || !nobody.body.includes(`"${name}"`), name)
    }
    assert.doesNotMatch(nobody.body, /Poliklinik|Rumah Sakit|fileId/)
  })

  test('is not found by a number that is only nearly right', async () => {
    const [{ reference }] = (await list('auditor', '?text=dokter')).items
    for (const wrong of [reference.slice(0, -1), `${reference.slice(0, -4)}0000`, 'KTG', 'x']) {
      assert.equal((await office.server.inject(`/api/v1/references/${wrong}`)).statusCode, 404, wrong)
    }
  })
})
