import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import ICAL from 'ical.js'
import { readDaysFromIcal } from '#library/index.ts'
import { caseAfter, done } from '#server/cases/testing/katingan.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { FeedKind } from './contract.ts'

const office = useOffice('katingan', 'cirebon')

async function make(kind: FeedKind, official: string, tenant = 'katingan'): Promise<string> {
  const caller = await office.callerFor(tenant, official)
  const { status, body } = await caller.call('POST', '/feeds', { kind })
  assert.equal(status, 201, JSON.stringify(body))
  return new URL(body.address).pathname
}

const fetch = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  office.server.inject({ method: 'GET', url, headers })

async function eventsAt(url: string) {
  const { statusCode, body } = await fetch(url)
  assert.equal(statusCode, 200, body)
  return new ICAL.Component(ICAL.parse(body))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))
}

/** A case of Katingan that has begun, with the open step that is due and an official who owes it. */
async function dueStep() {
  const { caseId } = await caseAfter(office, 2)
  const { rows } = await office.database.admin.query(
    `select t.task_id, t.reference, t.due_at, h.official_id, h.position_id from laksana.task t
     join laksana.performer_binding b on b.tenant_id = t.tenant_id
       and t.owner = 'performer:' || b.procedure_id || '/' || b.performer_id
     join laksana.holding h on h.tenant_id = t.tenant_id and h.position_id = b.position_id
     where t.tenant_id = 'katingan' and t.case_id = $1 and t.due_at is not null order by h.official_id limit 1`,
    [caseId],
  )
  return { caseId, ...rows[0] } as {
    readonly caseId: string
    readonly task_id: string
    readonly reference: string
    readonly due_at: Date
    readonly official_id: string
    readonly position_id: string
  }
}

beforeEach(async () => {
  office.setNow('2026-11-20T03:00:00.000Z')
  await office.database.admin.query('delete from laksana.feed')
})

describe('due times of what an official owes', () => {
  test('are read without signing in, under the same name at each fetch, without what people wrote', async () => {
    const step = await dueStep()
    const address = await make('tasks', step.official_id)
    const uid = `${step.caseId}.${step.task_id}@localhost`
    const found = (await eventsAt(address)).find((event) => event.uid === uid)
    assert.equal(found?.startDate.toJSDate().toISOString(), step.due_at.toISOString())
    assert.ok(found?.summary.startsWith(`Tenggat ${step.reference}: `), found?.summary)
    assert.match(found?.description ?? '', new RegExp(`/permohonan/${step.caseId}/tugas/`))
    const { body, headers } = await fetch(address)
    assert.doesNotMatch(body, /Antrean/)
    assert.equal(headers['x-robots-tag'], 'noindex')
    assert.match(String(headers['content-type']), /^text\/calendar/)
    assert.match(String(headers['cache-control']), /^private/)
    assert.ok((await eventsAt(address)).some((event) => event.uid === uid))
  })

  test('are not sent again while nothing has changed, and are once something has', async () => {
    const step = await dueStep()
    const address = await make('tasks', step.official_id)
    const mark = String((await fetch(address)).headers.etag)
    for (const given of [mark, `W/${mark}`, `"x", ${mark}`]) {
      const again = await fetch(address, { 'if-none-match': given })
      assert.deepEqual([again.statusCode, again.body], [304, ''])
    }
    const before = (await eventsAt(address)).length
    const head = await office.callerFor('katingan', 'kepala-dinas')
    await done(head, step.caseId, { type: 'SuspendCase', reason: 'Data', waitingFor: 'applicant' })
    const changed = await fetch(address, { 'if-none-match': mark })
    assert.equal(changed.statusCode, 200)
    assert.equal((await eventsAt(address)).length, before - 1, 'while it waits nothing is due')
    await done(head, step.caseId, { type: 'ResumeCase', reason: 'Lengkap' })
    assert.equal((await eventsAt(address)).length, before)
  })

  test('go with the position, and the address with the official', async () => {
    const step = await dueStep()
    const address = await make('tasks', step.official_id)
    const own = async () => (await eventsAt(address)).some(({ uid }) => uid.startsWith(step.caseId))
    assert.ok(await own())
    const { admin } = office.database
    const rest = `tenant_id = 'katingan' and official_id = $1`
    await admin.query(
      `insert into laksana.holding (tenant_id, holding_id, official_id, position_id, kind, from_on)
       values ('katingan', 'lain', $1, 'administrator', 'acting', '2026-01-01')`,
      [step.official_id],
    )
    await admin.query(
      `update laksana.holding set until_on = '2026-11-19' where ${rest} and holding_id <> 'lain'`,
      [step.official_id],
    )
    assert.equal(await own(), false)
    await admin.query(`update laksana.official set left_on = '2026-11-20' where ${rest}`, [step.official_id])
    assert.equal((await fetch(address)).statusCode, 410)
    await admin.query(`update laksana.official set left_on = null where ${rest}`, [step.official_id])
    await admin.query(`delete from laksana.holding where ${rest} and holding_id = 'lain'`, [step.official_id])
    await admin.query(`update laksana.holding set until_on = null where ${rest}`, [step.official_id])
  })
})

test('the calendar of an office is read back by our own import of days', async () => {
  const { statusCode, body } = await fetch(await make('office', 'kepala-dinas'))
  assert.equal(statusCode, 200)
  const { days, mistakes } = readDaysFromIcal(body, 'closed')
  assert.deepEqual(mistakes, [])
  const christmas = days.find(({ on }) => on === '2026-12-25')
  assert.equal(christmas?.kind, 'public-holiday')
  assert.ok(days.some(({ kind }) => kind === 'collective-leave'))
})

test('the calendar of an office is the same from day to day, and another once it is changed', async () => {
  office.setNow('2026-11-23T03:00:00.000Z')
  const address = await make('office', 'kepala-dinas')
  const { headers } = await fetch(address)
  const ask = async () => (await fetch(address, { 'if-none-match': String(headers.etag) })).statusCode
  office.setNow('2026-11-24T03:00:00.000Z')
  assert.equal(await ask(), 304)
  const administrator = await office.viewer('katingan', 'administrator')
  const day = { on: '2026-12-21', kind: 'closed', name: 'Pindah gedung' } as const
  const proposal = { unit: '', change: { what: 'set-day', day }, forgives: false } as const
  const { version } = await office.app.calendars.of('katingan')
  const answer = await office.app.calendars.change(administrator, proposal, {
    reason: 'Pindah gedung',
    seenVersion: version,
  })
  assert.equal(answer.kind, 'done')
  assert.equal(await ask(), 200)
  const moved = (await eventsAt(address)).find(({ summary }) => summary.endsWith(day.name))
  assert.match(moved?.summary ?? '', /^.+: Pindah gedung$/, 'what is no holiday says what it is')
  assert.equal(moved?.component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-24T03:00:00Z')
})

describe('an address', () => {
  test('is told once, kept as a checksum, and noted when it was fetched', async () => {
    const address = await make('office', 'kepala-dinas')
    const token = /\.([\w-]{32})\.ics$/.exec(address)?.[1] ?? ''
    const { rows } = await office.database.admin.query('select * from laksana.feed')
    assert.ok(!JSON.stringify(rows).includes(token) && token.length === 32)
    const head = await office.callerFor('katingan', 'kepala-dinas')
    const list = async () => (await head.call('GET', '/feeds')).body
    assert.deepEqual(
      (await list()).map(({ kind, fetchedAt }: Record<string, unknown>) => [kind, fetchedAt]),
      [['office', null]],
    )
    await fetch(address)
    assert.equal((await list())[0].fetchedAt, office.now())
  })

  test('is gone once another is made or it is revoked; an unknown one was never there', async () => {
    const first = await make('office', 'kepala-dinas')
    const second = await make('office', 'kepala-dinas')
    assert.deepEqual([(await fetch(first)).statusCode, (await fetch(second)).statusCode], [410, 200])
    const viewer = await office.viewer('katingan', 'kepala-dinas')
    const [feed] = await office.app.feeds.list(viewer)
    const other = await office.viewer('katingan', 'administrator')
    assert.equal(await office.app.feeds.revoke(other, feed!.id), false)
    assert.equal(await office.app.feeds.revoke(viewer, feed!.id), true)
    assert.equal((await fetch(second)).statusCode, 410)
    const unknown = ['/umpan/katingan.x.ics', `/umpan/katingan.${'A'.repeat(32)}.ics`, '/umpan/x.ics']
    for (const url of [...unknown, second.replace(/\.ics$/, ''), second.replace('katingan', 'cirebon')])
      assert.equal((await fetch(url)).statusCode, 404, url)
  })
})
