import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ActBody } from './acts/schemas.ts'
import { caseDeliveries } from './index.ts'
import { caseAfter, done, stateOf, upload } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan')

/** Delivers what stands in the outbox, as the worker does. */
async function deliver(): Promise<void> {
  const notify = caseDeliveries(office.database.pools.app, office.now).get('notify')!
  const { rows } = await office.database.admin.query(
    `select tenant_id, outbox_id, body from laksana.outbox where kind = 'notify' order by outbox_id`,
  )
  for (const row of rows)
    await notify({ id: `${row.tenant_id}/${row.outbox_id}`, tenant: row.tenant_id, body: row.body })
}

/** Kind and facts of what somebody has been told of a case, tasks aside. */
async function toldOf(caseId: string, official: string) {
  await deliver()
  await deliver()
  const { notices } = await office.app.tasks.home(await office.viewer('katingan', official))
  return notices
    .filter((notice) => notice.caseId === caseId && notice.kind !== 'task-opened')
    .map(({ kind, facts }) => [kind, facts.reason ?? facts.document ?? facts.ending])
}

test('whoever performs a late step and sits above others who do is told of it once', async () => {
  const { caseId } = await caseAfter(office, 0)
  const notify = caseDeliveries(office.database.pools.app, office.now).get('notify')!
  const facts = { activity: 'Verifikasi', due: '2026-11-20T03:35:00.000Z', late: '5' }
  const of = (kind: string, to: string, activity = facts.activity) => ({
    kind,
    to,
    facts: { ...facts, activity },
  })
  const news = [
    of('task-escalated', 'position:kepala-dinas'),
    of('task-late', 'official:kepala-dinas'),
    of('task-escalated', 'position:kepala-dinas', 'Uji'),
    of('task-escalated', 'official:kabid-ti'),
  ]
  await notify({ id: 'katingan/uji', tenant: 'katingan', body: { caseId, by: '', news } })
  const told = async (official: string) =>
    (await office.app.tasks.home(await office.viewer('katingan', official))).notices
      .filter((notice) => notice.caseId === caseId && notice.facts.due === facts.due)
      .map((notice) => `${notice.kind} ${notice.facts.activity}`)
      .toSorted()
  assert.deepEqual(await told('kepala-dinas'), ['task-escalated Uji', 'task-late Verifikasi'])
  assert.deepEqual(await told('kabid-ti'), ['task-escalated Verifikasi'])
})

describe('the agency that asked', () => {
  test('is told of suspending, resuming and cancelling with the reason, and whoever does it is not', async () => {
    const { caseId, applicant } = await caseAfter(office, 0)
    const head = await office.callerFor('katingan', 'kepala-dinas')
    const acts: readonly ActBody[] = [
      { type: 'SuspendCase', reason: 'Menunggu data', waitingFor: 'applicant' },
      { type: 'ResumeCase', reason: 'Data datang' },
      { type: 'CancelCase', reason: 'Ganda' },
    ]
    for (const act of acts) await done(head, caseId, act)
    assert.deepEqual((await toldOf(caseId, applicant.official)).toSorted(), [
      ['case-cancelled', 'Ganda'],
      ['case-resumed', 'Data datang'],
      ['case-suspended', 'Menunggu data'],
    ])
    assert.deepEqual(await toldOf(caseId, 'kepala-dinas'), [])
  })

  test('is told how its request ended', async () => {
    const { caseId, applicant } = await caseAfter(office, Number.POSITIVE_INFINITY)
    await deliver()
    const { rows } = await office.database.admin.query(
      `select n.body ->> 'ending' as ending, p.unit_id as unit from laksana.notice n
       join laksana.holding h using (tenant_id, official_id) join laksana.position p using (tenant_id, position_id)
       where n.case_id = $1 and n.kind = 'case-ended'`,
      [caseId],
    )
    const graph = await office.app.procedures.getGraph('katingan', 'katingan', 1)
    const labels = [...graph.endings.values()].map(({ label }) => label.value)
    assert.ok(rows.length > 0)
    assert.ok(rows.every(({ ending, unit }) => labels.includes(ending) && unit === applicant.unit))
  })
})

test('a rejected paper is told to the agency that gave it, its replacement to whoever rejected it', async () => {
  const { caseId, applicant } = await caseAfter(office, 0)
  const head = await office.callerFor('katingan', 'kepala-dinas')
  const asker = await office.callerFor('katingan', applicant.official)
  const document = Object.keys((await stateOf(head, caseId)).documents)[0]!
  await done(head, caseId, { type: 'RejectDocument', document, reason: 'Belum ditandatangani' })
  assert.deepEqual(await toldOf(caseId, applicant.official), [['document-rejected', 'Belum ditandatangani']])
  await done(asker, caseId, { type: 'ReplaceDocument', document, file: await upload(asker) })
  const [[kind, title] = []] = await toldOf(caseId, 'kepala-dinas')
  assert.equal(kind, 'document-replaced')
  assert.notEqual(title, document)
})

test('whoever is disposed to is told, and who disposed is told of the answer; what is taken back is told too', async () => {
  const { caseId } = await caseAfter(office, 2)
  const head = await office.callerFor('katingan', 'kepala-dinas')
  const body = { instructions: ['pelajari'], urgency: 'biasa', positions: ['kabid-ti', 'persuratan'] }
  const answer = await head.call('POST', `/cases/${caseId}/dispositions`, {
    commandId: crypto.randomUUID(),
    ...body,
  })
  assert.equal(answer.status, 200)
  const settling = { type: 'SettleDisposition', disposition: '1', report: 'Sudah dibahas' } as const
  await done(await office.callerFor('katingan', 'kabid-ti'), caseId, settling)
  const back = { type: 'TakeBackDisposition', disposition: '1', reason: 'Tidak perlu' } as const
  await done(head, caseId, { ...back, positions: ['persuratan'] })
  const kinds = async (official: string) => (await toldOf(caseId, official)).map(([kind]) => kind).toSorted()
  assert.deepEqual(await kinds('kabid-ti'), ['disposed'])
  assert.deepEqual(await kinds('persuratan'), ['disposed', 'disposition-taken-back'])
  assert.deepEqual(await kinds('kepala-dinas'), ['disposition-settled'])
})

test('whoever is given a task is told though it was open before, and whoever held it that it went', async () => {
  const { caseId } = await caseAfter(office, 7)
  const head = await office.callerFor('katingan', 'kepala-dinas')
  const task = 'pembangunan.1'
  const [first, second] = ['pengembang-1', 'pengembang-2'] as const
  await deliver()
  for (const to of [first, second, first]) await done(head, caseId, { type: 'AssignTask', task, to })
  const kinds = async (official: string) => {
    await deliver()
    const { rows } = await office.database.admin.query(
      `select kind from laksana.notice where case_id = $1 and official_id = $2 and kind like 'task-g%' order by kind`,
      [caseId, official],
    )
    return rows.map(({ kind }) => kind)
  }
  assert.deepEqual(await kinds(first), ['task-given', 'task-given', 'task-gone'])
  assert.deepEqual(await kinds(second), ['task-given', 'task-gone'])
  await done(head, caseId, { type: 'ReleaseTask', task })
  assert.deepEqual(await kinds(first), ['task-given', 'task-given', 'task-gone', 'task-gone'])
})
