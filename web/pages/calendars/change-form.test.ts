import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWindows } from '#engine/working-time/index.ts'
import { readDaysFromCsv } from '#library/index.ts'
import { t } from '../../messages/index.ts'
import { changeFrom, dayKinds, givenBy } from './change-form.ts'

const day = (jenis: string, jam: string) =>
  changeFrom('hari', { tanggal: '2026-08-17', nama: 'Apel', jenis, jam }, { locale: 'id' }, { readWindows })

test('a working day may have hours of its own; of a free one they are refused, not dropped', () => {
  assert.deepEqual(day('worked', '07.30-12.00'), {
    change: {
      what: 'set-day',
      day: { on: '2026-08-17', kind: 'worked', name: 'Apel', windows: [{ from: 450, until: 720 }] },
    },
  })
  assert.deepEqual(day('closed', ''), {
    change: { what: 'set-day', day: { on: '2026-08-17', kind: 'closed', name: 'Apel' } },
  })
  const refused = day('closed', '07.30-12.00')
  assert.ok('errors' in refused)
  assert.match(refused.errors.jam ?? '', /hanya untuk hari masuk kerja/)
})

test('a change that was carried on stands in its form as it was typed', () => {
  const windows = [{ from: 450, until: 720 }]
  const weekly = { 1: windows, 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
  for (const [kind, change] of [
    ['hari', { what: 'set-day', day: { on: '2026-08-17', kind: 'worked', name: 'Apel', windows } }],
    ['jam', { what: 'set-hours', hours: { validFrom: '2026-09-01', weekly } }],
    [
      'masa',
      { what: 'set-span', span: { from: '2027-02-08', until: '2027-03-09', name: 'Ramadan', weekly } },
    ],
  ] as const)
    assert.deepEqual(changeFrom(kind, givenBy(change), { locale: 'id' }, { readWindows }), { change })
})

test('hours that can’t be read are told with their day', () => {
  const refused = changeFrom(
    'jam',
    { j1: 'pagi', j2: '07.30-12.00', j5: 'siang' },
    { locale: 'id' },
    { readWindows },
  )
  assert.ok('errors' in refused)
  assert.deepEqual(Object.keys(refused.errors), ['j1', 'j5'])
  assert.match(refused.errors.j5 ?? '', /^Jam hari Jumat tidak terbaca/)
})

test('a file may call kinds of days as the pages do, in both languages', () => {
  for (const locale of ['id', 'en'] as const)
    for (const kind of dayKinds) {
      const { days, mistakes } = readDaysFromCsv(
        `tanggal;nama;jenis\n2026-11-21;Uji;${t(locale).calendars.kinds[kind]}`,
        kind === 'closed' ? 'worked' : 'closed',
      )
      assert.deepEqual([mistakes, days[0]?.kind], [[], kind])
    }
})
