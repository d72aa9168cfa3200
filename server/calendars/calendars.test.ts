import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '#engine/working-time/index.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import type { CalendarChange, ChangeAnswer } from './contract.ts'
import { createCalendars } from './index.ts'

const office = useOffice('katingan')
const admin = () => office.viewer('katingan', 'administrator')
const holiday = { on: '2026-11-27', kind: 'regional-holiday', name: 'Hari jadi' } as const

async function changed(change: CalendarChange, unit = '', seenVersion?: number): Promise<ChangeAnswer> {
  const { version } = await office.app.calendars.of('katingan')
  const making = { reason: 'Keputusan bupati', seenVersion: seenVersion ?? version }
  return office.app.calendars.change(await admin(), { unit, change, forgives: false }, making)
}
const codeOf = (answer: { kind: string; refusal?: { code: string } }) => answer.refusal?.code ?? answer.kind

test('a change is stored with who, why and what was; another process sees it', async () => {
  const other = createCalendars({ pool: office.database.pools.app, now: office.now })
  assert.equal((await other.of('katingan', 'mark before')).version, 0)
  assert.deepEqual(await changed({ what: 'set-day', day: holiday }), { kind: 'done', version: 1 })
  const seen = await other.of('katingan', 'mark after')
  assert.deepEqual(seen.of().dayOn(dayOf(holiday.on)), {
    windows: [],
    minutes: 0,
    reason: { kind: 'regional-holiday', name: 'Hari jadi' },
  })
  assert.equal(await other.of('katingan', 'mark after'), seen, 'nothing is asked under a mark that is known')
  const [line] = await office.app.calendars.listChanges(await admin())
  assert.deepEqual(
    [line!.version, line!.what, line!.reason, line!.by.official, line!.after.days],
    [1, 'set-day', 'Keputusan bupati', 'Administrator Sistem', [{ ...holiday, byHand: true }]],
  )
})

test('hours, spans and own windows come back as they were stored', async () => {
  const weekly = {
    1: [{ from: 480, until: 900 }],
    2: [],
    3: [],
    4: [],
    5: [],
    6: [{ from: 480, until: 720 }],
    7: [],
  }
  const changes: readonly CalendarChange[] = [
    { what: 'set-hours', hours: { weekly } },
    { what: 'set-hours', hours: { validFrom: '2027-01-01', weekly } },
    { what: 'set-span', span: { from: '2027-02-08', until: '2027-03-08', name: 'Ramadan', weekly } },
    {
      what: 'set-day',
      day: { on: '2026-12-06', kind: 'worked', name: 'Pengganti', windows: [{ from: 480, until: 600 }] },
    },
  ]
  for (const change of changes) assert.equal(codeOf(await changed(change, 'rsud')), 'done')
  const year = (await office.app.calendars.readYear(await admin(), 'rsud', 2026))!
  assert.deepEqual(year.own.hours, [{ weekly }, { validFrom: '2027-01-01', weekly }])
  assert.deepEqual(year.own.spans[0]?.weekly, weekly)
  const worked = year.days.find(({ on }) => on === '2026-12-06')
  assert.deepEqual([worked?.minutes, worked?.reason], [120, { kind: 'worked', name: 'Pengganti' }])
  assert.equal(
    year.days.find(({ on }) => on === holiday.on)?.minutes,
    0,
    'the government’s day counts for its units',
  )
  assert.deepEqual(
    year.owners.filter(({ hasOwn }) => hasOwn).map(({ id }) => id),
    ['', 'rsud'],
  )
})

test('who may not, what says nothing and what is wrong is refused, and nothing is stored', async () => {
  const { calendars } = office.app
  const { version } = await calendars.of('katingan')
  const proposal = { unit: '', change: { what: 'remove-day', on: holiday.on } as const, forgives: false }
  const making = { reason: 'Coba', seenVersion: version }
  const head = await office.viewer('katingan', 'kepala-dinas')
  assert.equal(codeOf(await calendars.change(head, proposal, making)), 'MayNotSetCalendar')
  assert.equal(codeOf(await calendars.tryChange(head, proposal)), 'MayNotSetCalendar')
  const by = await admin()
  assert.equal(
    codeOf(await calendars.change(by, proposal, { ...making, reason: ' ' })),
    'CalendarReasonMissing',
  )
  assert.equal(
    codeOf(await calendars.change(by, { ...proposal, unit: 'bukan' }, making)),
    'CalendarUnitUnknown',
  )
  assert.equal(
    codeOf(await changed({ what: 'set-day', day: { ...holiday, byHand: true } })),
    'CalendarUnchanged',
  )
  assert.equal(codeOf(await changed({ what: 'remove-day', on: holiday.on }, '', version - 1)), 'conflict')
  const faulty = await changed({ what: 'set-day', day: { on: '2026-11-29', kind: 'worked', name: 'Minggu' } })
  assert.deepEqual(faulty.kind === 'faulty' && faulty.faults, [
    { code: 'WorkedWithoutHours', facts: { date: '2026-11-29' } },
  ])
  assert.equal((await calendars.of('katingan', 'anew')).version, version)
})

test('the register is append-only', async () => {
  const update = office.database.pools.app.query(
    `select set_config('laksana.tenant', 'katingan', false); update laksana.calendar_change set reason = ''`,
  )
  await assert.rejects(update, /permission denied/)
})

test('a file is read with what it would bring, and taken in', async () => {
  const { calendars } = office.app
  const text =
    'tanggal,nama,jenis\n2026-11-27,Nama lain,libur daerah\n2026-12-07,Festival,libur daerah\nbesok,X,\n'
  const read = await calendars.readFile(await admin(), {
    ...{ unit: '', year: 2026, format: 'csv', text, otherwise: 'regional-holiday' },
  })
  assert.ok(read.kind === 'read')
  assert.deepEqual(
    read.found.added.map(({ on }) => on),
    ['2026-12-07'],
  )
  assert.deepEqual(
    read.found.leftAlone.map(({ byHand }) => byHand.name),
    ['Hari jadi'],
  )
  assert.deepEqual(
    read.mistakes.map(({ line, code }) => [line, code]),
    [[4, 'no-date']],
  )
  const change = { what: 'import-days', year: 2026, days: read.found.added } as const
  assert.equal(codeOf(await changed(change)), 'done')
  const year = (await calendars.readYear(await admin(), '', 2026))!
  assert.deepEqual(
    year.own.days.map(({ on, byHand = false }) => [on, byHand]),
    [
      ['2026-11-27', true],
      ['2026-12-07', false],
    ],
  )
})
