import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { CaseEvent } from './events.ts'
import { changePersonalParts } from './personal-parts.ts'
import { changeTexts } from './texts.ts'

const file = { fileId: 'f1', name: 'KTP Budi.pdf', mediaType: 'application/pdf', size: 1, sha256: '0' }
const found = (event: CaseEvent): readonly string[] => {
  const texts: string[] = []
  changeTexts(event, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

describe('texts in somebody’s own words', () => {
  test('are found in every kind of event, and nothing else is', () => {
    const application = {
      subject: 'Antrean',
      need: 'Perlu',
      businessProcess: 'Alur',
      urgency: 'biasa',
    } as const
    const draft = { note: 'n', outcome: 'ya', fields: { skor: 8, jenis: 'baru' }, files: { ktp: file } }
    const step = { step: 'uji', by: 'budi', at: '2026-11-20T03:00:00.000Z' }
    const cases: [CaseEvent, readonly string[]][] = [
      [{ type: 'ApplicationSaved', application }, ['Perlu', 'Alur']],
      [{ type: 'DraftSaved', task: 'uji.1', draft }, ['n', 'baru', 'KTP Budi.pdf']],
      [{ type: 'DocumentReceived', document: 'ktp', file, version: 1, ...step }, ['KTP Budi.pdf']],
      [{ type: 'FieldsRecorded', fields: { siap: true, jenis: 'baru' } }, ['baru']],
      [{ type: 'StepCompleted', task: 'uji.1', outcome: 'ya', reason: 'cukup', ...step }, ['cukup']],
      [
        {
          type: 'StepReturned',
          from: null,
          to: 'uji',
          points: ['a', 'b'],
          closed: [],
          undone: [],
          arrivals: [],
        },
        ['a', 'b'],
      ],
      [{ type: 'NoteAdded', text: 'catatan' }, ['catatan']],
      [{ type: 'DutyFulfilled', duty: 'pakai', note: 'sudah', next: null }, ['sudah']],
      [{ type: 'TeamAppointed', appointments: { tim: ['budi'] } }, []],
    ]
    for (const [event, texts] of cases) assert.deepEqual(found(event), texts, event.type)
  })

  test('an event without any is the very same event, and one that changes leaves the old one as it was', () => {
    const plain: CaseEvent = { type: 'TaskClaimed', task: 'uji.1', by: 'budi' }
    assert.equal(
      changeTexts(plain, () => 'x'),
      plain,
    )
    const note: CaseEvent = { type: 'NoteAdded', text: 'a' }
    assert.deepEqual(
      changeTexts(note, () => 'x'),
      { type: 'NoteAdded', text: 'x' },
    )
    assert.equal(note.text, 'a')
  })
})

describe('personal parts of a text', () => {
  const hidden = (text: string) => changePersonalParts(text, () => '*')

  test('are found by their form', () => {
    for (const part of [
      'budi.s@contoh.id',
      '6271031203800002',
      '198003122005011003',
      '19800312 200501 1 003',
      '081234567890',
      '+62 812-3456-7890',
      '0812 3456 789',
      '(0541) 661234',
    ])
      assert.equal(hidden(`Hubungi ${part}, lalu tunggu.`), 'Hubungi *, lalu tunggu.', part)
  })

  test('numbers, dates and codes of an office are none', () => {
    for (const text of [
      'B/500.12.16.3/573/BPBD-KL/IX/2026',
      '2026-11-20',
      'Rp 150.000.000',
      'pukul 08.00–10.00',
    ])
      assert.equal(hidden(text), text)
  })

  test('putting each part back gives the text again', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        assert.equal(
          changePersonalParts(text, (part) => part),
          text,
        ),
      ),
    )
  })
})

test('what people call their milestones, and why a schedule was revised, can go; the days stay', () => {
  const milestone = { text: 'Pelatihan Bu Ani', on: '2026-12-01' }
  const event = {
    type: 'ScheduleRevised',
    reason: 'Data belum lengkap',
    at: '2026-11-20T03:00:00.000Z',
    steps: { bangun: { from: { end: '2026-11-24' }, to: { end: '2026-11-27' } } },
    milestones: { from: [], to: [milestone] },
    dueAt: {},
  } as const
  assert.deepEqual(
    changeTexts(event, () => '█'),
    { ...event, reason: '█', milestones: { from: [], to: [{ ...milestone, text: '█' }] } },
  )
})
