import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Caller, expected } from '#server/cases/testing/caller.ts'
import { useOffice } from '#server/cases/testing/office.ts'

const office = useOffice('katingan')
const administrator = () => office.callerFor('katingan', 'administrator')
const day = { on: '2026-11-27', kind: 'regional-holiday', name: 'Hari jadi' }
const change = { what: 'set-day', day }

const post = (caller: Caller, path: string, body: object) => caller.call('POST', path, body)
const get = (caller: Caller, path: string) => caller.call('GET', path)

test('a change is tried, stored, read and listed over the API', async () => {
  const admin = await administrator()
  const run = expected(await post(admin, '/calendars/trials', { change }), 200)
  assert.deepEqual([run.version, run.tasks, run.bySteps, run.first], [0, 0, [], []])
  const body = { change, reason: 'Keputusan bupati', seenVersion: 0 }
  assert.deepEqual(expected(await post(admin, '/calendars/changes', body), 200), { version: 1 })
  assert.equal(
    expected(await post(admin, '/calendars/changes', { ...body, reason: 'Lagi' }), 422).code,
    'CalendarUnchanged',
  )
  const other = { ...body, change: { what: 'set-day', day: { ...day, name: 'Lain' } } }
  assert.equal(expected(await post(admin, '/calendars/changes', other), 409).version, 1)
  const auditor = await office.callerFor('katingan', 'auditor')
  const year = expected(await get(auditor, '/calendars?year=2026'), 200)
  assert.equal(year.days.length, 365)
  assert.deepEqual(year.own.days, [{ ...day, byHand: true }])
  const [line] = expected(await get(auditor, '/calendars/changes'), 200)
  assert.deepEqual([line.version, line.what, line.reason], [1, 'set-day', 'Keputusan bupati'])
})

test('what is wrong is said by name, and who may not change is told so', async () => {
  const admin = await administrator()
  const sunday = { what: 'set-day', day: { ...day, on: '2026-11-29', kind: 'worked' } }
  const faulty = expected(await post(admin, '/calendars/trials', { change: sunday }), 422)
  assert.equal(faulty.code, 'CalendarFaulty')
  assert.match(faulty.detail, /WorkedWithoutHours date 2026-11-29/)
  const unknown = { change: { what: 'forget-day', on: day.on } }
  expected(await post(admin, '/calendars/trials', unknown), 400)
  const head = await office.callerFor('katingan', 'kepala-dinas')
  const refused = expected(
    await post(head, '/calendars/trials', { change: { what: 'remove-day', on: day.on } }),
    422,
  )
  assert.equal(refused.code, 'MayNotSetCalendar')
  expected(await get(admin, '/calendars?year=2026&unit=bukan'), 404)
})

test('a file of days is read with what it would bring', async () => {
  const file = { year: 2026, format: 'csv', text: 'tanggal,nama\n2026-12-07,Festival\n', otherwise: 'closed' }
  const read = expected(await post(await administrator(), '/calendars/imports', file), 200)
  assert.deepEqual(read.found.added, [{ on: '2026-12-07', kind: 'closed', name: 'Festival' }])
  assert.deepEqual(read.mistakes, [])
})
