import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Mistake } from '../reading/index.ts'
import { parseProcedure } from './parse.ts'

const text = readFileSync(new URL('./testing/everything.yaml', import.meta.url), 'utf8')

function mistakesIn(yaml: string, file = 'everything.yaml'): readonly Mistake[] {
  const parsed = parseProcedure(yaml, file)
  return 'mistakes' in parsed ? parsed.mistakes : []
}

/** The file with one place changed, and the line of that place. */
function changed(from: string, to: string): { readonly mistakes: readonly Mistake[]; readonly line: number } {
  assert.equal(text.split(from).length, 2, `"${from}" must stand in the example exactly once`)
  return {
    mistakes: mistakesIn(text.replace(from, to)),
    line: text.slice(0, text.indexOf(from)).split('\n').length,
  }
}

test('the example itself has no mistake', () => assert.deepEqual(mistakesIn(text), []))

/** What is changed, what the mistake says, what it says to write instead. */
const cases: readonly (readonly [string, string, RegExp, RegExp])[] = [
  ['remark: { written', 'remrk: { written', /no key "remrk"/, /^Write "remark"$/],
  ['    waitsFor: "Instansi pemohon"', '    kolom: 3', /no key "kolom"/, /the keys here are .*waitsFor/],
  ['kind: third-party', 'kind: thirdparty', /"thirdparty" is none of/, /^Write third-party$/],
  ['unit: calendar-day', 'unit: hari', /"hari" is none of minute/, /Write/],
  ['amount: 5,', 'amount: "5",', /number greater than 0/, /without quotes/],
  ['amount: [2, 3]', 'amount: [3, 2]', /smaller one first/, /\[2, 3\]/],
  ['title: { written: "Pemohon" }', 'title: "Pemohon"', /doesn't say where this value comes from/, /written/],
  [
    'title: { written: "Penyedia" }',
    'title: { value: "Penyedia" }',
    /doesn't say where this comes from/,
    /inferred: "why"/,
  ],
  ['label: { written: "Henti" }', 'label: { written: "a", inferred: "b" }', /not both/, /Keep "written"/],
  ['value: "2021-01-25"', 'value: "2021-02-30"', /is not a date/, /2023-07-04/],
  ['written: "2022"', 'written: "tahun 2022"', /is not a date/, /value: "2023-07-04"/],
  ['next: serah-terima', 'next: serah-trima', /no step "serah-trima"/, /^Write serah-terima$/],
  ['to: { end: ditolak }', 'to: { end: ditlak }', /no ending "ditlak"/, /^Write ditolak$/],
  ['{ one: pemohon, inferred', '{ one: pemhon, inferred', /no performer "pemhon"/, /^Write pemohon$/],
  [
    'document: jadwal, from: jadwalkan',
    'document: jdwal, from: jadwalkan',
    /no document "jdwal"/,
    /^Write jadwal$/,
  ],
  ['from: jadwalkan', 'from: jadwal', /no step "jadwal"/, /^Write jadwalkan$/],
  ['fields: [skor, jenis, catatan]', 'fields: [skr, jenis, catatan]', /no field "skr"/, /^Write skor$/],
  [
    'requiresChecklist: [anggaran]',
    'requiresChecklist: [lengkap]',
    /no checklist item "lengkap"/,
    /anggaran/,
  ],
  ['jadi: lanjut,', 'jadi: lanjt,', /no outcome "lanjt"/, /^Write lanjut$/],
  ['setBy: jadwalkan', 'setBy: jadwalin', /no step "jadwalin"/, /^Write jadwalkan$/],
  ['when: "skor >= 80"', 'when: "skor >="', /not a condition in FEEL.*too early.*character 8/, /skor >= 80/],
  ['repeatUntil: "sepakat"', 'repeatUntil: "sepkat"', /asks for "sepkat"/, /^Write sepakat$/],
  [
    'id: mulai_pakai,',
    'id: mulai-pakai,',
    /only small letters, digits and single "_"/,
    /^Write mulai_pakai$/,
  ],
  ['id: catatan,', 'id: date,', /word of FEEL/, /another id/],
  ['- id: bangun', '- id: Bangun Aplikasi', /can't be an id/, /^Write bangun-aplikasi$/],
  ['- id: rapat', '- id: nilai', /two steps "nilai"; the first is on line/, /another id/],
  ['- { id: kabid, kind', '- { id: kadis, kind', /two performers "kadis"/, /another id/],
  ['- { id: henti, label', '- { id: lanjut, label', /two outcomes "lanjut"/, /another id/],
  ['number: "4"', 'number: 4', /A text is expected here, not the number 4/, /"4"/],
  ['optional: true\n    next', 'optional: ya\n    next', /Yes or no/, /true or false/],
  ['    repeatUntil', '    outcomes: []\n    repeatUntil', /execute step has no outcomes/, /nature: decide/],
  ['    flow: { inferred', '    next: rapat\n    flow: { inferred', /goes where its outcome leads/, /"to"/],
  ['    flow: { inferred', '    skipWhen: "skor > 3"\n    flow: { inferred', /can't be skipped/, /"when"/],
  [
    '    optional: true\n    next: { end: selesai }',
    '    optional: true',
    /The last step leads nowhere/,
    /next: \{ end/,
  ],
  ['join: [bangun, siapkan-data]', 'join: [bangun]', /two or more steps/, /all the branches/],
  [
    'next: [analisis, siapkan-data]',
    'next: [analisis, { end: selesai }]',
    /can't be one of several parallel/,
    /join/,
  ],
  ['appoints: [programmer]', 'appoints: [kabid]', /"kabid" is not a team/, /kind: team/],
  ['signedBy: [kadis, pemohon]', 'signedBy: [kadis, kadis]', /same document twice/, /once/],
  ['allOf: [programmer, penyedia]', 'allOf: [programmer]', /Two or more different performers/, /one: x/],
  ['{ anyOf: [kadis, kabid], inferred', '{ inferred', /doesn't say who performs/, /exactly one/],
  ['signedBy: [kadis, pemohon]', 'signedBy: [kadis]', /but the document by pemohon, kadis/, /both places/],
  ['signers: [pemohon, kadis]', 'signers: [pemohn, kadis]', /no performer "pemohn"/, /^Write pemohon$/],
  ['signers: [pemohon, kadis]', 'signers: [kadis, kadis]', /named twice/, /once/],
  ['initials: [kabid], signers', 'initials: [kadis], signers', /"kadis" signs it too/, /below the signature/],
  ['signers: [kadis] }', 'signers: [kadis], signedElsewhere: true }', /signed here too/, /its people/],
  ['kind: formulir, initials', 'initials', /"kind" is missing/, /title alone/],
  ['title: "Formulir", kind', 'judul: "Formulir", kind', /"title" is missing/, /title:/],
  [', because: "Notula rapat dibuat sebagai berita acara."', '', /are both of kind/, /because/],
  [
    'endings: { jadi: lanjut, gagal: henti }',
    'endings: { jadi: lanjut, gagal: henti }, kapan: 1',
    /no key "kapan"/,
    /procedure/,
  ],
  ['otherwise: true', 'otherwise: true, when: "skor < 60"', /not both/, /Leave out/],
  ['type: number', 'type: choice', /A choice needs its options/, /options:/],
  ['times: 2', 'times: 1.5', /whole number/, /times: 2/],
  [
    'from: application, optional',
    'from: outside, optional',
    /comes from the application/,
    /Leave "from" out/,
  ],
  [
    '- { item: "PC / Laptop"',
    '- { item: "PC / Laptop", document: surat',
    /either a document or an item/,
    /item/,
  ],
  [
    'format: laksana/procedure/1',
    'format: laksana/procedure/2',
    /is none of/,
    /^Write laksana\/procedure\/1$/,
  ],
  ['id: everything\n', 'id: another\n', /not the name of the file/, /id: everything/],
]

describe('a mistake says where, what, and what to write instead', () => {
  for (const [from, to, problem, instead] of cases)
    test(`${from.trim()} → ${to.trim()}`, () => {
      const { mistakes, line } = changed(from, to)
      const told = mistakes.find((mistake) => problem.test(mistake.problem))
      assert.ok(told, `expected ${problem} among ${JSON.stringify(mistakes, null, 1)}`)
      assert.match(told.instead, instead)
      assert.equal(told.file, 'everything.yaml')
      assert.ok(Math.abs(told.line - line) <= 9, `line ${told.line}, changed on ${line}`)
    })
})

test('line and path are those of the value itself', () => {
  const { mistakes, line } = changed('to: { end: ditolak }', 'to: { end: nowhere-at-all }')
  assert.deepEqual(
    mistakes.map((mistake) => [mistake.line, mistake.path]),
    [[line, 'steps[3].outcomes[1].to.end']],
  )
})

test('all mistakes are told at once, in the order of the lines', () => {
  const broken = text
    .replace('kind: third-party', 'kind: thirdparty')
    .replace('next: serah-terima', 'next: nowhere')
    .replace('remark: { written', 'remrk: { written')
  const mistakes = mistakesIn(broken)
  assert.equal(mistakes.length, 3)
  assert.deepEqual(
    mistakes.map((mistake) => mistake.line),
    mistakes.map((mistake) => mistake.line).toSorted((a, b) => a - b),
  )
})

test('what is missing is told with an example', () => {
  const mistakes = mistakesIn('format: laksana/procedure/1\nid: kosong\n', 'kosong.yaml')
  const told = mistakes.map((mistake) => mistake.problem)
  assert.ok(told.includes('"identity" is missing'))
  assert.ok(told.includes('A procedure has at least one step'))
  assert.ok(told.includes('A procedure has at least one ending'))
})

test('what is not YAML is told with its line', () => {
  const [mistake] = mistakesIn('id: a\nid: b\n')
  assert.match(mistake!.problem, /not YAML/)
  assert.equal(mistake!.line, 2)
})

test('a file that is no mapping at all, an empty one, a list', () => {
  for (const yaml of ['', '- a', 'a']) assert.match(mistakesIn(yaml)[0]!.problem, /group of keys/)
})

test('an anchor may be used again', () => {
  const anchored = text
    .replace('office: { value: "Dinas Contoh"', 'office: &kantor { value: "Dinas Contoh"')
    .replace('unit: { written: "Seksi Contoh" }', 'unit: *kantor')
  assert.deepEqual(mistakesIn(anchored), [])
})
