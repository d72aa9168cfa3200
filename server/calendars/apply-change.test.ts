import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, ramadanHours } from '#engine/working-time/index.ts'
import { applyChange, differenceOf, firstDate, isEmpty } from './apply-change.ts'
import { emptyDefinition } from './definitions.ts'
import { tenantCalendars } from './tenant-calendars.ts'

const holiday = { on: '2026-11-27', kind: 'regional-holiday', name: 'Hari jadi' } as const
const ramadan = { from: '2027-02-08', until: '2027-03-08', name: 'Ramadan', weekly: ramadanHours }

test('what is set takes the place of what stood at its date; a day set by a person is marked', () => {
  const one = applyChange(emptyDefinition, { what: 'set-day', day: holiday })
  assert.deepEqual(one.days, [{ ...holiday, byHand: true }])
  const closed = { ...holiday, kind: 'closed', name: 'Pindah kantor' } as const
  assert.deepEqual(applyChange(one, { what: 'set-day', day: closed }).days, [{ ...closed, byHand: true }])
  assert.ok(isEmpty(applyChange(one, { what: 'remove-day', on: holiday.on })))
})

test('a span that is moved leaves nothing where it stood', () => {
  const before = applyChange(emptyDefinition, { what: 'set-span', span: ramadan })
  const later = { ...ramadan, from: '2027-02-09' }
  const after = applyChange(before, { what: 'set-span', span: later, instead: ramadan.from })
  assert.deepEqual(after.spans, [later])
  const difference = differenceOf(before, after)
  assert.deepEqual([difference.before.spans, difference.after.spans], [[ramadan], [later]])
  assert.equal(firstDate(difference.before, difference.after), '2027-02-08')
})

test('an import leaves days set by hand, and the difference tells only what changed', () => {
  const before = applyChange(emptyDefinition, { what: 'set-day', day: holiday })
  const days = [
    { ...holiday, name: 'Nama lain' },
    { on: '2026-12-01', kind: 'regional-holiday', name: 'Festival' },
    { on: '2025-12-01', kind: 'regional-holiday', name: 'Tahun lain' },
  ] as const
  const after = applyChange(before, { what: 'import-days', year: 2026, days })
  assert.deepEqual(differenceOf(before, after), {
    before: emptyDefinition,
    after: { ...emptyDefinition, days: [days[1]] },
  })
})

test('hours from the beginning touch every due time there is', () => {
  const hours = { weekly: ramadanHours }
  assert.equal(firstDate({ ...emptyDefinition, hours: [hours] }), '1970-01-01')
})

test('a unit is heard before those above it, and whoever says nothing has the calendar above', () => {
  const says = (on: string, kind: 'closed' | 'worked') =>
    applyChange(emptyDefinition, { what: 'set-day', day: { on, kind, name: kind } })
  const calendars = tenantCalendars({
    version: 1,
    zone: 'Asia/Jakarta',
    parents: new Map([
      ['dinas', null],
      ['bidang', 'dinas'],
      ['seksi', 'bidang'],
    ]),
    definitions: new Map([
      ['', says('2026-11-26', 'closed')],
      ['dinas', says('2026-11-27', 'closed')],
      ['seksi', says('2026-11-27', 'worked')],
    ]),
  })
  const free = (unit: string, on: string) => calendars.of(unit).dayOn(dayOf(on)).minutes === 0
  assert.deepEqual(['dinas', 'bidang', 'seksi', 'lain'].map(calendars.ownerFor), [
    'dinas',
    'dinas',
    'seksi',
    '',
  ])
  assert.deepEqual(
    ['', 'dinas', 'bidang', 'seksi'].map((unit) => [free(unit, '2026-11-26'), free(unit, '2026-11-27')]),
    [
      [true, false],
      [true, true],
      [true, true],
      [true, false],
    ],
  )
  assert.equal(calendars.of('bidang'), calendars.of('dinas'), 'made once')
})
