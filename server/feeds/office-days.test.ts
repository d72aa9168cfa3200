import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationalDefinition, ramadanHours, resolveCalendar } from '#engine/working-time/index.ts'
import { listNationalDays } from '#library/index.ts'
import { listOfficeDays } from './office-days.ts'

const nation = nationalDefinition(listNationalDays())
const ramadan = { name: 'Ramadan 1448 H', from: '2027-02-08', until: '2027-03-09', weekly: ramadanHours }
const nothing = { hours: [], spans: [], days: [] }
const spans = { ...nothing, spans: [ramadan] }

test('holidays stand with their names, days of one name that follow each other as one', () => {
  const days = [
    { on: '2026-12-21', kind: 'closed', name: 'Pindah gedung' },
    { on: '2026-12-22', kind: 'closed', name: 'Pindah gedung' },
  ] as const
  const found = listOfficeDays(resolveCalendar('Asia/Jakarta', [nation, { ...nothing, days }]), '2026-12-01')
  assert.deepEqual(
    found.filter(({ kind }) => kind === 'closed'),
    [{ kind: 'closed', name: 'Pindah gedung', from: '2026-12-21', until: '2026-12-22' }],
  )
  assert.ok(found.some(({ kind, from }) => kind === 'public-holiday' && from === '2026-12-25'))
  assert.ok(found.every(({ name }) => name !== ''))
})

test('Ramadan is one event over its weekends and holidays, which stand beside it', () => {
  const found = listOfficeDays(resolveCalendar('Asia/Jakarta', [nation, spans]), '2026-12-01')
  const own = found.filter(({ kind }) => kind === 'span')
  assert.deepEqual(
    own.map(({ name, from }) => [name, from]),
    [['Ramadan 1448 H', '2027-02-08']],
  )
  assert.ok(own[0]!.until >= '2027-03-05' && own[0]!.until <= '2027-03-09')
})
