import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { createCalendars } from '#server/calendars/index.ts'
import { caseDeliveries, createClock } from '#server/cases/index.ts'
import { readCase } from '#server/cases/testing/caller.ts'
import { caseAfter, done } from '#server/cases/testing/katingan.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { TimedJob } from '#server/platform/index.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { escalationJob } from './index.ts'

const office = useOffice('katingan')
const as = (official: string) => office.callerFor('katingan', official)
const wib = (local: string): string => new Date(`${local}:00+07:00`).toISOString()

let job: TimedJob
/** The act on this case fails. */
let outOfOrder = ''
async function run(at: string): Promise<void> {
  office.setNow(wib(at))
  await job.run(new AbortController().signal)
}

/** Whom the clock told of a case so far, in its own history. */
async function escalationsOf(caseId: string) {
  const { history } = await readCase(await as('kepala-dinas'), caseId)
  return history
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ events }) => events.filter(({ type }) => type === 'TaskEscalated'))
    .map(({ facts }) => [facts.step, facts.told])
}

/** The mark that a task bears in the lists of whoever owes it. */
async function markOf(caseId: string) {
  const head = await office.viewer('katingan', 'kepala-dinas')
  const { items } = await office.app.tasks.inbox(head, { sort: 'newest' })
  const again = (await office.app.tasks.inbox(head, {})).items.find((item) => item.caseId === caseId)
  const found = items.find((item) => item.caseId === caseId)
  assert.deepEqual(found?.escalated, again?.escalated)
  return found?.escalated
}

/** A case whose letter was received at some time; the head has five minutes to dispose. */
async function receivedAt(at: string): Promise<string> {
  office.setNow(wib(at))
  return (await caseAfter(office, 2)).caseId
}

const division = ['Kepala Dinas DISKOMINFOSTANDI']

describe('the clock of Katingan', () => {
  before(() => {
    const { tenants, pools } = office.database
    const procedures = createProcedures(tenants)
    const calendars = createCalendars({ pool: pools.app, now: office.now })
    const clock = createClock({ pool: pools.app, tenants, procedures, calendars, now: office.now })
    const act: typeof clock.act = async (request) => {
      if (request.caseId === outOfOrder) throw new Error('out of order')
      return clock.act(request)
    }
    job = escalationJob({ tenants, clock: { act }, procedures, calendars, now: office.now })
  })

  test('reminds before the limit, tells at it, and brings it to the head a working day after; each once', async () => {
    const caseId = await receivedAt('2026-11-19T10:00')
    await run('2026-11-19T10:02')
    assert.deepEqual(await escalationsOf(caseId), [])
    for (let again = 0; again < 2; again++) await run('2026-11-19T10:04')
    assert.deepEqual(await escalationsOf(caseId), [['disposisi', ['performer']]])
    for (let again = 0; again < 2; again++) await run('2026-11-19T10:10')
    // Nobody stands above the head of the office.
    assert.deepEqual((await escalationsOf(caseId)).slice(1), [['disposisi', ['performer']]])
    await run('2026-11-20T10:00')
    assert.equal((await escalationsOf(caseId)).length, 2)
    assert.deepEqual((await markOf(caseId))?.to, ['performer', 'superior'])
    await run('2026-11-20T10:05')
    assert.deepEqual((await escalationsOf(caseId)).slice(2), [['disposisi', division]])
    const mark = { at: wib('2026-11-20T10:05'), to: ['head'], positions: division, lateMinutes: 450 }
    assert.deepEqual(await markOf(caseId), mark)
    assert.deepEqual((await readCase(await as('kepala-dinas'), caseId)).escalations, { 'disposisi.1': mark })
    await run('2026-11-27T10:05')
    assert.equal((await escalationsOf(caseId)).length, 3)
    const { deviations } = await readCase(await as('kepala-dinas'), caseId)
    assert.deepEqual(
      deviations.map(({ standard, sign }) => [standard, sign]),
      [['time', 'late']],
    )
  })

  test('tells the superior of whoever holds it, and everybody is told in a notice', async () => {
    const caseId = await receivedAt('2026-12-02T10:00')
    await done(await as('kepala-dinas'), caseId, { type: 'ClaimTask', task: 'disposisi.1' })
    await office.database.admin.query(
      `update laksana.position set superior_position_id = 'kabid-ti' where tenant_id = 'katingan' and position_id = 'kepala-dinas'`,
    )
    await run('2026-12-02T10:10')
    await office.database.admin.query(
      `update laksana.position set superior_position_id = null where tenant_id = 'katingan' and position_id = 'kepala-dinas'`,
    )
    assert.deepEqual(await escalationsOf(caseId), [['disposisi', ['performer', 'Kepala Bidang TI']]])
    const notify = caseDeliveries(office.database.pools.app, office.now).get('notify')!
    const { rows } = await office.database.admin.query(
      `select tenant_id, outbox_id, body from laksana.outbox where kind = 'notify' and body ->> 'caseId' = $1`,
      [caseId],
    )
    for (const row of rows)
      await notify({ id: `${row.tenant_id}/${row.outbox_id}`, tenant: row.tenant_id, body: row.body })
    const toldOf = async (official: string) =>
      (await office.app.tasks.home(await office.viewer('katingan', official))).notices
        .filter((notice) => notice.caseId === caseId && notice.kind.startsWith('task-') && notice.facts.due)
        .map(({ kind, facts }) => [kind, facts.due, facts.late])
    const due = wib('2026-12-02T10:05')
    assert.deepEqual(await toldOf('kepala-dinas'), [['task-late', due, '5']])
    assert.deepEqual(await toldOf('kabid-ti'), [['task-escalated', due, '5']])
  })

  test('says nothing on Friday evening, over the weekend and on a holiday, and then the last rung alone', async () => {
    // Three of its five minutes are left for after the holiday, the collective leave and the weekend.
    const caseId = await receivedAt('2026-12-23T15:58')
    for (const at of ['2026-12-23T16:10', '2026-12-24T10:00', '2026-12-25T10:00', '2026-12-27T10:00'])
      await run(at)
    assert.deepEqual(await escalationsOf(caseId), [])
    await run('2026-12-28T07:30')
    assert.deepEqual(await escalationsOf(caseId), [])
    await run('2026-12-28T07:35')
    assert.deepEqual(await escalationsOf(caseId), [['disposisi', ['performer']]])
  })

  test('tells once of what is late for weeks, however long it was away', async () => {
    const caseId = await receivedAt('2027-01-04T10:00')
    await run('2027-01-25T09:00')
    assert.deepEqual(await escalationsOf(caseId), [['disposisi', division]])
  })

  test('what is told at night and what waits for the office are told of one moment, each once', async () => {
    const when = { kind: 'minutes', minutes: 0 } as const
    const rungs = [
      { when, to: ['head'], nightToo: false },
      { when, to: ['performer'], nightToo: true },
    ] as const
    const head = await office.viewer('katingan', 'kepala-dinas')
    const place = { procedure: 'katingan', step: 'disposisi' }
    const set = (version: number, of: typeof rungs | null) =>
      office.app.escalations.change(head, { ...place, rungs: of, reason: 'Uji', seenVersion: version })
    assert.equal((await set(0, rungs)).kind, 'done')
    const caseId = await receivedAt('2027-01-26T15:55')
    await run('2027-01-26T16:05')
    assert.deepEqual(await escalationsOf(caseId), [['disposisi', ['performer']]])
    for (let again = 0; again < 2; again++) await run('2027-01-27T07:30')
    assert.deepEqual((await escalationsOf(caseId)).slice(1), [['disposisi', division]])
    assert.equal((await set(1, null)).kind, 'done')
    await done(await as('kepala-dinas'), caseId, { type: 'CancelCase', reason: 'Ganda' })
  })

  test('is silent while the case stands still, and goes by the due time it has afterwards', async () => {
    const caseId = await receivedAt('2027-02-01T10:00')
    const head = await as('kepala-dinas')
    await run('2027-02-01T10:01')
    await done(head, caseId, { type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' })
    await run('2027-02-03T10:00')
    assert.deepEqual(await escalationsOf(caseId), [])
    await done(head, caseId, { type: 'ResumeCase', reason: 'Lengkap' })
    await run('2027-02-03T10:00')
    assert.deepEqual(await escalationsOf(caseId), [])
    assert.equal(await markOf(caseId), null)
    await run('2027-02-03T10:04')
    assert.deepEqual(await escalationsOf(caseId), [['disposisi', ['performer']]])
  })

  test('forgets what is done, and what was told before a kill isn’t told again', async () => {
    const caseId = await receivedAt('2027-03-01T10:00')
    await run('2027-03-01T10:10')
    const told = await escalationsOf(caseId)
    await office.database.admin.query(
      `update laksana.escalation_watch set told_through = null, next_at = $2 where case_id = $1`,
      [caseId, wib('2027-03-01T10:10')],
    )
    await run('2027-03-01T10:10')
    assert.deepEqual(await escalationsOf(caseId), told)
    await done(await as('kepala-dinas'), caseId, { type: 'CancelCase', reason: 'Ganda' })
    await run('2027-03-05T10:10')
    assert.deepEqual(await escalationsOf(caseId), told)
    const { rows } = await office.database.admin.query(
      'select from laksana.escalation_watch where case_id = $1',
      [caseId],
    )
    assert.equal(rows.length, 0)
  })

  test('a case that is out of order keeps no other waiting, and is looked at again after an hour', async () => {
    const told = async (cases: readonly string[]) =>
      (await Promise.all(cases.map(escalationsOf))).map(({ length }) => length)
    for (const [day, wrong] of [
      ['2027-03-16', 0],
      ['2027-03-17', 1],
    ] as const) {
      const cases = [await receivedAt(`${day}T10:00`), await receivedAt(`${day}T10:00`)]
      outOfOrder = cases[wrong]!
      await assert.rejects(run(`${day}T10:04`), /out of order/)
      outOfOrder = ''
      const others = [1, 1].with(wrong, 0)
      assert.deepEqual(await told(cases), others)
      await run(`${day}T10:04`)
      assert.deepEqual(await told(cases), others)
      await run(`${day}T11:05`)
      assert.equal((await told(cases))[wrong], 1)
    }
  })

  test('what stood still after the limit brings it to the head later, and isn’t told as late', async () => {
    const caseId = await receivedAt('2027-04-05T10:00')
    await run('2027-04-05T10:10')
    const head = await as('kepala-dinas')
    await done(head, caseId, { type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' })
    office.setNow(wib('2027-04-12T10:10'))
    await done(head, caseId, { type: 'ResumeCase', reason: 'Lengkap' })
    const before = await escalationsOf(caseId)
    await run('2027-04-12T10:20')
    assert.deepEqual(await escalationsOf(caseId), before, 'a working day hasn’t passed')
    const viewer = await office.viewer('katingan', 'kepala-dinas')
    const view = (await office.app.cases.find(viewer, caseId))!
    const [task] = Object.values(view.state.tasks)
    const { items } = await office.app.tasks.inbox(viewer, { sort: 'newest' })
    const since = wib('2027-04-12T10:05')
    assert.equal(task!.dueAt, wib('2027-04-05T10:05'))
    assert.equal(view.lateSince[task!.id], since)
    assert.equal(items.find((item) => item.caseId === caseId)!.lateSince, since)
    assert.equal(view.stepClocks!.find((clock) => clock.task === task!.id)!.lateBy, 15)
    await run('2027-04-13T10:05')
    assert.equal((await escalationsOf(caseId)).length, before.length + 1)
    const mark = await markOf(caseId)
    assert.deepEqual([mark?.to, mark?.lateMinutes], [['head'], 450])
  })
})
