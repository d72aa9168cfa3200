import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWindows } from '#engine/working-time/index.ts'
import { changeFrom } from './change-form.ts'

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
