import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { seedDemoCases } from '#server/cases/index.ts'
import { useOffice } from '#server/cases/testing/office.ts'

const office = useOffice('katingan', 'cirebon')
const viewer = (official: string) => office.viewer('katingan', official)
const head = () => viewer('kepala-dinas')
const team = async () => office.app.tasks.inbox(await head(), { whose: 'team' })

before(async () => {
  const { app, database } = office
  const { procedures, documents } = app
  await seedDemoCases({ pool: database.pools.app, procedures, documents, now: office.now }, office.tenants)
})

describe('the workload of a team', () => {
  test('counts every task once: with whoever holds it, or with nobody', async () => {
    const workload = (await office.app.tasks.workload(await head()))!
    const { items, total } = await team()
    assert.equal(workload.scope, 'office')
    const held = workload.officials.reduce((sum, { open }) => sum + open, 0)
    assert.equal(held + workload.unheld.open, total)
    assert.equal(held, items.filter(({ claimedBy }) => claimedBy !== null).length)
    const late = workload.officials.reduce((sum, load) => sum + load.late, workload.unheld.late)
    assert.equal(late, items.filter(({ overdue }) => overdue).length)
    assert.ok(workload.unheld.standardMinutes > 0)
  })

  test('is the office’s for a supervisor, the unit’s for its head, and nobody else’s', async () => {
    const { app } = office
    assert.equal((await app.tasks.workload(await viewer('kepala-disdik')))?.scope, 'unit')
    assert.equal(await app.tasks.workload(await viewer('pengembang-1')), null)
    assert.equal(await app.tasks.workload(await viewer('auditor')), null)
    assert.equal(await app.tasks.seesWorkload(await viewer('pengembang-1')), false)
    const own = (await app.tasks.workload(await viewer('kepala-disdik')))!
    assert.ok(own.officials.every(({ official }) => official.unit === own.officials[0]!.official.unit))
  })

  test('puts first who holds work and no chair any more, and leads to the inbox of each', async () => {
    const { items } = await team()
    const [item] = items.filter(({ claimedBy }) => claimedBy === null)
    const chosen = await office.app.tasks.listCandidates(await head(), [item!])
    const leaver = chosen.at(-1)!
    await office.app.cases.act(await head(), item!.caseId, {
      commandId: crypto.randomUUID(),
      command: { type: 'AssignTask', task: item!.taskId, to: leaver.id },
    })
    const left = (on: string | null) =>
      office.database.admin.query(
        "update laksana.official set left_on = $1 where tenant_id = 'katingan' and official_id = $2",
        [on, leaver.id],
      )
    await left('2026-11-01')
    const [first] = (await office.app.tasks.workload(await head()))!.officials
    assert.deepEqual([first!.official.id, first!.chair, first!.open > 0], [leaver.id, 'none', true])
    const held = await office.app.tasks.inbox(await head(), { whose: 'team', holder: leaver.id })
    assert.equal(held.total, first!.open)
    const unheld = await office.app.tasks.inbox(await head(), { whose: 'team', holder: null })
    assert.ok(unheld.items.every(({ claimedBy }) => claimedBy === null))
    await left(null)
  })
})

describe('handing over', () => {
  test('says beforehand of each task what the act will say, changes nothing, and is harmless twice', async () => {
    const { tasks } = office.app
    const supervisor = await head()
    const { items } = await team()
    const people = await tasks.listCandidates(supervisor, items)
    const moves = items.flatMap(({ caseId, taskId }) =>
      people.slice(0, 2).map(({ id }) => ({ caseId, taskId, to: id })),
    )
    const version = async (caseId: string) => (await office.app.cases.find(supervisor, caseId))!.version
    const before = await version(moves[0]!.caseId)
    let possible = 0
    for (const move of moves) {
      const [planned] = await tasks.planHandOver(supervisor, [move])
      const batch = crypto.randomUUID()
      const [came] = await tasks.handOver(supervisor, batch, [move])
      assert.equal(came!.kind, planned!.kind === 'possible' ? 'done' : 'refused', JSON.stringify(planned))
      assert.deepEqual(came!.refusal, planned!.refusal)
      if (planned!.kind !== 'possible') continue
      possible += 1
      const now = await version(move.caseId)
      assert.equal((await tasks.handOver(supervisor, batch, [move]))[0]!.kind, 'done')
      assert.equal(await version(move.caseId), now)
    }
    assert.ok(possible > 0 && possible < moves.length)
    assert.ok((await version(moves[0]!.caseId)) >= before)
  })

  test('names who else may do what can’t go, and is refused to whoever doesn’t supervise', async () => {
    const { items } = await team()
    const moves = items.map(({ caseId, taskId }) => ({ caseId, taskId, to: 'operator-disdik' }))
    const planned = await office.app.tasks.planHandOver(await head(), moves)
    assert.equal(planned[0]!.refusal?.code, 'CandidateMayNot')
    assert.ok(planned.some(({ others }) => others.length > 0))
    for (const { refusal, others } of planned)
      if (refusal?.code === 'JointTask') assert.deepEqual(others, [], 'what is done together goes to nobody')
    const caller = await office.callerFor('katingan', 'pengembang-1')
    const answer = await caller.call('POST', '/workload/hand-overs', {
      commandId: crypto.randomUUID(),
      moves,
    })
    const tasks: { kind: string; refusal: { code: string } | null }[] = answer.body.tasks
    assert.ok(tasks.some(({ refusal }) => refusal?.code === 'NotSupervisor'))
    assert.ok(tasks.every(({ kind }) => kind !== 'done'))
    assert.equal((await caller.call('GET', '/workload')).status, 403)
    const asked = await (await office.callerFor('katingan', 'kepala-dinas')).call('GET', '/workload')
    assert.equal(asked.status, 200)
    assert.ok(asked.body.officials.length > 0)
  })
})
