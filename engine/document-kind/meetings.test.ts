import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DocumentKind, type MeetingFields, meetingsIn } from './index.ts'

const text = { type: 'string' } as const
const date = { type: 'string', format: 'date' } as const
const group = (properties: DocumentKind['fields']['properties']) =>
  ({ type: 'object', required: [], properties }) as const
const kindOf = (properties: DocumentKind['fields']['properties']) =>
  ({ fields: group(properties) }) as unknown as DocumentKind

const letter = kindOf({
  hari: date,
  hal: text,
  jam: text,
  ruang: text,
  acara: { type: 'array', items: text },
})
const inLetter: MeetingFields = { date: 'hari', subject: 'hal', time: 'jam', place: 'ruang', agenda: 'acara' }
const plan = kindOf({ rapat: { type: 'array', items: group({ hari: date, nama: text, ketua: text }) } })
const inPlan: MeetingFields = { each: 'rapat', date: 'hari', subject: 'nama', chair: 'ketua' }

test('a letter is one meeting, a list as many as it has rows with a day and a subject', () => {
  const said = {
    hari: '2026-11-24',
    hal: ' Pembahasan ',
    jam: 'pukul 09.00',
    acara: ['Pembukaan', 'Paparan'],
  }
  assert.deepEqual(meetingsIn(letter, said, inLetter), [
    { index: 0, date: '2026-11-24', subject: 'Pembahasan', time: 'pukul 09.00', agenda: said.acara },
  ])
  const rows = [
    { hari: '2026-11-24', nama: 'Awal', ketua: 'Kepala Bidang' },
    { nama: 'Belum ada tanggalnya' },
    { hari: '2026-12-01', nama: 'Akhir' },
  ]
  assert.deepEqual(
    meetingsIn(plan, { rapat: rows }, inPlan).map(({ index, subject, chair }) => [index, subject, chair]),
    [
      [0, 'Awal', 'Kepala Bidang'],
      [2, 'Akhir', undefined],
    ],
  )
  assert.deepEqual(meetingsIn(plan, {}, inPlan), [])
})

test('a paper of another version is read by these names only where all of them fit its fields', () => {
  const said = { hari: '2026-11-24', hal: 'Pembahasan' }
  assert.deepEqual(meetingsIn(letter, said, { ...inLetter, chair: 'ketua' }), [])
  assert.deepEqual(meetingsIn(letter, said, { ...inLetter, date: 'hal' }), [])
  assert.deepEqual(meetingsIn(letter, said, { ...inLetter, each: 'acara' }), [])
})
