import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { caseDeliveries } from './index.ts'
import { playAct } from './play/play.ts'
import { submittedOverApi } from './testing/api-stage.ts'
import type { Caller } from './testing/caller.ts'
import { done, refusedWith, stateOf } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const tenant = 'tangerang-selatan'
const office = useOffice(tenant)

/** A request whose schedule step 7 has just fixed, and step 8 is open. */
async function scheduledCase() {
  const graph = await office.app.procedures.getGraph(tenant, tenant, 1)
  const played = await submittedOverApi(office.troupe(tenant), graph)
  const { examples } = office.library.procedures.find(({ id }) => id === tenant)!
  const straight = examples.find(({ name }) => name === 'lurus')!.acts
  const fixed = straight.findIndex((act) => act.kind === 'complete' && act.step === 'target-jadwal')
  for (const act of straight.slice(0, fixed + 1)) await playAct(played.stage, act)
  return played
}

describe('a schedule that step 7 fixed', () => {
  let head: Caller
  let caseId: string
  let applicant: string
  const next = { 'pelajari-usulan': '2027-02-01', antarmuka: '2027-02-15' }
  const milestones = [{ text: 'UAT', on: '2027-02-22' }]

  before(async () => {
    const played = await scheduledCase()
    caseId = played.caseId
    applicant = played.applicant.official
    head = await office.callerFor(tenant, 'kabid-ptikp')
  })

  test('is revised by whoever fixed it: the open step is due by the new day, those ahead when they open', async () => {
    const starts = { antarmuka: '2027-02-08' }
    await done(head, caseId, {
      type: 'ReviseSchedule',
      schedule: next,
      starts,
      milestones,
      reason: 'Menunggu data',
    })
    const { schedule, plan, tasks } = await stateOf(head, caseId)
    assert.equal(schedule.antarmuka, '2027-02-15')
    assert.equal(plan?.starts.antarmuka, '2027-02-08')
    assert.deepEqual(plan?.milestones, milestones)
    assert.equal(tasks['pelajari-usulan.1']?.dueAt, '2027-02-01T09:00:00.000Z')
    const { rows } = await office.database.admin.query(
      'select due_at from laksana.task where case_id = $1 and task_id = $2',
      [caseId, 'pelajari-usulan.1'],
    )
    assert.equal(new Date(rows[0].due_at).toISOString(), '2027-02-01T09:00:00.000Z')
  })

  test('is read with its plan, what came of it and every revision', async () => {
    const { status, body } = await head.call('GET', `/cases/${caseId}/schedule`)
    assert.equal(status, 200)
    const [revision, fixing] = body.changes
    assert.equal(revision.reason, 'Menunggu data')
    assert.deepEqual(
      revision.due.map(({ task, to }: { task: string; to: string }) => [task, to]),
      [['pelajari-usulan.1', '2027-02-01T09:00:00.000Z']],
    )
    assert.equal(fixing.reason, null)
    assert.equal(fixing.steps.length, 4)
    const planned = body.steps.find(({ step }: { step: string }) => step === 'antarmuka')
    assert.deepEqual(planned.planned, { start: '2027-02-08', end: '2027-02-15', by: 'schedule' })
    assert.deepEqual(planned.actual, [])
    assert.deepEqual(body.milestones, milestones)
    assert.equal((await head.call('GET', `/cases/${crypto.randomUUID()}/schedule`)).status, 404)
  })

  test('loses a planned start that is taken away, and says so', async () => {
    await done(head, caseId, {
      type: 'ReviseSchedule',
      schedule: {},
      withoutStart: ['antarmuka'],
      reason: 'Belum pasti',
    })
    const { body } = await head.call('GET', `/cases/${caseId}/schedule`)
    const [{ steps }] = body.changes
    assert.deepEqual(steps, [
      {
        step: 'antarmuka',
        from: { start: '2027-02-08', end: '2027-02-15' },
        to: { end: '2027-02-15' },
      },
    ])
    const planned = body.steps.find(({ step }: { step: string }) => step === 'antarmuka')
    assert.equal(planned.planned.start, null)
  })

  test('explains the new due time line by line', async () => {
    const { body } = await head.call('GET', `/cases/${caseId}`)
    const { lines, due } = body.dueExplanations['pelajari-usulan.1']
    assert.equal(due, '2027-02-01T09:00:00.000Z')
    assert.deepEqual(
      lines.map(({ kind }: { kind: string }) => kind),
      ['revised', 'set', 'until'],
    )
  })

  test('the applicant is told why, and who owes the step that moved', async () => {
    const notify = caseDeliveries(office.database.pools.app, office.now).get('notify')!
    const { rows } = await office.database.admin.query(
      `select tenant_id, outbox_id, body from laksana.outbox where kind = 'notify' order by outbox_id`,
    )
    for (const row of rows)
      await notify({ id: `${row.tenant_id}/${row.outbox_id}`, tenant: row.tenant_id, body: row.body })
    const { notices } = await office.app.tasks.home(await office.viewer(tenant, applicant))
    const told = notices.find(({ kind }) => kind === 'schedule-revised')
    assert.equal(told?.facts.reason, 'Menunggu data')
    const section = await office.app.tasks.home(await office.viewer(tenant, 'kasi-aplikasi'))
    const moved = section.notices.find(({ kind }) => kind === 'schedule-revised')
    assert.equal(moved?.facts.task, 'pelajari-usulan.1')
    const ahead = await office.database.admin.query(
      `select distinct body->>'day' as day, body->>'task' as task from laksana.notice
       where case_id = $1 and kind = 'schedule-revised' and body->>'reason' = 'Belum pasti' and body ? 'day'`,
      [caseId],
    )
    const twice = await office.database.admin.query(
      `select official_id, notice_id from laksana.notice where case_id = $1 and kind = 'schedule-revised'`,
      [caseId],
    )
    const deliveries = twice.rows.map(
      ({ official_id, notice_id }) => `${official_id} ${notice_id.split(' ')[1]}`,
    )
    assert.equal(new Set(deliveries).size, deliveries.length, 'each is told of a revision once')
    assert.deepEqual(ahead.rows, [{ day: '2027-02-15', task: null }], 'a step still to come')
  })

  test('isn’t revised by the applicant, nor without a reason, nor to what it is already', async () => {
    const asker = await office.callerFor(tenant, applicant)
    const revising = { type: 'ReviseSchedule', schedule: next, reason: 'Sebab' } as const
    assert.equal(await refusedWith(asker, caseId, revising), 'NotScheduler')
    assert.equal(await refusedWith(head, caseId, revising), 'NothingRevised')
    const later = { ...revising, schedule: { antarmuka: '2027-03-01' }, reason: ' ' }
    assert.equal(await refusedWith(head, caseId, later), 'ReasonMissing')
  })
})
