import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { createProcedures } from '#server/procedures/index.ts'
import { type Clock, createClock } from './clock.ts'
import { readCase } from './testing/caller.ts'
import { caseAfter, stateOf } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan')

describe('an act that nobody gives', () => {
  let clock: Clock
  before(() => {
    const { tenants, pools } = office.database
    const procedures = createProcedures(tenants)
    clock = createClock({ pool: pools.app, tenants, procedures, now: office.now })
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
    return clock.act({ tenant: 'katingan', caseId, commandId, zone: 'Asia/Jakarta', command })
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
