import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'
import { keptDays, nightlyLog } from './prune.ts'
import { nightlyNotices } from './timed.ts'

const now = () => '2026-11-20T03:00:00.000Z'
const at = useApp({ site: plainSite, now })
const viewer = async (official: string, tenant = 'kab-satu') =>
  (await at.app.directory.findViewer({ tenant, official }))!
const put = (official: string, id: string, tenant = 'kab-satu', body = {}, caseId: string | null = null) =>
  at.database.admin.query(
    `insert into laksana.notice (tenant_id, official_id, notice_id, kind, case_id, body, at)
     values ($1, $2, $3, 'disposed', $4, $5, '2026-11-18T03:00:00Z')`,
    [tenant, official, id, caseId, JSON.stringify(body)],
  )
const failed = (id: string, state = 'failed', tenant = 'kab-satu') =>
  at.database.admin.query(
    `insert into laksana.delivery (tenant_id, delivery_id, channel, official_id, target, kind, state, attempts, problem, not_before, made_at)
     values ($1, $2, 'mail', 'o1', 'o1', 'disposed', $3, 4, 'recipient-later', '2026-11-20T07:00:00Z', '2026-11-20T02:00:00Z')`,
    [tenant, id, state],
  )

beforeEach(() =>
  at.database.admin.query(
    'truncate laksana.notice, laksana.delivery, laksana.notice_preference, laksana.outbox, laksana.task',
  ),
)

describe('notices', () => {
  test('are one’s own, also where the same id exists in another government; one or all are marked as read', async () => {
    await put('o1', 'a')
    await put('o1', 'b')
    await put('o2', 'c')
    await put('o1', 'd', 'kota-dua')
    const mine = await viewer('o1')
    const ids = async () => (await at.app.notices.list(mine, {})).items.map(({ id }) => id)
    assert.deepEqual(await ids(), ['a', 'b'])
    assert.equal(await at.app.notices.countUnread(mine), 2)
    await at.app.notices.markRead(mine, 'c')
    await at.app.notices.markRead(mine, 'a')
    assert.equal(await at.app.notices.countUnread(mine), 1)
    assert.deepEqual(
      (await at.app.notices.list(mine, { unread: true })).items.map(({ id }) => id),
      ['b'],
    )
    await at.app.notices.markRead(mine)
    assert.equal(await at.app.notices.countUnread(mine), 0)
    assert.equal(await at.app.notices.countUnread(await viewer('o2')), 1)
    assert.equal(await at.app.notices.countUnread(await viewer('o1', 'kota-dua')), 1)
  })

  test('leave a row in the outbox for each, in the transaction that stores them', async () => {
    await put('o1', 'a')
    const { rows } = await at.database.admin.query(`select tenant_id, kind, body from laksana.outbox`)
    const body = { official: 'o1', notice: 'a' }
    assert.deepEqual(rows, [{ tenant_id: 'kab-satu', kind: 'tell', body }])
  })

  test('of a task stand while it is owed, and are read at night once it is done', async () => {
    const task = (claimed: string | null) =>
      at.database.admin.query(
        `insert into laksana.task (tenant_id, case_id, task_id, owner, step_id, procedure_id, procedure_version, subject, applicant_unit_id,
           opened_at, returned, suspended, claimed_by)
         values ('kab-satu', 'c1', 't.1', 'performer:sop/pelaksana', 't', 'sop', 1, 'x', 'kesehatan', now(), false, false, $1)`,
        [claimed],
      )
    const unread = async (official: string) => at.app.notices.countUnread(await viewer(official))
    // The second is bound by position; the fourth isn't.
    for (const official of ['o2', 'o4'])
      await put(official, 'a', 'kab-satu', { task: 't.1', activity: 'x' }, 'c1')
    await task(null)
    assert.deepEqual([await unread('o2'), await unread('o4')], [1, 0])
    await nightlyNotices(at.database.tenants, now).run(new AbortController().signal)
    assert.equal(await unread('o2'), 1)
    await at.database.admin.query(`update laksana.task set claimed_by = 'o1'`)
    assert.equal(await unread('o2'), 0)
    assert.equal((await at.app.notices.list(await viewer('o2'), {})).items[0]?.settled, true)
    await at.database.admin.query('delete from laksana.task')
    await nightlyNotices(at.database.tenants, now).run(new AbortController().signal)
    assert.equal((await at.app.notices.list(await viewer('o2'), {})).items[0]?.readAt, now())
  })
})

describe('preferences', () => {
  test('are as the program says until somebody chooses, and only what differs is kept', async () => {
    const mine = await viewer('o1')
    const usual = await at.app.notices.getPreferences(mine)
    assert.deepEqual(
      [usual.mail.tasks, usual.mail.course, usual.quiet.from, usual.digestHour],
      [...['at-once', 'digest', '20:00'], 7],
    )
    assert.deepEqual([usual.mailIsOn, usual.address], [false, 'kadis@satu.example'])
    assert.equal(await at.app.notices.sendTrial(mine), 'no-mail')
    const headers = await at.tokenOf('kadis@satu.example')
    const { address: _, mailIsOn: __, ...body } = usual
    const wanted = {
      ...body,
      mail: { ...body.mail, tasks: 'never' },
      quiet: { from: '22:30', until: '05:15' },
    }
    const put = (payload: object) =>
      at.server.inject({ method: 'PUT', url: '/api/v1/notices/preferences', headers, payload })
    assert.equal((await put(wanted)).statusCode, 204)
    const read = await at.server.inject({ url: '/api/v1/notices/preferences', headers })
    assert.deepEqual(read.json(), { ...usual, ...wanted })
    const { rows } = await at.database.admin.query('select mail from laksana.notice_preference')
    assert.deepEqual(rows, [{ mail: { tasks: 'never' } }])
    assert.equal((await put({ ...wanted, quiet: { from: '25:00', until: '05:15' } })).statusCode, 400)
    assert.equal((await put({ ...wanted, mail: { ...wanted.mail, tasks: 'soon' } })).statusCode, 400)
    assert.deepEqual((await at.app.notices.getPreferences(await viewer('o1', 'kota-dua'))).mail, usual.mail)
  })
})

describe('the log of deliveries', () => {
  const id = 'a'.repeat(32)

  test('is for administrators of its own government, and tells no address and nothing that was said', async () => {
    await failed(id)
    await failed('b'.repeat(32), 'failed', 'kota-dua')
    assert.equal(await at.app.notices.listDeliveries(await viewer('o1'), {}), null)
    const headers = await at.tokenOf('admin@satu.example')
    const answer = await at.server.inject({ url: '/api/v1/deliveries', headers })
    const [found, ...others] = answer.json().items
    assert.deepEqual(others, [])
    assert.deepEqual(
      [found.official.name, found.state, found.problem, found.nextTryAt],
      ['Kepala', 'failed', 'recipient-later', '2026-11-20T07:00:00.000Z'],
    )
    assert.ok(!answer.body.includes('@'))
    const others_ = await at.tokenOf('kadis@satu.example')
    assert.equal((await at.server.inject({ url: '/api/v1/deliveries', headers: others_ })).statusCode, 403)
  })

  test('what failed or was given up is tried again at once; what arrived isn’t', async () => {
    await failed(id)
    const admin = await viewer('o3')
    assert.equal(await at.app.notices.giveUp(admin, id), true)
    assert.equal(await at.app.notices.giveUp(admin, id), false)
    assert.equal(await at.app.notices.tryAgain(await viewer('o1'), id), null)
    assert.equal(await at.app.notices.tryAgain(await viewer('o3', 'kota-dua'), id), false)
    assert.equal(await at.app.notices.tryAgain(admin, id), true)
    const { rows } = await at.database.admin.query(
      `select state, not_before, (select body from laksana.outbox) as queued from laksana.delivery`,
    )
    assert.deepEqual(rows, [{ state: 'waiting', not_before: new Date(now()), queued: { delivery: id } }])
    await at.database.admin.query(`update laksana.delivery set state = 'sent', sent_at = now()`)
    assert.equal(await at.app.notices.tryAgain(admin, id), false)
  })

  test('is found by state, channel and name', async () => {
    await failed(id)
    await failed('b'.repeat(32), 'given-up')
    const admin = await viewer('o3')
    const found = async (query: object) => (await at.app.notices.listDeliveries(admin, query))!.total
    assert.deepEqual(
      [
        await found({ state: 'failed' }),
        await found({ channel: 'digest' }),
        await found({ text: 'KEPAL' }),
        await found({ text: '%' }),
        await found({}),
      ],
      [1, 0, 2, 0, 2],
    )
  })
})

test('what ended long ago leaves the log at night, batch by batch; what still waits and what is younger stays', async () => {
  const states = ['sent', 'skipped', 'given-up', 'waiting', 'failed', 'sending'] as const
  for (const tenant of ['kab-satu', 'kota-dua'])
    for (const [days, age] of [
      [keptDays + 1, 'old'],
      [keptDays - 1, 'young'],
    ] as const)
      for (const state of states) {
        const made = new Date(Date.parse(now()) - days * 86_400_000).toISOString()
        await at.database.admin.query(
          `insert into laksana.delivery (tenant_id, delivery_id, channel, target, kind, state, not_before, made_at, sent_at)
           values ($1, $2, 'mail', 'o1', 'disposed', $3, $4, $4, $5)`,
          [tenant, `${age} ${state}`, state, made, state === 'sent' ? made : null],
        )
      }
  const night = nightlyLog(at.database.tenants, now, 2)
  for (let again = 0; again < 2; again++) await night.run(new AbortController().signal)
  const { rows } = await at.database.admin.query(
    `select tenant_id, count(*)::int as kept, count(*) filter (where delivery_id like 'old%')::int as old
     from laksana.delivery group by 1 order by 1`,
  )
  assert.deepEqual(rows, [
    { tenant_id: 'kab-satu', kept: 9, old: 3 },
    { tenant_id: 'kota-dua', kept: 9, old: 3 },
  ])
})
