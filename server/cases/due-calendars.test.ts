import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { workLeft } from '#engine/working-time/index.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { createClock } from './clock.ts'
import { redate } from './moves/redate.ts'
import { caseAfter } from './testing/katingan.ts'
import { useOffice } from './testing/office.ts'

const office = useOffice('katingan')
const unit = 'bidang-ti'
const day = { on: '2026-11-23', kind: 'closed', name: 'Pindah kantor' } as const

/** A day on which that unit is closed, worked off. */
async function close(): Promise<void> {
  const { calendars } = office.app
  const by = await office.viewer('katingan', 'administrator')
  const { version: seenVersion } = await calendars.of('katingan', 'now')
  const proposal = { unit, change: { what: 'set-day', day }, forgives: false } as const
  const answer = await calendars.change(by, proposal, { reason: 'Surat edaran', seenVersion })
  assert.ok(answer.kind === 'done')
  const { tenants, pools } = office.database
  const procedures = createProcedures(tenants)
  const { now } = office
  const clock = createClock({ pool: pools.app, tenants, procedures, calendars, now })
  const body = { version: answer.version }
  await redate({ tenants, calendars, procedures, clock, now })({ id: 'redate', tenant: 'katingan', body })
}

describe('what is left of a task', () => {
  test('is told by the calendar that its due time goes by, in lists and on the case', async () => {
    const head = await office.viewer('katingan', 'kepala-dinas')
    const cases: string[] = []
    for (let acts = 2; acts < 9; acts++) cases.push((await caseAfter(office, acts)).caseId)
    const views = () => Promise.all(cases.map(async (id) => (await office.app.cases.find(head, id))!))
    const before = await views()
    for (const { dueCalendars } of before) assert.deepEqual(dueCalendars, {})
    await close()
    const after = await views()
    const moved = after.filter(({ dueCalendars }) => Object.keys(dueCalendars).length > 0)
    assert.ok(moved.length > 0 && moved.length < after.length, 'steps of that unit, and others')

    const calendars = await office.app.calendars.of('katingan')
    const { items } = await office.app.tasks.inbox(head, { whose: 'team', sort: 'newest' })
    const listed = (await office.app.cases.list(head, {})).items
    let across = 0
    for (const view of after)
      for (const task of Object.values(view.state.tasks)) {
        const own = view.dueCalendars[task.id]
        const item = items.find(({ caseId, taskId }) => caseId === view.id && taskId === task.id)
        if (item) assert.equal(item.dueCalendar, own?.unit ?? '')
        if (Object.keys(view.state.tasks).length === 1 && task.dueAt)
          assert.equal(listed.find(({ id }) => id === view.id)?.dueCalendar, own?.unit ?? '')
        if (!own || !task.dueAt) continue
        assert.deepEqual(own, { unit, name: 'Bidang Teknologi Informasi' })
        assert.ok(item, 'its task is in the list')
        const left = (of: string) => workLeft(office.now(), task.dueAt!, calendars.of(of)).minutes
        const old = before.find(({ id }) => id === view.id)!.state.tasks[task.id]!
        const was = workLeft(office.now(), old.dueAt!, calendars.of()).minutes
        assert.equal(left(unit), was, 'as much is left as before the day was taken away')
        if (left('') > was) across += 1
      }
    assert.ok(across > 0, 'a due time behind that day')
  })

  test('was used by the same calendar, for the officials and for whoever has the number', async () => {
    office.setNow('2026-11-24T03:00:00.000Z')
    const head = await office.viewer('katingan', 'kepala-dinas')
    const { items } = await office.app.tasks.inbox(head, { whose: 'team', sort: 'newest' })
    const own = items.find(({ dueCalendar }) => dueCalendar === unit)!
    const view = (await office.app.cases.find(head, own.caseId))!
    const clock = view.stepClocks!.find(({ task }) => task === own.taskId)!
    const calendars = await office.app.calendars.of('katingan')
    const used = (of: string) => workLeft(clock.openedAt, office.now(), calendars.of(of)).minutes
    assert.equal(clock.spent.counted, used(unit))
    assert.ok(used('') > used(unit))
    const open = (await office.app.cases.findByReference(view.state.reference!))!
    const number = view.graph.byId.get(clock.step)!.number ?? null
    assert.equal(open.steps.find((step) => step.number === number)?.usedMinutes, Math.round(used(unit)))
  })
})
