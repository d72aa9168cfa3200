import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { done } from '#server/cases/testing/katingan.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { deliver } from './testing/deliver.ts'
import { endedCase } from './testing/ended-case.ts'

const office = useOffice('katingan', 'cirebon')
const archive = () => office.app.archive
let administrator: Viewer
let auditor: Viewer

const meet = async () => {
  administrator = await office.viewer('katingan', 'administrator')
  auditor = await office.viewer('katingan', 'auditor')
}

const refusedWith = async (answer: Promise<{ kind: string; refusal?: { code: string } }>) => {
  const given = await answer
  return given.kind === 'refused' ? given.refusal!.code : given.kind
}

describe('the file of a case that ended', () => {
  let caseId: string
  before(async () => {
    await meet()
    caseId = await endedCase(office)
  })

  test('has class, retention and the sum of its dates, for itself and for each document', async () => {
    const view = (await archive().find(auditor, caseId))!
    assert.equal(view.file.endedOn, '2026-11-20')
    assert.equal(view.file.status, 'kept')
    assert.equal(view.file.phase, 'active')
    const longest = Math.max(...view.contents.map(({ active, inactive }) => active + inactive))
    assert.equal(view.file.active + view.file.inactive, longest)
    assert.equal(view.file.overOn, `${2026 + longest}-11-20`)
    assert.deepEqual(
      view.lines.map(({ kind }) => kind),
      ['ended', 'active', 'inactive', 'final'],
    )
    assert.ok(view.contents.length >= 2)
    for (const document of view.contents) {
      assert.match(document.sha256, /^[0-9a-f]{64}$/)
      assert.equal(document.overOn, `${2026 + document.active + document.inactive}-11-20`)
    }
  })

  test('is found by class, year, word, fate and where it stands', async () => {
    const { file } = (await archive().find(auditor, caseId))!
    const finds = async (query: Parameters<ReturnType<typeof archive>['list']>[1]) =>
      ((await archive().list(auditor, query))!.items.map((each) => each.caseId) as string[]).includes(caseId)
    assert.ok(await finds({ class: file.class.slice(0, 3), year: 2026, text: 'antrean', final: file.final }))
    for (const other of [
      { class: '999' },
      { year: 2025 },
      { text: 'jembatan' },
      { final: 'keep' },
      { standing: 'over' },
      { standing: 'held' },
      { standing: 'destroyed' },
      { standing: 'transfer' },
    ] as const)
      assert.ok(!(await finds(other)), JSON.stringify(other))
  })

  test('is seen by nobody of another government, nor by those without a part in the archive', async () => {
    const stranger = await office.viewer('cirebon', 'administrator')
    assert.equal(await archive().find(stranger, caseId), null)
    assert.equal((await archive().list(stranger, {}))!.total, 0)
    assert.equal(await refusedWith(archive().putHold(stranger, caseId, 'x')), 'not-found')
    const developer = await office.viewer('katingan', 'pengembang-1')
    assert.equal(await archive().list(developer, {}), null)
    assert.equal(await archive().find(developer, caseId), null)
    assert.equal(await refusedWith(archive().erasePersonal(developer, caseId, 'x')), 'not-found')
  })

  test('is held and let go with a reason, by administrators', async () => {
    assert.equal(await refusedWith(archive().putHold(auditor, caseId, 'Sengketa')), 'MayNotKeepArchive')
    assert.equal(await refusedWith(archive().putHold(administrator, caseId, ' ')), 'HoldReasonMissing')
    assert.equal(await refusedWith(archive().putHold(administrator, caseId, 'Sengketa')), 'done')
    const { file, holds } = (await archive().find(auditor, caseId))!
    assert.ok(file.held)
    assert.equal(await refusedWith(archive().erasePersonal(administrator, caseId, 'Diminta')), 'FileHeld')
    assert.equal(await refusedWith(archive().liftHold(administrator, caseId, holds[0]!.id, 'Putus')), 'done')
    assert.equal(
      await refusedWith(archive().liftHold(administrator, caseId, holds[0]!.id, 'Putus')),
      'not-found',
    )
    const lifted = (await archive().find(auditor, caseId))!
    assert.ok(!lifted.file.held)
    assert.equal(lifted.holds[0]!.lifted!.reason, 'Putus')
  })

  test('leaves the archive while its case goes on, and comes back when that ends', async () => {
    const head = await office.callerFor('katingan', 'kepala-dinas')
    await done(head, caseId, { type: 'ReopenCase', step: 'permohonan', reason: 'Anggaran ada' })
    assert.equal((await archive().find(auditor, caseId))!.file.status, 'reopened')
    await deliver(office)
    assert.equal((await archive().find(auditor, caseId))!.file.status, 'reopened')
    office.setNow('2026-12-01T03:00:00.000Z')
    await done(head, caseId, { type: 'CancelCase', reason: 'Batal lagi' })
    await deliver(office)
    const { file } = (await archive().find(auditor, caseId))!
    assert.deepEqual([file.status, file.endedOn], ['kept', '2026-12-01'])
  })

  test('is assessed once its time is over, where that is its fate', async () => {
    const before = (await archive().find(auditor, caseId))!.file
    assert.equal(
      await refusedWith(archive().assess(administrator, caseId, 'destroy', 'Tidak bernilai')),
      'NotToAssess',
    )
    office.setNow(`${before.overOn}T03:00:00.000Z`)
    if (before.final !== 'assess') return
    assert.equal(
      await refusedWith(archive().assess(administrator, caseId, 'destroy', 'Tidak bernilai')),
      'done',
    )
    const { file, assessed } = (await archive().find(auditor, caseId))!
    assert.deepEqual([file.final, assessed!.reason], ['destroy', 'Tidak bernilai'])
  })
})

describe('a retention schedule of the government’s own', () => {
  const rule = { kind: 'surat-permohonan', class: '000.1', active: 1, inactive: 1, final: 'destroy' } as const
  const draft = {
    validFrom: '2026-01-01',
    basis: 'Perbup 7 Tahun 2026',
    rules: [rule],
    personalYears: 1,
    erasesPersonal: false,
  }

  before(meet)

  test('is set by administrators, version after version, and keeps only what differs', async () => {
    const set = (viewer: Viewer, seen: number) => archive().changeSchedule(viewer, draft, seen)
    assert.equal(await refusedWith(set(auditor, 0)), 'MayNotKeepArchive')
    assert.deepEqual(await set(administrator, 0), { kind: 'done', version: 1 })
    assert.deepEqual(await set(administrator, 0), { kind: 'conflict', version: 1 })
    const [kept] = (await archive().listSchedules(auditor))!
    assert.deepEqual([kept!.version, kept!.rules, kept!.basis], [1, [rule], draft.basis])
    const stranger = await office.viewer('cirebon', 'administrator')
    assert.deepEqual(await archive().listSchedules(stranger), [])
  })

  test('counts for what ends from its first day on', async () => {
    office.setNow('2027-01-05T03:00:00.000Z')
    const caseId = await endedCase(office)
    const view = (await archive().find(auditor, caseId))!
    const letter = view.contents.find(({ kind }) => kind === 'surat-permohonan')!
    assert.deepEqual(
      [letter.class, letter.overOn, letter.basis, view.schedule],
      ['000.1', '2029-01-05', draft.basis, 1],
    )
    assert.equal(view.file.personalOverOn, '2028-01-05')
  })
})
