import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CalendarDay } from './definition.ts'
import { importDays } from './import-days.ts'
import { definitions } from './testing/generated.ts'

const day = (on: string, name: string, kind: CalendarDay['kind'] = 'public-holiday'): CalendarDay => ({
  on,
  kind,
  name,
})
const byHand = (on: string, name: string, kind: CalendarDay['kind']): CalendarDay => ({
  ...day(on, name, kind),
  byHand: true,
})

const labour = day('2026-05-01', 'Hari Buruh')
const duty = byHand('2026-08-17', 'Piket', 'worked')
const leave = day('2026-12-24', 'Natal', 'collective-leave')
const offDay = byHand('2026-11-26', 'Hari Jadi', 'regional-holiday')
const nextYear = day('2027-01-01', 'Tahun Baru')
const standing = [labour, duty, offDay, leave, nextYear]

test('days are new, stand already or are changed, and what was made by hand stays', () => {
  const proclamation = day('2026-08-17', 'Proklamasi')
  const holiday = day('2026-12-24', 'Natal')
  const newYear = day('2026-01-01', 'Tahun Baru')
  const result = importDays(2026, [newYear, labour, proclamation, holiday, nextYear], standing)
  assert.deepEqual(result, {
    added: [newYear],
    changed: [{ before: leave, after: holiday }],
    same: [labour],
    leftAlone: [{ byHand: duty, offered: proclamation }],
    missing: [],
    otherYears: 1,
    days: [newYear, labour, duty, offDay, holiday, nextYear],
  })
})

test('what the file no longer has is told and kept, unless it was made by hand', () => {
  const { missing, days } = importDays(2026, [labour], standing)
  assert.deepEqual(missing, [leave])
  assert.deepEqual(days, standing)
})

test('an import done twice changes nothing, and never touches a day made by hand', () => {
  const someDays = definitions.map(([nation]) => nation!.days)
  const marked = fc
    .tuple(someDays, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
    .map(([days, hands]) => days.map((one, index) => ({ ...one, ...(hands[index] && { byHand: true }) })))
  fc.assert(
    fc.property(someDays, marked, (offered, before) => {
      const once = importDays(2026, offered, before)
      const again = importDays(2026, offered, once.days)
      assert.deepEqual(again.days, once.days)
      assert.deepEqual([again.added, again.changed], [[], []])
      for (const one of before) if (one.byHand) assert.ok(once.days.includes(one))
      assert.equal(
        once.added.length + once.changed.length + once.same.length + once.leftAlone.length,
        offered.length,
      )
    }),
  )
})

test('a day with other hours of its own is a changed one', () => {
  const worked = (until: number): CalendarDay => ({
    ...day('2026-11-21', 'Piket', 'worked'),
    windows: [{ from: 450, until }],
  })
  const { changed, same } = importDays(2026, [worked(720)], [worked(660)])
  assert.deepEqual([changed.length, same.length], [1, 0])
  assert.equal(importDays(2026, [worked(720)], [worked(720)]).same.length, 1)
  assert.equal(importDays(2026, [day('2026-11-21', 'Piket', 'worked')], [worked(720)]).changed.length, 1)
})
