import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Content, type Difference, type DifferenceStep, differences } from './index.ts'
import { contentOf, kindIn } from './testing/contents.ts'

const kind = kindIn(
  readFileSync(new URL('./testing/everything.yaml', import.meta.url), 'utf8'),
  'everything.yaml',
)

const pathOf = (path: readonly DifferenceStep[]) =>
  path.map((step) => ('row' in step ? step.row : step.label.id)).join(' › ')

/** A difference in one line: `Judul: a → b`, `+ Tim › 2: Nama=x`. */
function line(difference: Difference): string {
  if (difference.change === 'value')
    return `${pathOf(difference.path)}: ${difference.before?.value} → ${difference.after?.value}`
  const cells = difference.cells.map(({ path, shown }) => `${pathOf(path)}=${shown.value}`)
  return `${difference.change === 'row-added' ? '+' : '-'} ${pathOf(difference.path)}: ${cells.join(', ')}`
}

const lines = (before: Content, after: Content) => differences(kind, before, after).map(line)

test('a field is told by its label, old and new', () => {
  assert.deepEqual(lines({ judul: 'Lama' }, { judul: 'Baru', nilai: 3 }), [
    'Judul: Lama → Baru',
    'Nilai: undefined → 3',
  ])
  assert.deepEqual(lines({ bagian: { isi: 'a' } }, {}), ['Bagian › Isi: a → undefined'])
})

test('a choice has its labels in both languages', () =>
  assert.deepEqual(differences(kind, { sifat: 'biasa' }, { sifat: 'segera' }), [
    {
      change: 'value',
      path: [{ label: { id: 'Sifat', en: 'Urgency' } }],
      before: { value: 'biasa', label: { id: 'Biasa', en: 'Ordinary' } },
      after: { value: 'segera', label: { id: 'Segera', en: 'Urgent' } },
    },
  ]))

describe('rows', () => {
  const tim = (...names: readonly string[]): Content => ({
    tim: names.map((name) => {
      const [nama = '', peran = ''] = name.split('/')
      return { nama, peran }
    }),
  })
  test('added at the front, the others are not told', () =>
    assert.deepEqual(lines(tim('A', 'B'), tim('Z', 'A', 'B')), ['+ Tim › 1: Nama=Z']))
  test('removed', () => assert.deepEqual(lines(tim('A/x', 'B'), tim('B')), ['- Tim › 1: Nama=A, Peran=x']))
  test('changed in part', () =>
    assert.deepEqual(lines(tim('A/x', 'B'), tim('A/y', 'B')), ['Tim › 1 › Peran: x → y']))
  test('changed in part beside a new one', () =>
    assert.deepEqual(lines(tim('A/x'), tim('N', 'A/y')), ['+ Tim › 1: Nama=N', 'Tim › 2 › Peran: x → y']))
  test('changed in full where their number stays', () =>
    assert.deepEqual(lines({ dasar: ['a', 'b', 'c'] }, { dasar: ['a', 'x', 'c'] }), ['Dasar › 2: b → x']))
  test('of single texts', () =>
    assert.deepEqual(lines({ dasar: ['a', 'b'] }, { dasar: ['b', 'c'] }), [
      '- Dasar › 1: =a',
      '+ Dasar › 2: =c',
    ]))
})

test('what is blank is the same as what is absent', () =>
  assert.deepEqual(lines({ judul: '', dasar: [' '], bagian: {} }, { tim: [{ nama: '' }] }), []))

test('a content of another version, in which a field is of another type, is read as far as it goes', () =>
  assert.deepEqual(lines({ dasar: 'a', judul: ['b'] }, { dasar: ['a'] }), ['+ Dasar › 1: =a']))

describe('of any two contents', () => {
  const contents = contentOf(kind)
  test('nothing differs from itself', () =>
    fc.assert(fc.property(contents, (one) => assert.deepEqual(lines(one, structuredClone(one)), []))))

  test('to go back is to swap old and new', () =>
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        const there = differences(kind, one, other)
        const back = differences(kind, other, one)
        assert.equal(there.length === 0, back.length === 0)
        const count = (list: readonly Difference[], change: string) =>
          list.filter((difference) => difference.change === change).length
        assert.equal(
          count(there, 'row-added') - count(there, 'row-removed'),
          count(back, 'row-removed') - count(back, 'row-added'),
        )
      }),
    ))

  test('a single text that changes is always told', () =>
    fc.assert(
      fc.property(contents, (one) => {
        assert.deepEqual(lines({ ...one, judul: 'lama' }, { ...one, judul: 'baru' }), ['Judul: lama → baru'])
      }),
    ))

  test('rows added less rows removed is how many more there are', () =>
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        const filled = (content: Content) =>
          ((content.tim ?? []) as readonly Content[]).filter((row) => Object.keys(row).length > 0).length
        const told = differences(kind, one, other).filter(({ path }) => pathOf(path).startsWith('Tim'))
        const added = told.filter(({ change }) => change === 'row-added').length
        const removed = told.filter(({ change }) => change === 'row-removed').length
        assert.equal(added - removed, filled(other) - filled(one))
      }),
    ))
})
