import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readDaysFromIcal } from './ical-days.ts'

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const read = (...lines: readonly string[]) => readDaysFromIcal(calendar(...event(...lines)), 'public-holiday')
const mistakesIn = (...lines: readonly string[]) =>
  read(...lines).mistakes.map(({ line, code }) => `${line} ${code}`)

test('an event of one day is a day, with or without its end', () => {
  const expected = [{ on: '2026-08-17', kind: 'public-holiday', name: 'Proklamasi' }]
  for (const end of [[], ['DTEND;VALUE=DATE:20260818'], ['DTEND;VALUE=DATE:20260817'], ['DURATION:P1D']])
    assert.deepEqual(read('DTSTART;VALUE=DATE:20260817', ...end, 'SUMMARY:Proklamasi').days, expected)
})

test('an event of several days is so many, the day it ends on left out', () => {
  const until = read('DTSTART;VALUE=DATE:20260530', 'DTEND;VALUE=DATE:20260602', 'SUMMARY:Waisak').days
  assert.deepEqual(
    until.map(({ on }) => on),
    ['2026-05-30', '2026-05-31', '2026-06-01'],
  )
  assert.deepEqual(read('DTSTART;VALUE=DATE:20260530', 'DURATION:P3D', 'SUMMARY:Waisak').days, until)
  assert.equal(read('DTSTART:20260530', 'DURATION:P1W', 'SUMMARY:Waisak').days.length, 7)
})

test('the kind is what the category or the beginning of the name says', () => {
  assert.equal(read('DTSTART:20261224', 'SUMMARY:Cuti Bersama Natal').days[0]?.kind, 'collective-leave')
  const named = read('DTSTART:20261126', 'CATEGORIES:Penting,Libur Daerah', 'SUMMARY:Hari Jadi')
  assert.equal(named.days[0]?.kind, 'regional-holiday')
})

test('folded lines are one, escaped marks are plain, alarms are not the event', () => {
  const { days, mistakes } = read(
    'DTSTART;VALUE=DATE:202603',
    ' 21',
    'SUMMARY;LANGUAGE=id:Idul Fitri\\, 1447 H\\; har',
    '\ti pertama\\nlibur',
    'BEGIN:VALARM',
    'SUMMARY:Pengingat',
    'DTSTART:20200101',
    'END:VALARM',
  )
  assert.deepEqual(mistakes, [])
  assert.deepEqual(days, [
    { on: '2026-03-21', kind: 'public-holiday', name: 'Idul Fitri, 1447 H; hari pertama libur' },
  ])
})

test('a span with hours of its own, as our own feeds tell it, is no free day', () => {
  for (const category of ['Jam kerja khusus', 'Special hours'])
    assert.deepEqual(
      mistakesIn('SUMMARY:Ramadan', `CATEGORIES:${category}`, 'DTSTART:20270208', 'DTEND:20270310'),
      ['3 span'],
    )
})

test('what was cancelled is no day', () => {
  const file = read('DTSTART:20260817', 'SUMMARY:Proklamasi', 'STATUS:CANCELLED')
  assert.deepEqual(file.days, [])
  assert.deepEqual(
    file.mistakes.map(({ code }) => code),
    ['no-days'],
  )
})

test('each mistake is told with its line', () => {
  assert.deepEqual(mistakesIn('DTSTART:20260817'), ['3 no-name'])
  assert.deepEqual(mistakesIn('SUMMARY:Hari'), ['3 no-date'])
  assert.deepEqual(mistakesIn('SUMMARY:Hari', 'DTSTART;VALUE=DATE:20260230'), ['5 no-date'])
  assert.deepEqual(mistakesIn('SUMMARY:Hari', 'DTSTART:20260817', 'DTEND:nanti'), ['6 no-date'])
  assert.deepEqual(mistakesIn('SUMMARY:Rapat', 'DTSTART:20260817T090000Z'), ['5 not-whole-days'])
  assert.deepEqual(mistakesIn('SUMMARY:Rapat', 'DTSTART:20260817', 'DURATION:PT2H'), ['6 not-whole-days'])
  assert.deepEqual(mistakesIn('SUMMARY:Hari', 'DTSTART:20260817', 'RRULE:FREQ=YEARLY'), ['6 repeats'])
  assert.deepEqual(mistakesIn('SUMMARY:Hari', 'DTSTART:20260817', 'DTEND:20260816'), ['6 ends-before'])
  assert.deepEqual(mistakesIn('SUMMARY:Hari', 'DTSTART:20260817', 'DTEND:20261001'), ['3 too-long'])
  assert.deepEqual(mistakesIn('SUMMARY Hari', 'DTSTART:20260817'), ['3 no-name', '4 no-property'])
})

test('what is cut off or no calendar is told, and whole events before it are read', () => {
  const cut = `${calendar(...event('SUMMARY:Natal', 'DTSTART:20261225'))}`.replace(
    'END:VCALENDAR',
    'BEGIN:VEVENT\r\nSUMMARY:Hari',
  )
  const { days, mistakes } = readDaysFromIcal(cut, 'public-holiday')
  assert.equal(days.length, 1)
  assert.deepEqual(
    mistakes.map(({ line, code }) => `${line} ${code}`),
    ['7 open-event'],
  )
  for (const text of ['', 'tanggal,nama', 'BEGIN:VCARD'])
    assert.deepEqual(
      readDaysFromIcal(text, 'closed').mistakes.map(({ code }) => code),
      ['no-calendar'],
    )
})

test('whatever a file holds, it is read or told, never thrown', () => {
  const line = fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'DTSTART:20260817',
    'SUMMARY:A',
    'END:X',
    ' ',
    ';:',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
      const { days, mistakes } = readDaysFromIcal(calendar(...lines), 'closed')
      assert.ok(days.length + mistakes.length > 0)
    }),
  )
})
