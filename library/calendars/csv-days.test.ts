import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readDaysFromCsv } from './csv-days.ts'

const read = (...lines: readonly string[]) => readDaysFromCsv(lines.join('\n'), 'public-holiday')
const mistakesIn = (...lines: readonly string[]) =>
  read(...lines).mistakes.map(({ line, code }) => `${line} ${code}`)

test('days come by date, with the kind that is written or the one chosen', () => {
  const { days, mistakes } = read(
    'tanggal,nama,jenis',
    '2026-12-25,Hari Natal,',
    '2026-12-24,Cuti Bersama Natal,Cuti Bersama',
    '2026-11-26,Hari Jadi Kota,libur_daerah',
    '2026-11-21,Piket,masuk kerja',
  )
  assert.deepEqual(mistakes, [])
  assert.deepEqual(days, [
    { on: '2026-11-21', kind: 'worked', name: 'Piket' },
    { on: '2026-11-26', kind: 'regional-holiday', name: 'Hari Jadi Kota' },
    { on: '2026-12-24', kind: 'collective-leave', name: 'Cuti Bersama Natal' },
    { on: '2026-12-25', kind: 'public-holiday', name: 'Hari Natal' },
  ])
})

test('as a spreadsheet of an Indonesian office writes it: semicolons, the day first, a mark at the beginning', () => {
  const { days } = readDaysFromCsv(
    '\uFEFFNo;Keterangan;Tanggal\r\n1;"Proklamasi; Hari Kemerdekaan";17/08/2026\r\n;;\r\n2;"Hari ""Libur""";1-6-2026\r\n',
    'public-holiday',
  )
  assert.deepEqual(days, [
    { on: '2026-06-01', kind: 'public-holiday', name: 'Hari "Libur"' },
    { on: '2026-08-17', kind: 'public-holiday', name: 'Proklamasi; Hari Kemerdekaan' },
  ])
})

test('a name may begin with a quotation and run over a line', () => {
  const { days, mistakes } = read('date\tname', '2026-08-17\t"""Hari""\nKemerdekaan"', '2026-13-01\tSalah')
  assert.deepEqual(days[0]?.name, '"Hari" Kemerdekaan')
  assert.deepEqual(
    mistakes.map(({ line }) => line),
    [4],
  )
})

test('each mistake is told with its line and what to write, and the other days are read', () => {
  const file = read(
    'tanggal,nama,jenis',
    '30/02/2026,Hari Salah,',
    '2026-01-01,,',
    '2026-05-01,Hari Buruh,libur besar',
    '2026-08-17,Proklamasi,',
  )
  assert.deepEqual(
    file.mistakes.map(({ line, code, facts }) => [line, code, facts]),
    [
      [2, 'no-date', { written: '30/02/2026' }],
      [3, 'no-name', {}],
      [
        4,
        'unknown-kind',
        {
          written: 'libur besar',
          known: 'libur nasional, cuti bersama, libur daerah, kantor tutup, masuk kerja',
        },
      ],
    ],
  )
  assert.equal(file.days.length, 1)
  assert.match(file.mistakes[0]!.sentence.id, /“30\/02\/2026” bukan tanggal\. Tulis/)
  assert.match(file.mistakes[0]!.sentence.en, /“30\/02\/2026” is not a date\. Write/)
})

test('a date that stands twice: names are joined, another kind is a mistake', () => {
  const file = read(
    'tanggal,nama,jenis',
    '2026-08-17,Proklamasi,',
    '2026-08-17,Proklamasi,',
    '2026-08-17,Hari Jadi,',
    '2026-08-17,Cuti,cuti bersama',
  )
  assert.deepEqual(file.days, [{ on: '2026-08-17', kind: 'public-holiday', name: 'Proklamasi; Hari Jadi' }])
  assert.deepEqual(
    file.mistakes.map(({ line, code, facts }) => [line, code, facts]),
    [[5, 'two-kinds', { date: '2026-08-17', line: '2' }]],
  )
})

test('a name that is too long is a mistake, and joined ones stay within it', () => {
  const long = 'a'.repeat(150)
  const file = read(
    'tanggal,nama',
    `2026-08-17,${'b'.repeat(201)}`,
    `2026-08-18,${long}`,
    `2026-08-18,${long}c`,
    '2026-08-18,Proklamasi',
  )
  assert.deepEqual(
    file.days.map(({ on, name }) => [on, name]),
    [['2026-08-18', `${long}; Proklamasi`]],
  )
  assert.deepEqual(
    file.mistakes.map(({ line, code, facts }) => [line, code, facts]),
    [[2, 'name-too-long', { date: '2026-08-17', most: '200' }]],
  )
})

test('no columns, no days, no text, an open quotation', () => {
  assert.deepEqual(mistakesIn('2026-08-17,Proklamasi'), ['1 no-column', '1 no-column'])
  assert.deepEqual(mistakesIn('tanggal,jenis', '2026-08-17,tutup'), ['1 no-column'])
  assert.deepEqual(mistakesIn('tanggal,nama'), ['1 no-days'])
  assert.deepEqual(mistakesIn(''), ['1 no-days'])
  assert.deepEqual(mistakesIn('tanggal,nama', '2026-08-17,"Proklamasi', '2026-12-25,Natal'), ['2 open-quote'])
})

test('whatever a cell holds comes back as it was', () => {
  const name = fc.string({ minLength: 1 }).map((text) => text.replace(/\s+/g, ' ').trim())
  fc.assert(
    fc.property(
      name.filter((text) => text !== ''),
      fc.constantFrom(',', ';', '\t'),
      (text, separator) => {
        const row = [`2026-08-17`, `"${text.replaceAll('"', '""')}"`].join(separator)
        const { days } = readDaysFromCsv(`date${separator}name\n${row}`, 'closed')
        assert.deepEqual(days, [{ on: '2026-08-17', kind: 'closed', name: text }])
      },
    ),
  )
})

test('a worked day may have hours of its own, and what can’t be hours is told', () => {
  const { days, mistakes } = read(
    'tanggal,nama,jenis,jam',
    '2026-11-21,Ganti hari,masuk kerja,"07.30-12.00, 13.00-16.00"',
    '2026-11-22,Piket,masuk kerja,pagi',
    '2026-11-23,Tutup,tutup,07.30-12.00',
    '2026-11-21,Ganti hari,masuk kerja,07.30-12.00',
  )
  const windows = [
    { from: 450, until: 720 },
    { from: 780, until: 960 },
  ]
  assert.deepEqual(days, [{ on: '2026-11-21', kind: 'worked', name: 'Ganti hari', windows }])
  assert.deepEqual(
    mistakes.map(({ line, code }) => [line, code]),
    [
      [3, 'no-hours'],
      [4, 'hours-of-free-day'],
      [5, 'two-kinds'],
    ],
  )
})

test('hours that end before they begin, overlap or leave the day are told on their line', () => {
  assert.deepEqual(
    mistakesIn(
      'tanggal;nama;jenis;jam',
      '2026-11-21;Piket;masuk kerja;12.00-07.00',
      '2026-11-22;Piket;masuk kerja;08.00-25.00',
      '2026-11-28;Piket;masuk kerja;08.00-12.00, 11.00-13.00',
      '2026-11-29;Piket;masuk kerja;08.00-12.00',
    ),
    ['2 hours-disordered', '3 hours-disordered', '4 hours-disordered'],
  )
})
