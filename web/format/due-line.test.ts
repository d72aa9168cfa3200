import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DueLine } from '#engine/working-time/index.ts'
import { dueLinesInWords, minutesInWords } from './due-line.ts'

const wib = (local: string): string => new Date(`${local}:00+07:00`).toISOString()
const inWords = (line: DueLine, locale: 'id' | 'en', ...others: readonly DueLine[]) =>
  dueLinesInWords([line, ...others], locale, 'Asia/Jakarta')[0]

test('each line of the sum is a sentence, in both languages', () => {
  const window: DueLine = {
    ...{ kind: 'window', from: wib('2026-11-20T11:00'), until: wib('2026-11-20T11:30'), minutes: 30 },
    for: 'length',
  }
  assert.equal(inWords(window, 'id'), '20 November 2026, 11.00–11.30: 30 menit')
  const skipped: DueLine = {
    ...{ kind: 'skipped', from: '2026-11-21', until: '2026-11-22', days: 2 },
    reason: { kind: 'weekend' },
  }
  assert.equal(inWords(skipped, 'id'), '21 November 2026 – 22 November 2026: tidak dihitung, akhir pekan')
  const day: DueLine = {
    ...{ kind: 'days', from: '2026-11-23', until: '2026-11-23', days: 1 },
    reason: { kind: 'worked', name: 'Ganti hari' },
  }
  assert.equal(inWords(day, 'en'), '23 November 2026: 1 working day (working day: Ganti hari)')
  const paused: DueLine = {
    ...{ kind: 'paused', from: wib('2026-11-20T11:00'), until: wib('2026-11-20T13:30'), minutes: 60 },
    ...{ waitingFor: 'applicant', reason: 'Data belum lengkap' },
  }
  assert.equal(
    inWords(paused, 'id'),
    'Jeda 20 November 2026, 11.00 WIB – 20 November 2026, 13.30 WIB, menunggu pemohon (Data belum lengkap): 1 jam kerja tidak dihitung',
  )
  const stands: DueLine = { kind: 'stands', minutes: 900 }
  assert.equal(inWords(stands, 'id'), 'Waktu tidak berjalan; tersisa 15 jam kerja')
  const elapsed: DueLine = {
    ...{ kind: 'elapsed', unit: 'clock-hour', amount: 48, until: wib('2026-11-20T11:00') },
  }
  assert.equal(inWords(stands, 'id', elapsed), 'Waktu tidak berjalan; tersisa 15 jam')
  assert.equal(
    inWords(elapsed, 'en'),
    '48 hours right through, nights and free days included: 20 November 2026, 11:00 WIB',
  )
})

test('minutes are told as hours and minutes', () => {
  assert.equal(minutesInWords(150, 'id'), '2 jam 30 menit')
  assert.equal(minutesInWords(60, 'en'), '1 hour')
  assert.equal(minutesInWords(0, 'id'), '0 menit')
  assert.equal(minutesInWords(899.99, 'id'), '15 jam')
  assert.equal(minutesInWords(119.94, 'id'), '1 jam 59,9 menit')
})
