import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { readCase } from '#server/cases/testing/caller.ts'
import { caseAfter } from '#server/cases/testing/katingan.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { clocksOfSteps, type ForecastWork, nightlyForecasts } from './work.ts'

const office = useOffice('katingan')
const never = new AbortController().signal

describe('clocks and forecasts', () => {
  let work: ForecastWork
  before(() => {
    const { tenants, pools } = office.database
    const procedures = createProcedures(tenants)
    work = { pool: pools.app, calendars: office.app.calendars, procedures, now: office.now }
  })

  const rowsOf = async (caseId: string) => {
    const { rows } = await office.database.admin.query(
      'select task_id, ended_by, minutes from laksana.step_clock where case_id = $1 order by opened_at, task_id',
      [caseId],
    )
    return rows
  }

  test('the table has the clocks of a case, whenever they are worked out and however often', async () => {
    const { caseId } = await caseAfter(office, 3)
    await clocksOfSteps(work).run(never)
    const head = await office.callerFor('katingan', 'kepala-dinas')
    const { stepClocks } = await readCase(head, caseId)
    const ended = (stepClocks ?? []).filter(({ endedAt }) => endedAt !== null)
    assert.ok(ended.length >= 2, `${ended.length} ended`)
    const first = await rowsOf(caseId)
    assert.deepEqual(
      first.map(({ task_id, ended_by }) => [task_id, ended_by]).sort(),
      ended.map(({ task, end }) => [task, end]).sort(),
    )
    await clocksOfSteps(work).run(never)
    assert.deepEqual(await rowsOf(caseId), first)
    await office.database.admin.query('delete from laksana.step_clock_read; delete from laksana.step_clock')
    await clocksOfSteps(work).run(never)
    assert.deepEqual(await rowsOf(caseId), first)
  })

  test('a case that can’t be read keeps no other waiting', async () => {
    const cases = [(await caseAfter(office, 3)).caseId, (await caseAfter(office, 3)).caseId]
    const read = async () => (await Promise.all(cases.map(rowsOf))).filter(({ length }) => length > 0).length
    let asked = 0
    const getGraph: ForecastWork['procedures']['getGraph'] = async (...which) => {
      asked += 1
      if (asked === 1) throw new Error('unreadable')
      return work.procedures.getGraph(...which)
    }
    await assert.rejects(clocksOfSteps({ ...work, procedures: { getGraph } }).run(never), /unreadable/)
    assert.equal(await read(), 1)
    await clocksOfSteps(work).run(never)
    assert.equal(await read(), 2)
  })

  test('a forecast is a range of dates ahead, for whoever sees the case and for whoever has its number', async () => {
    const { caseId } = await caseAfter(office, 2)
    const viewer = await office.viewer('katingan', 'kepala-dinas')
    const view = (await office.app.cases.find(viewer, caseId))!
    const found = (await office.app.forecasts.ofCase(viewer, view))!
    const { p10, p50, p90 } = found.forecast.end
    assert.ok(office.now() <= p10! && p10! <= p50! && p50! <= p90!)
    assert.deepEqual(Object.keys(found.forecast.tasks), Object.keys(view.state.tasks))
    const open = await office.app.forecasts.ofReference(view.state.reference!)
    assert.deepEqual(open?.end, found.forecast.end)
    assert.equal('tasks' in open!, false)
    const head = await office.callerFor('katingan', 'kepala-dinas')
    const overApi = await head.call('GET', `/cases/${caseId}/forecast`)
    assert.deepEqual([overApi.status, overApi.body.forecast.end], [200, found.forecast.end])
    const byNumber = await head.call('GET', `/references/${view.state.reference}/forecast`)
    assert.deepEqual([byNumber.status, byNumber.body.end], [200, found.forecast.end])
    assert.equal((await head.call('GET', '/forecasts/accuracy')).status, 200)
    assert.equal(await office.app.forecasts.ofReference('KATINGAN-00-999999'), null)
  })

  test('what was forecast is written down once, and told beside how it turned out once there is enough', async () => {
    const { caseId } = await caseAfter(office, 2)
    await nightlyForecasts(work).run(never)
    const count = async () =>
      (
        await office.database.admin.query(
          'select count(*)::int as n from laksana.forecast_record where case_id = $1',
          [caseId],
        )
      ).rows[0].n
    assert.equal(await count(), 1)
    await nightlyForecasts(work).run(never)
    assert.equal(await count(), 1)
    const head = await office.viewer('katingan', 'kepala-dinas')
    assert.deepEqual(await office.app.forecasts.accuracy(head), [])
    await office.database.admin.query(
      `insert into laksana.forecast_record (tenant_id, case_id, version, procedure_id, made_at, p10, p50, p90, cases, ended_at)
       select 'katingan', gen_random_uuid()::text, 1, 'katingan', now, now + '4 days', now + '6 days', now + '9 days', 0,
         now + n * interval '1 day'
       from generate_series(1, 12) n, (values ('2026-10-01T03:00:00Z'::timestamptz)) as t (now)`,
    )
    assert.deepEqual(await office.app.forecasts.accuracy(head), [], 'read a moment ago')
    office.setNow(new Date(Date.parse(office.now()) + 11 * 60_000).toISOString())
    assert.deepEqual(await office.app.forecasts.accuracy(head), [
      { procedure: 'katingan', cases: 12, inside: 6 / 12, typicalDays: 3 },
    ])
  })

  test('how forecasts turn out isn’t told to everybody', async () => {
    const staff = await office.viewer('katingan', 'kepala-dinas')
    const plain = { ...staff, position: { ...staff.position, capabilities: [] } }
    assert.equal(await office.app.forecasts.accuracy(plain), null)
  })
})
