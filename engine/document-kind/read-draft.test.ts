import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { contentProblems, readDraft } from './index.ts'
import { contentOf, kindIn } from './testing/contents.ts'

const file = new URL('./testing/everything.yaml', import.meta.url)
const kind = kindIn(readFileSync(file, 'utf8'), 'everything.yaml')
const read = (sent: unknown) => readDraft(kind, sent)
const told = (sent: unknown) => read(sent).problems.map(({ code, path }) => [code, path.join('.')])
const missing = (content: object) =>
  contentProblems(kind, read(content).content).map(({ code, path, facts }) => [code, path.join('.'), facts])

test('what is not filled in is left out, and rows that are empty go', () =>
  assert.deepEqual(
    read({
      judul: ' Surat\r\nkedua ',
      uraian: '  ',
      nilai: null,
      dasar: ['', 'a', null],
      tim: [{ nama: '' }, { nama: 'Ketua', nip: '' }],
      bagian: { isi: '' },
      lain: '',
    }),
    { content: { judul: 'Surat\nkedua', dasar: ['a'], tim: [{ nama: 'Ketua' }] }, problems: [] },
  ))

test('something else than a field takes is told by its place, all at once', () =>
  assert.deepEqual(
    told({
      judul: 7,
      sifat: 'lusa',
      tanggal: '2026-02-30',
      nilai: '7',
      jumlah: 1.5,
      sah: 'ya',
      dasar: 'a',
      tim: [{ nama: 'Ketua' }, { nama: ['a'] }, 'b'],
      bagian: [],
      asing: 1,
    }),
    [
      ['FieldUnknown', 'asing'],
      ['NotText', 'judul'],
      ['ChoiceUnknown', 'sifat'],
      ['NoSuchDay', 'tanggal'],
      ['NotNumber', 'nilai'],
      ['NotWhole', 'jumlah'],
      ['NotYesOrNo', 'sah'],
      ['NotRows', 'dasar'],
      ['NotText', 'tim.1.nama'],
      ['NotGroup', 'tim.2'],
      ['NotGroup', 'bagian'],
    ],
  ))

test('a content that is no form at all is told so', () => {
  for (const sent of ['teks', 7, ['a'], true]) assert.deepEqual(told(sent), [['NotGroup', '']])
  assert.deepEqual(told(null), [])
  assert.deepEqual(told({ constructor: 'x' }), [['FieldUnknown', 'constructor']])
})

test('a place is also said in words, with rows counted from one', () =>
  assert.deepEqual(read({ tim: [{}, { peran: 3 }] }).problems[0]?.labels, [
    { label: { id: 'Tim', en: 'Team' } },
    { row: 2 },
    { label: { id: 'Peran', en: 'Role' } },
  ]))

test('what is missing or out of bounds is told before it is sent on', () => {
  assert.deepEqual(missing({}), [
    ['Missing', 'judul', {}],
    ['Missing', 'tim', {}],
  ])
  const nobody = Array.from({ length: 6 }, () => ({ peran: 'anggota' }))
  assert.deepEqual(missing({ judul: 'ab', nilai: 101, jumlah: 0, dasar: ['x'.repeat(101)], tim: nobody }), [
    ['TextTooShort', 'judul', { least: 3 }],
    ['NumberTooLarge', 'nilai', { most: 100 }],
    ['NumberTooSmall', 'jumlah', { least: 1 }],
    ['TextTooLong', 'dasar.0', { most: 100 }],
    ['TooManyRows', 'tim', { most: 5 }],
    ...nobody.map((_, row) => ['Missing', `tim.${row}.nama`, {}]),
  ])
  assert.deepEqual(missing({ judul: 'Berita', tim: [{ nama: 'Ketua' }] }), [])
})

test('what was taken is taken again as it is', () =>
  fc.assert(
    fc.property(contentOf(kind), (sent) => {
      const { content } = read(sent)
      assert.deepEqual(read(content), { content, problems: [] })
    }),
  ))
