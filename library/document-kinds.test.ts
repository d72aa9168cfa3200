import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import {
  brokenPrefills,
  type Content,
  contentProblems,
  contentSchema,
  differences,
  ENDINGS,
  emptyContent,
  type Field,
  prefill,
  readDraft,
} from '#engine/document-kind/index.ts'
import { contentOf } from '#engine/document-kind/testing/contents.ts'
import { mediaTypeOf } from '#server/documents/kinds.ts'
import { listFiles } from './folder.ts'
import { getDocumentKind, listDocumentKinds } from './index.ts'

const kinds = listDocumentKinds()
const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)

test('every kind has its example, and no example stands alone', () => {
  assert.ok(kinds.length >= 40)
  assert.deepEqual(
    listFiles('document-kinds/examples', '.yaml'),
    kinds.map(({ id }) => `${id}.yaml`),
  )
})

describe('an example is a full and valid content', () => {
  for (const { id, kind, example } of kinds)
    test(id, () => {
      const valid = ajv.compile(contentSchema(kind))
      assert.ok(valid(example), JSON.stringify(valid.errors, null, 1))
      assert.deepEqual(unfilled(kind.fields, [example], ''), [], 'nowhere filled in')
    })
})

describe('nothing is missing exactly where the schema holds', () => {
  for (const { id, kind, example } of kinds)
    test(id, () => {
      const valid = ajv.getSchema(String(contentSchema(kind).$id)) ?? ajv.compile(contentSchema(kind))
      const agree = (content: Content) =>
        assert.equal(valid(content), contentProblems(kind, content).length === 0, JSON.stringify(content))
      assert.deepEqual(readDraft(kind, example), { content: example, problems: [] })
      agree(example)
      const torn = fc.subarray(Object.entries(example)).map((parts) => Object.fromEntries(parts))
      const mixed = fc
        .record({ some: torn, other: contentOf(kind) })
        .map(({ some, other }) => ({ ...other, ...some }))
      fc.assert(
        fc.property(mixed, (sent) => agree(readDraft(kind, sent).content)),
        { numRuns: 30 },
      )
    })
})

test('an empty content of a kind that asks for something is no finished one', () => {
  for (const { id, kind } of kinds)
    if (kind.fields.required.length > 0)
      assert.equal(ajv.getSchema(String(contentSchema(kind).$id))?.(emptyContent(kind)), false, id)
})

test('every field has both languages', () => {
  for (const { id, kind } of kinds)
    for (const [path, field] of fieldsIn(kind.fields, '')) {
      const english = field['x-en']
      assert.ok(field.title && english?.title, `${id}${path} has both labels`)
      assert.equal(field.description === undefined, english.description === undefined, `${id}${path} help`)
    }
})

test('no label or help says in English what it says in Indonesian', () => {
  const alike = new Set(['Status', 'NIP', 'Data', 'Target'])
  for (const { id, kind } of kinds)
    for (const [path, { title = '', description, 'x-en': english }] of fieldsIn(kind.fields, '')) {
      if (!alike.has(title)) assert.notEqual(title, english?.title, `${id}${path}`)
      if (description) assert.notEqual(description, english?.description, `${id}${path}`)
    }
})

test('every source of a draft is there and fits', () =>
  assert.deepEqual(brokenPrefills(kinds.map(({ kind }) => kind)), []))

test('a number of a person is marked as personal', () => {
  for (const { id, kind } of kinds)
    for (const [path, field] of fieldsIn(kind.fields, ''))
      if (/\.(nip|nik|telepon|email)$/i.test(path))
        assert.equal(field.type === 'string' && field['x-personal'], true, `${id}${path}`)
})

test('uploads take only files that the server takes', () =>
  assert.deepEqual([...ENDINGS].toSorted(), Object.keys(mediaTypeOf).toSorted()))

test('where class and retention are not written in the regulation, it says why', () => {
  for (const { id, kind } of kinds) {
    assert.match(kind.archive.basis, /^Permendagri 83\/2022, \d{3}/, id)
    assert.ok(kind.archive.basis.includes(kind.archive.class), id)
    assert.match(kind.archive.reason ?? '', /\.$/, `${id} gives a reason, as a sentence`)
  }
})

test('nothing known is typed twice: from its earlier papers an assignment letter is begun with team and letter', () => {
  const { kind } = getDocumentKind('surat-perintah-tugas')
  const draft = prefill(kind, {
    today: '2027-01-04',
    letter: { number: '400.7/215/DINKES/XI/2026' },
    team: [{ nama: 'Pranata Komputer', nip: '-', jabatan: 'Pranata Komputer' }],
  })
  assert.deepEqual(draft.kepada, [{ nama: 'Pranata Komputer', nip: '-', jabatan: 'Pranata Komputer' }])
  assert.deepEqual([draft.dasar, draft.mulai], [['400.7/215/DINKES/XI/2026'], '2027-01-04'])
})

describe('what is drafted from the examples of all other kinds can stand in its fields', () => {
  const paper = Object.fromEntries(kinds.map(({ id, example }) => [id, example]))
  for (const { id, kind } of kinds)
    test(id, () => {
      const valid = ajv.getSchema(String(contentSchema(kind).$id)) ?? ajv.compile(contentSchema(kind))
      valid(prefill(kind, { paper }))
      const wrong = (valid.errors ?? []).filter(({ keyword }) => !['required', 'minItems'].includes(keyword))
      assert.deepEqual(wrong, [])
    })
})

test('an example differs from itself in nothing, and from an empty content in something', () => {
  for (const { kind, example } of kinds) {
    assert.deepEqual(differences(kind, example, structuredClone(example)), [])
    assert.notEqual(differences(kind, emptyContent(kind), example).length, 0)
  }
})

test('a kind that is not there is told', () =>
  assert.throws(() => getDocumentKind('surat-cinta'), /library\/document-kinds\/surat-cinta\.yaml/))

/** Every property with its path, `.kepada.nama`. */
function fieldsIn(field: Field, path: string): readonly (readonly [string, Field])[] {
  if (field.type === 'array') return fieldsIn(field.items, path)
  if (field.type !== 'object') return []
  return Object.entries(field.properties).flatMap(([name, property]) => [
    [`${path}.${name}`, property] as const,
    ...fieldsIn(property, `${path}.${name}`),
  ])
}

/** Paths at which none of these contents has anything. */
function unfilled(field: Field, contents: readonly unknown[], path: string): readonly string[] {
  const there = contents.filter((content) => content !== undefined && content !== '')
  if (there.length === 0) return [path]
  if (field.type === 'array') return unfilled(field.items, there.flat(), path)
  if (field.type !== 'object') return []
  return Object.entries(field.properties).flatMap(([name, property]) =>
    unfilled(
      property,
      there.map((content) => (content as Content)[name]),
      `${path}.${name}`,
    ),
  )
}
