import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Mistake } from '../reading/index.ts'
import { parseDocumentKind } from './index.ts'

const read = (name: string) => readFileSync(new URL(`./testing/${name}.yaml`, import.meta.url), 'utf8')
const text = read('everything')
const uploaded = read('everything-uploaded')

function mistakesIn(yaml: string, file: string): readonly Mistake[] {
  const parsed = parseDocumentKind(yaml, file)
  return 'mistakes' in parsed ? parsed.mistakes : []
}

test('the examples have no mistake', () => {
  assert.deepEqual(mistakesIn(text, 'everything.yaml'), [])
  assert.deepEqual(mistakesIn(uploaded, 'everything-uploaded.yaml'), [])
})

/** What is changed, what the mistake says, what it says to write instead. */
const cases: readonly (readonly [string, string, RegExp, RegExp])[] = [
  ['document-kind/1', 'document-kind/2', /is none of/, /^Write laksana\/document-kind\/1$/],
  ['id: everything\n', 'id: other\n', /not the name of the file/, /id: everything/],
  ['version: 3', 'version: 0', /whole number from 1 on/, /e\.g\. 2/],
  ['version: 3', 'version: "3"', /number is expected/, /without quotes/],
  ['en: "Everything" }\nshape', 'nl: "Alles" }\nshape', /"en" is missing/, /English words/],
  ['shape: titled', 'shape: titel', /is none of/, /^Write titled$/],
  ['template: titled', 'template: correspondence', /Shape and template disagree/, /the same/],
  ['template: titled\n', '', /doesn't say how it is typeset/, /template: one of/],
  ['register: internal', 'register: interna', /is none of/, /^Write internal$/],
  ['signed: parties\n', 'signed: parties\naccepts: [pdf]\n', /Only an upload/, /shape: upload/],
  ['class: "800.1.11.1"', 'class: "SPT"', /is no filing code/, /800\.1\.11\.1/],
  ['active: 2', 'active: 1.5', /whole number from 0 on/, /e\.g\. 1/],
  ['  basis: "Permendagri 83/2022"\n', '', /"basis" is missing/, /Permendagri/],
  ['required: [judul, tim]', 'required: [judl, tim]', /no field "judl"/, /judul/],
  ['    judul:\n', '    Judul:\n', /can't be the name of a field/, /small letter/],
  ['type: string\n      minLength', 'type: text\n      minLength', /is none of/, /Write/],
  ['      title: "Judul"\n', '', /has no label/, /title:/],
  ['{ title: "Title", description', '{ description', /no English label/, /x-en: \{ title/],
  [', description: "One line."', '', /help stands in one language only/, /both/],
  ['maxLength: 200', 'maxLength: 2', /"maxLength" is less/, /minLength ≤ maxLength/],
  ['maxLength: 200', 'maximum: 200', /no key "maximum"/, /the keys here are/],
  ['enum: { biasa: "Ordinary", segera', 'enum: { segera', /"biasa" has no label in x-en\.enum/, /biasa/],
  [
    'x-enum: { biasa: "Biasa",',
    'x-enum: { lama: "Lama", biasa: "Biasa",',
    /"lama", which is no choice/,
    /leave/,
  ],
  ['default: biasa', 'default: lama', /none of the choices/, /biasa, segera/],
  ['enum: [biasa, segera]', 'enum: [biasa]', /two values or more/, /ya, tidak/],
  ['case.subject]', 'case.hal]', /can't be filled from "case.hal"/, /case\.subject/],
  ['paper.everything.bagian.isi', 'paper.everything', /can't be filled from/, /paper\.<kind>/],
  ['x-personal: true', 'x-personal: false', /only where it holds/, /leave the line out/],
  ['maximum: 100', 'maximum: -1', /"maximum" is less/, /minimum ≤ maximum/],
  ['nama: { type: string,', 'nama: { type: string, x-prefill: today,', /inside a row/, /on the list itself/],
  ['{ each: rapat,', '{ each: bagian,', /"bagian" is no list of rows/, /items are objects/],
  ['each: rapat, date: pada', 'each: rapat, date: pukul', /"pukul" that can say the date/, /one of pada$/],
  ['subject: perihal,', 'subject: pada,', /"pada" that can say the subject/, /pukul, ruang, perihal, ketua/],
  ['agenda: ketua }', 'agenda: ktua }', /"ktua" that can say the agenda/, /ketua/],
  ['date: pada,', '', /"date" is missing/, /the day/],
  [', agenda: ketua }', ', peserta: nama }', /no key "peserta"/, /the keys here are/],
  ['peran: { type: string,', 'peran: { type: string, default: "x",', /inside a row/, /leave it out/],
]

describe('a mistake says where, what, and what to write instead', () => {
  for (const [from, to, problem, instead] of cases)
    test(`${from.trim()} → ${to.trim()}`, () => {
      assert.equal(text.split(from).length, 2, `"${from}" must stand in the example exactly once`)
      const line = text.slice(0, text.indexOf(from)).split('\n').length
      const mistakes = mistakesIn(text.replace(from, to), 'everything.yaml')
      const told = mistakes.find((mistake) => problem.test(mistake.problem))
      assert.ok(told, `expected ${problem} among ${JSON.stringify(mistakes, null, 1)}`)
      assert.match(told.instead, instead)
      assert.equal(told.file, 'everything.yaml')
      assert.ok(told.line === 1 || Math.abs(told.line - line) <= 9, `line ${told.line}, changed on ${line}`)
    })
})

/** The same for an upload. */
const uploads: readonly (readonly [string, string, RegExp, RegExp])[] = [
  ['accepts: [pdf, zip]', '', /which files may be uploaded/, /accepts/],
  ['accepts: [pdf, zip]', 'accepts: [pdf, exe]', /"exe" is none of/, /pdf, png/],
  ['signed: none', 'signed: none\ntemplate: form', /isn't typeset/, /another shape/],
  ['signed: none', 'signed: none\nnumber: { register: internal }', /made here/, /out/],
]

describe('an upload says what files it is', () => {
  for (const [from, to, problem, instead] of uploads)
    test(`${from} → ${to}`, () => {
      const mistakes = mistakesIn(uploaded.replace(from, to), 'everything-uploaded.yaml')
      const told = mistakes.find((mistake) => problem.test(mistake.problem))
      assert.ok(told, JSON.stringify(mistakes, null, 1))
      assert.match(told.instead, instead)
    })
})

test('what is no YAML, and no mapping, is told', () => {
  assert.match(mistakesIn('id: a\nid: b\n', 'a.yaml')[0]!.problem, /not YAML/)
  for (const yaml of ['', '- a', 'fields: 3'])
    assert.ok(mistakesIn(yaml, 'a.yaml').some(({ problem }) => /group of keys/.test(problem)))
})
