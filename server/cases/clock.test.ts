import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { createProcedures, withCalled } from '#server/procedures/index.ts'
import { type Clock, createClock } from './clock.ts'
import { clockDeliveries } from './redating.ts'
import { readCase } from './testing/caller.ts'
import { caseAfter, done, stateOf } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan')

describe('an act that nobody gives', () => {
  let clock: Clock
  before(() => {
    const { tenants, pools } = office.database
    const procedures = createProcedures(tenants)
    const { calendars } = office.app
    clock = createClock({ pool: pools.app, tenants, procedures, calendars, now: office.now })
  })

  const redate = (caseId: string, commandId: string, hours: number) => {
    const pauses = [
      {
        from: '2026-11-20T03:00:00.000Z',
        until: new Date(Date.parse('2026-11-20T03:00:00.000Z') + hours * 3_600_000).toISOString(),
        waitingFor: 'office',
        reason: '',
      },
    ] as const
    const why = { kind: 'calendar', change: 1 } as const
    const command = { type: 'RedateTasks', why, pauses } as const
    return clock.act({ tenant: 'katingan', caseId, commandId, command })
  }

  test('stands in the history and moves what the lists say, once however often it is done', async () => {
    const { caseId } = await caseAfter(office, 2)
    const head = await office.callerFor('katingan', 'kepala-dinas')
    const view = await readCase(head, caseId)
    const [task] = Object.values(view.state.tasks)
    const commandId = randomUUID()
    const first = await redate(caseId, commandId, 1)
    assert.equal(first.kind, 'accepted')
    const again = await redate(caseId, commandId, 1)
    assert.deepEqual([again.kind, again.kind === 'accepted' && again.repeated], ['accepted', true])
    const after = await readCase(head, caseId)
    assert.equal(after.version, view.version + 1)
    const { by, act } = after.history.find(({ version }) => version === after.version)!
    assert.deepEqual([act, by.name, by.position], ['RedateTasks', 'Laksana', 'Laksana'])
    const due = after.state.tasks[task!.id]?.dueAt
    assert.notEqual(due, task!.dueAt)
    const { rows } = await office.database.admin.query(
      'select due_at from laksana.task where tenant_id = $1 and case_id = $2',
      ['katingan', caseId],
    )
    assert.deepEqual([...new Set(rows.map(({ due_at }) => due_at.toISOString()))], [due])
  })

  test('follows a move to another version, whose standard is another', async () => {
    const { caseId } = await caseAfter(office, 1)
    const head = await office.callerFor('katingan', 'kepala-dinas')
    const text = office.library.procedures.find(({ id }) => id === 'katingan')!.text
    const [before, standard] = ['written: "5 menit" }', 'time: { amount: 5, unit: minute, ']
    const longer = text.replaceAll(
      `${standard}${before}`,
      'time: { amount: 2, unit: hour, written: "2 jam" }',
    )
    assert.notEqual(longer, text)
    await office.app.procedures.publish('katingan', {
      procedure: withCalled('katingan', longer, () => undefined),
      at: office.now(),
    })
    const viewer = await office.viewer('katingan', 'kepala-dinas')
    const trial = await office.app.cases.tryVersion(viewer, caseId, 2)
    assert.equal(trial?.moves.length, 1)
    assert.equal(await office.app.cases.tryVersion(viewer, caseId, 9), null)
    await done(head, caseId, { type: 'MoveToVersion', version: 2, reason: 'Baku mutu baru' })
    const [task] = Object.values((await readCase(head, caseId)).state.tasks)
    const { tenants, admin } = office.database
    const { procedures, calendars } = office.app
    const { now } = office
    const delivery = clockDeliveries({ tenants, calendars, procedures, clock, now }).get('redate-case')
    const { rows } = await admin.query(
      `delete from laksana.outbox where kind = 'redate-case' returning outbox_id, tenant_id, body`,
    )
    assert.equal(rows.length, 1)
    for (const { outbox_id, tenant_id, body } of [...rows, ...rows])
      await delivery!({ id: `${outbox_id}`, tenant: tenant_id, body })
    const { state, history } = await readCase(head, caseId)
    const minutes = (Date.parse(state.tasks[task!.id]!.dueAt!) - Date.parse(task!.openedAt)) / 60_000
    assert.ok(minutes >= 120, `due after ${minutes} minutes`)
    assert.equal(trial?.moves[0]?.due, state.tasks[task!.id]!.dueAt, 'as the dry run said')
    assert.equal(history.filter(({ act }) => act === 'RedateTasks').length, 1)
  })

  test('leads to nothing where nothing is to be done, nor where there is no case', async () => {
    const { caseId } = await caseAfter(office, 2)
    const head = await office.callerFor('katingan', 'kepala-dinas')
    const before = await stateOf(head, caseId)
    const answer = await redate(caseId, randomUUID(), 0)
    assert.deepEqual(answer, { kind: 'refused', refusal: { code: 'NothingDue', facts: {} } })
    assert.deepEqual(await stateOf(head, caseId), before)
    assert.equal((await redate(randomUUID(), randomUUID(), 1)).kind, 'refused')
  })
})
