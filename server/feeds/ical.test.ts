import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { type IcalEvent, icalText } from './ical.ts'

const moment: IcalEvent = {
  uid: 'a.uji.1@laksana.example',
  changedAt: '2026-11-20T03:00:00.123Z',
  sequence: 7,
  summary: 'Tenggat KTG/2026/0001: 4. Uji; integrasi, „baik”\\',
  description: 'SOP\nBuka: https://x.example/',
  category: 'Tenggat',
  url: 'https://x.example/permohonan/a/tugas/uji.1',
  when: { at: '2026-11-25T09:30:00.000Z' },
}
const days: IcalEvent = {
  uid: 'b@laksana.example',
  changedAt: '2026-11-20T00:00:00Z',
  sequence: 0,
  summary: 'Cuti bersama',
  category: 'Cuti bersama',
  when: { from: '2026-12-31', until: '2027-01-01' },
}

const meeting: IcalEvent = {
  uid: 'c@laksana.example',
  changedAt: '2026-11-20T00:00:00Z',
  sequence: 1,
  summary: 'Rapat',
  category: 'Rapat',
  location: 'Ruang Rapat; lantai 2, Gedung B',
  when: { at: '2026-11-25T02:00:00Z', until: '2026-11-25T04:00:00Z' },
}

const parsed = (text: string) => new ICAL.Component(ICAL.parse(text))
const eventsIn = (text: string) =>
  parsed(text)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))

test('another reader of calendars finds what was written', () => {
  const text = icalText({ name: 'Kalender kantor', events: [moment, days, meeting] })
  assert.equal(parsed(text).getFirstPropertyValue('x-wr-calname'), 'Kalender kantor')
  const [first, second, third] = eventsIn(text)
  assert.equal(first?.uid, moment.uid)
  assert.equal(first?.summary, moment.summary)
  assert.equal(first?.description, moment.description)
  assert.equal(first?.sequence, 7)
  assert.equal(first?.startDate.toJSDate().toISOString(), '2026-11-25T09:30:00.000Z')
  assert.equal(first?.component.getFirstPropertyValue('url'), moment.url)
  assert.ok(second?.startDate.isDate)
  assert.equal(second?.startDate.toString(), '2026-12-31')
  assert.equal(second?.endDate.toString(), '2027-01-02', 'the end is the day after the last')
  assert.equal(third?.location, meeting.location)
  assert.equal(third?.endDate.toJSDate().toISOString(), '2026-11-25T04:00:00.000Z')
})

test('lines end with CRLF, have at most 75 octets, and whatever is written is read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (written) => {
      const summary = written.replace(/\p{Cc}/gu, '')
      const text = icalText({ name: 'x', events: [{ ...moment, summary }] })
      assert.ok(text.endsWith('\r\n'))
      assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line)
        assert.ok(line.isWellFormed(), `a character is cut in two: ${line}`)
      }
      assert.equal(eventsIn(text)[0]?.summary ?? '', summary)
    }),
    { numRuns: 300, examples: [['\ufffd']] },
  )
})

test('nobody can slip a property in', () => {
  const summary = 'x\r\nATTACH:https://jahat.example/\nEND:VEVENT'
  const text = icalText({ name: 'x', events: [{ ...moment, summary }] })
  assert.equal(eventsIn(text).length, 1)
  assert.doesNotMatch(text, /^ATTACH/m)
})
