import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { type DocumentKind, differences } from '#engine/document-kind/index.ts'
import { contentOf } from '#engine/document-kind/testing/contents.ts'
import { listDocumentKinds } from '#library/index.ts'
import { attributesOf, postedBy } from '../../testing/posted-by.ts'
import { formOf, requestOf } from '../../testing/request.ts'
import { ErrorSummary, type FieldErrors } from '../fields/error-summary.tsx'
import { ScreenContext, screenOf } from '../screen.ts'
import { changeRows } from './change-rows.ts'
import { contentFromTyped, withoutBlankRows } from './content-from-typed.ts'
import { KindForm } from './kind-form.tsx'
import { type TypedGroup, typedFromForm, typedOf } from './typed.ts'

function html(kind: DocumentKind, typed: TypedGroup, locale: 'id' | 'en' = 'id', errors: FieldErrors = {}) {
  return renderToString(
    <ScreenContext.Provider value={screenOf(requestOf({ locale }), 'Asia/Jakarta')}>
      <ErrorSummary errors={errors} />
      <KindForm fields={kind.fields} typed={typed} errors={errors} action="/naskah" />
    </ScreenContext.Provider>,
  )
}
const posted = (kind: DocumentKind, typed: TypedGroup) =>
  typedFromForm(kind.fields, postedBy(html(kind, typed)))
const kinds = listDocumentKinds()
const kindOf = (id: string) => kinds.find((each) => each.id === id)!

describe('of every kind, what the form shows is what it gives back', () => {
  assert.equal(kinds.length, 47)
  for (const { id, kind, example } of kinds) {
    test(`${id}: the full example`, () => {
      const back = posted(kind, typedOf(kind.fields, example))
      assert.deepEqual(contentFromTyped(kind.fields, back), example)
    })
    test(`${id}: nothing typed is nothing filled in`, () => {
      const back = contentFromTyped(kind.fields, posted(kind, typedOf(kind.fields, {})))
      assert.equal(JSON.stringify(back).replace(/"[^"]*":|[{},]/g, ''), '')
    })
    for (const locale of ['id', 'en'] as const)
      test(`${id}: every control has a label and no id stands twice, ${locale}`, () => {
        const page = html(kind, typedOf(kind.fields, example), locale)
        assert.deepEqual(unlabelled(page), [])
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, each]) => each)
        assert.deepEqual(ids, [...new Set(ids)])
      })
  }
})

test('nor does any content, however little of it is filled in, come back as another', () => {
  for (const id of [
    'analisis-kebutuhan',
    'perjanjian-kerja-sama',
    'identifikasi-kebutuhan',
    'surat-permohonan',
  ]) {
    const { kind } = kindOf(id)
    fc.assert(
      fc.property(contentOf(kind), (content) => {
        const back = contentFromTyped(kind.fields, posted(kind, typedOf(kind.fields, content)))
        assert.deepEqual(differences(kind, content, back), [])
      }),
      { numRuns: 40 },
    )
  }
})

/** Inputs that no label, legend or aria-label names. */
function unlabelled(page: string): readonly string[] {
  const labels = new Map(
    [...page.matchAll(/<label[^>]* for="([^"]*)"[^>]*>(.*?)<\/label>/gs)].map(([, of, text]) => [
      of,
      text?.trim(),
    ]),
  )
  return [...page.matchAll(/<(input|textarea|select|button)([^>]*)>(.*?)</gs)].flatMap(
    ([, tag, rest = '', text]) => {
      const { id, type, name = '', 'aria-label': heard } = attributesOf(rest)
      if (type === 'hidden') return []
      const label = tag === 'button' ? (heard ?? text) : labels.get(id)
      return label ? [] : [name]
    },
  )
}

test('English labels stand where English is read', () => {
  const { kind } = kindOf('surat-perintah-tugas')
  const page = html(kind, typedOf(kind.fields, {}), 'en')
  assert.match(page, /To do/)
  assert.doesNotMatch(page, /Tugas yang diperintahkan/)
})

test('a wrong is told at its field, and on top with a way to it, also in rows and for a whole list', () => {
  const { kind, example } = kindOf('perjanjian-kerja-sama')
  const errors = {
    'isi.pasal.0.ayat.0': 'Isi ayat.',
    'isi.pasal': 'Tambah pasal.',
    'isi.pihakPertama': 'Isi.',
  }
  const page = html(kind, typedOf(kind.fields, example), 'id', errors)
  for (const [name, sentence] of Object.entries(errors)) {
    assert.ok(page.includes(`<a href="#${name}">${sentence}</a>`), name)
    assert.ok(page.includes(` id="${name}"`), name)
    assert.match(page, new RegExp(`<p class="field__error" id="${name}-salah">.*?${sentence}`))
  }
})

test('a number that is none, and a blank row, come back as they were typed', () => {
  const { kind } = kindOf('usulan-programmer')
  const row = { peran: '', keahlian: 'SQL\ndan Java', jumlah: 'dua', waktu: '' }
  const typed = typedOf(kind.fields, {})
  const kebutuhan = [{ ...blankRow(kind), ...row }, blankRow(kind)]
  assert.deepEqual(posted(kind, { ...typed, kebutuhan }).kebutuhan, kebutuhan)
})

const blankRow = (kind: DocumentKind) =>
  (posted(kind, typedOf(kind.fields, {})).kebutuhan as readonly TypedGroup[])[0]!

test('a line break pasted into a text of one line becomes a space', () => {
  const { kind } = kindOf('surat-perintah-tugas')
  const form = formOf({ 'isi.dasar': '0', 'isi.dasar.0': 'Undang-Undang\n Nomor 1' })
  assert.deepEqual(typedFromForm(kind.fields, form).dasar, ['Undang-Undang Nomor 1'])
})

describe('a number', () => {
  const { kind } = kindOf('analisis-kebutuhan')
  const costing = (perkiraanBiaya: string) =>
    contentFromTyped(kind.fields, { pelaksanaan: { perkiraanBiaya } }).pelaksanaan
  test('with dots between thousands', () =>
    assert.deepEqual(costing('1.250.000'), { perkiraanBiaya: 1_250_000 }))
  test('that is none stays text', () => assert.deepEqual(costing('sejuta'), { perkiraanBiaya: 'sejuta' }))
})

describe('rows', () => {
  const { kind } = kindOf('perjanjian-kerja-sama')
  const articles = (...ayat: readonly (readonly string[])[]) =>
    typedOf(kind.fields, { pasal: ayat.map((each, place) => ({ judul: `P${place}`, ayat: each })) })
  const after = (typed: TypedGroup, button: string) => {
    const changed = changeRows(kind.fields, typed, button)
    const pasal = changed?.typed.pasal as unknown as readonly { judul: string; ayat: readonly string[] }[]
    return changed && [pasal.map(({ judul, ayat }) => `${judul}:${ayat.join('/')}`).join(' '), changed.goOn]
  }
  const two = articles(['a', 'b'], ['c'])
  const expected = [
    ['tambah isi.pasal', 'P0:a/b P1:c :', 'isi.pasal.2'],
    ['tambah isi.pasal.1.ayat', 'P0:a/b P1:c/', 'isi.pasal.1.ayat.1'],
    ['hapus isi.pasal.0', 'P1:c', 'isi.pasal.0'],
    ['hapus isi.pasal.0.ayat.1', 'P0:a P1:c', 'isi.pasal.0.ayat.0'],
    ['turun isi.pasal.0', 'P1:c P0:a/b', 'isi.pasal.1'],
    ['naik isi.pasal.1', 'P1:c P0:a/b', 'isi.pasal.0'],
    ['naik isi.pasal.0', 'P0:a/b P1:c', 'isi.pasal.0'],
  ] as const
  for (const [button, rows, goOn] of expected)
    test(button, () => assert.deepEqual(after(two, button), [rows, goOn]))
  for (const button of [
    'hapus isi.pasal.7',
    'tambah isi.constructor',
    'tambah isi.pasal.x.ayat',
    'tambah isi.judul',
    '',
  ])
    test(`“${button}” does nothing`, () => assert.equal(after(two, button), null))
  test('every button that is shown does something, and leads to a field that is then there', () => {
    const sent = posted(kind, two)
    const page = html(kind, two)
    const buttons = [...page.matchAll(/<button([^>]*)>/g)].map(([, rest = '']) => attributesOf(rest))
    assert.ok(buttons.length > 6)
    for (const { value = '', formaction = '' } of buttons) {
      const changed = changeRows(kind.fields, sent, value)
      assert.ok(changed, value)
      assert.ok(html(kind, changed.typed).includes(` id="${formaction.split('#')[1]}"`), value)
      assert.equal(formaction, `/naskah#${changed.goOn}`, value)
    }
  })
  test('blank ones are left out, so that a row has the number of its content', () => {
    const typed = articles([''], ['c', '', 'd'])
    const holes = { ...typed, pasal: [{ judul: '', ayat: [''] }, ...(typed.pasal as readonly TypedGroup[])] }
    const left = withoutBlankRows(kind.fields, holes)
    assert.deepEqual(left.pasal, [
      { judul: 'P0', ayat: [] },
      { judul: 'P1', ayat: ['c', 'd'] },
    ])
    assert.deepEqual(contentFromTyped(kind.fields, left), contentFromTyped(kind.fields, holes))
  })
})
