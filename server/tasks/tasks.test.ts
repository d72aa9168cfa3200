import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { caseDeliveries, seedDemoCases } from '#server/cases/index.ts'
import { useOffice } from '#server/cases/testing/office.ts'

const office = useOffice('katingan', 'cirebon')
const inbox = async (official: string, query = {}) =>
  office.app.tasks.inbox(await office.viewer('katingan', official), query)
const activities = async (official: string, query = {}) =>
  (await inbox(official, query)).items.map(
    ({ activity, subject }) => `${activity.split(' ')[0]} | ${subject}`,
  )

async function seed(): Promise<void> {
  const { app, database } = office
  const { procedures, documents } = app
  await seedDemoCases({ pool: database.pools.app, procedures, documents, now: office.now }, office.tenants)
}

/** Delivers what stands in the outbox, as the worker does. */
async function deliver(): Promise<number> {
  const notify = caseDeliveries(office.database.pools.app, office.now).get('notify')!
  const { rows } = await office.database.admin.query(
    `select tenant_id, outbox_id, body from laksana.outbox where kind = 'notify'`,
  )
  for (const row of rows) await notify({ id: String(row.outbox_id), tenant: row.tenant_id, body: row.body })
  return rows.length
}

describe('the inbox', () => {
  before(seed)

  test('holds what is owed by position, as the agency, and in person by members of a team', async () => {
    assert.deepEqual(await activities('kepala-dinas'), [
      'Menerima | Aplikasi Jadwal Dokter dan Pendaftaran Poliklinik',
    ])
    assert.deepEqual(await activities('operator-dinkes'), ['Membuat | Aplikasi Pelaporan Posyandu'])
    assert.equal((await inbox('pengembang-2')).total, 2)
    assert.deepEqual(await activities('operator-disdik'), [])
    assert.deepEqual(await activities('auditor'), [])
  })

  test('counts and lists a task once, however many ways it is owed', async () => {
    const { rows } = await office.database.admin.query(
      "select count(*)::int as open from laksana.task where tenant_id = 'katingan' and owner like 'official:%'",
    )
    assert.ok(rows[0].open >= 2)
    const mine = await inbox('pengembang-1')
    assert.equal(
      new Set(mine.items.map(({ caseId, taskId }) => `${caseId} ${taskId}`)).size,
      mine.items.length,
    )
    assert.equal(mine.total, mine.items.length)
  })

  test('is searched, filtered and sorted', async () => {
    assert.equal((await inbox('pengembang-1', { text: 'sekolah pendataan' })).total, 1)
    assert.equal((await inbox('pengembang-1', { text: '%' })).total, 0)
    assert.equal((await inbox('kepala-dinas', { procedure: 'lain' })).total, 0)
    assert.equal((await inbox('kepala-dinas', { late: true })).total, 1)
    assert.equal((await inbox('pengembang-1', { whose: 'mine' })).total, 0)
    const oldest = (await inbox('pengembang-1', { sort: 'oldest' })).items.map(({ openedAt }) => openedAt)
    const newest = (await inbox('pengembang-1', { sort: 'newest' })).items.map(({ openedAt }) => openedAt)
    assert.deepEqual(oldest, oldest.toSorted())
    assert.deepEqual(newest, oldest.toReversed())
  })

  test('shows an act at once: a claimed task is mine, and no longer free for others', async () => {
    const [item] = (await inbox('pengembang-1', { text: 'sekolah' })).items
    const claimer = await office.viewer('katingan', 'pengembang-1')
    const answer = await office.app.cases.act(claimer, item!.caseId, {
      commandId: crypto.randomUUID(),
      command: { type: 'ClaimTask', task: item!.taskId },
    })
    assert.equal(answer.kind, 'done')
    assert.equal((await inbox('pengembang-1', { whose: 'mine' })).total, 1)
    const theirs = (await inbox('pengembang-2', { text: 'sekolah' })).items[0]
    assert.equal(theirs?.claimedBy?.name, 'Pengembang Aplikasi I')
    assert.equal((await inbox('pengembang-2', { whose: 'unclaimed', text: 'sekolah' })).total, 0)
  })

  test('follows the directory: a position newly bound to a performer owes its tasks at once', async () => {
    const bind = (change: string) => office.database.admin.query(change)
    await bind(
      "insert into laksana.performer_binding values ('katingan', 'katingan', 'kepala-dinas', 'administrator')",
    )
    assert.equal((await inbox('administrator')).total, 1)
    await bind("delete from laksana.performer_binding where position_id = 'administrator'")
    assert.equal((await inbox('administrator')).total, 0)
  })

  test('of the team is shown to a supervisor, and to nobody else', async () => {
    const { rows } = await office.database.admin.query(
      `select distinct case_id, task_id from laksana.task
       where tenant_id = 'katingan' and owner not like 'unit:%'`,
    )
    const team = await inbox('kepala-dinas', { whose: 'team' })
    assert.ok(rows.length > (await inbox('kepala-dinas')).total)
    assert.equal(team.total, rows.length)
    assert.deepEqual(await activities('pengembang-2', { whose: 'team' }), await activities('pengembang-2'))
    assert.deepEqual(await activities('operator-disdik', { whose: 'team' }), [])
  })

  test('names as candidates those who may perform one of its tasks, each of whom can be given it', async () => {
    const head = await office.viewer('katingan', 'kepala-dinas')
    const { items } = await inbox('kepala-dinas', { whose: 'team' })
    const list = (of: typeof items) => office.app.tasks.listCandidates(head, of)
    assert.ok(!(await list(items)).some(({ id }) => id === 'auditor' || id === 'operator-disdik'))
    assert.deepEqual(await list([]), [])
    let given = 0
    for (const item of items) {
      const [candidate] = (await list([item])).filter(({ id }) => id !== item.claimedBy?.id)
      if (!candidate || item.suspended) continue
      const command = { type: 'AssignTask', task: item.taskId, to: candidate.id } as const
      const answer = await office.app.cases.act(head, item.caseId, {
        commandId: crypto.randomUUID(),
        command,
      })
      assert.equal(answer.kind, 'done', `${item.subject}: ${JSON.stringify(answer)}`)
      given += 1
    }
    assert.ok(given > 0)
  })

  test('of another government is empty for the same ids', async () => {
    const viewer = await office.viewer('katingan', 'kepala-dinas')
    const elsewhere = { ...viewer, tenant: { ...viewer.tenant, id: 'cirebon' } }
    const theirs = await office.app.tasks.inbox(elsewhere, {})
    assert.ok(!theirs.items.some(({ procedure }) => procedure.id === 'katingan'))
  })
})

describe('the home page', () => {
  before(seed)

  test('says what waits, what is late, what one waits for, and what happened lately', async () => {
    const home = await office.app.tasks.home(await office.viewer('katingan', 'kepala-dinas'))
    assert.deepEqual([home.waitingForMeCount, home.lateCount], [1, 1])
    assert.ok(home.recent.length > 0)
    assert.ok(home.iWaitFor.length > 0)
    assert.ok(!home.iWaitFor.some(({ id }) => id === home.waitingForMe[0]!.caseId))
    assert.ok(home.iWaitFor.every(({ status }) => status === 'running' || status === 'suspended'))
    const agency = await office.app.tasks.home(await office.viewer('katingan', 'operator-disdik'))
    assert.deepEqual(
      agency.iWaitFor.map(({ subject }) => subject),
      ['Aplikasi Pendataan Anak Tidak Sekolah'],
    )
  })

  test('tells each one once of a task newly owed, and not of one’s own doing', async () => {
    assert.ok((await deliver()) > 10)
    const notices = async (official: string) =>
      (await office.app.tasks.home(await office.viewer('katingan', official))).notices
    const first = await notices('kepala-dinas')
    assert.deepEqual(
      first.map(({ kind, facts }) => [kind, facts.subject]),
      [['task-opened', 'Aplikasi Jadwal Dokter dan Pendaftaran Poliklinik']],
    )
    const { due, task } = first[0]!.facts
    const viewer = await office.viewer('katingan', 'kepala-dinas')
    const found = await office.app.cases.find(viewer, first[0]!.caseId!)
    assert.equal(Date.parse(due!), Date.parse(found!.state.tasks[task!]!.dueAt!))
    await deliver()
    assert.deepEqual(await notices('kepala-dinas'), first)
    await office.app.notices.markRead(await office.viewer('katingan', 'kepala-dinas'))
    assert.deepEqual(await notices('kepala-dinas'), [])
    assert.ok((await notices('pengembang-2')).length > 0)
  })

  test('a notice of a task is gone once the task is done, whoever did it', async () => {
    await deliver()
    const notices = async (official: string) =>
      (await office.app.tasks.home(await office.viewer('katingan', official))).notices
    const told = (await notices('pengembang-2')).find(({ facts }) => facts.task !== undefined)
    const open = { case: told!.caseId, task: told!.facts.task }
    await office.database.admin.query('delete from laksana.task where case_id = $1 and task_id = $2', [
      open.case,
      open.task,
    ])
    assert.ok(!(await notices('pengembang-2')).some(({ id }) => id === told!.id))
  })
})
