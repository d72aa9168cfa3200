import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse, stringify } from 'yaml'
import { keysByShape, parseDocumentKind } from '#engine/document-kind/parse.ts'

type Json = Record<string, unknown>
interface Shape {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Json>>
}

const schema = JSON.parse(readFileSync(new URL('document-kind.schema.json', import.meta.url), 'utf8')) as {
  readonly properties: Readonly<Record<string, Json>>
  readonly $defs: Readonly<Record<string, Shape>>
}
const matches = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema)
const read = (name: string) =>
  readFileSync(new URL(`../../engine/document-kind/testing/${name}.yaml`, import.meta.url), 'utf8')
const text = read('everything')
const uploaded = read('everything-uploaded')

test('the examples that use every key are valid', () => {
  for (const yaml of [text, uploaded])
    assert.ok(matches(parse(yaml)), JSON.stringify(matches.errors, null, 1))
  assert.ok('kind' in parseDocumentKind(text, 'everything.yaml'))
  assert.ok('kind' in parseDocumentKind(uploaded, 'everything-uploaded.yaml'))
})

test('every kind we ship is valid', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.yaml'))
  assert.ok(files.length > 0)
  for (const file of files)
    assert.ok(
      matches(parse(readFileSync(new URL(file, import.meta.url), 'utf8'))),
      `${file}: ${JSON.stringify(matches.errors)}`,
    )
})

describe('the schema and the parser know the same keys', () => {
  const asked = keysByShape(text)
  for (const [shape, keys] of asked)
    test(shape, () => {
      const properties =
        shape === 'documentKind' ? schema.properties : (schema.$defs[shape]?.properties ?? {})
      assert.deepEqual(Object.keys(properties).toSorted(), [...keys].toSorted())
    })
  test('no shape stands in the schema alone', () => {
    const groups = Object.entries(schema.$defs).filter(([, shape]) => shape.properties)
    assert.deepEqual(
      groups.map(([name]) => name).filter((name) => !asked.has(name)),
      [],
    )
  })
})

test('every key is described, for the editor that completes it', () => {
  const groups = [['documentKind', schema] as const, ...Object.entries(schema.$defs)]
  const mute = groups.flatMap(([name, shape]) =>
    Object.entries(shape.properties ?? {})
      .filter(([, value]) => !describes(value))
      .map(([key]) => `${name}.${key}`),
  )
  assert.deepEqual(mute, [])
})

function describes(value: Json): boolean {
  const named = typeof value.$ref === 'string' ? schema.$defs[value.$ref.replace('#/$defs/', '')] : undefined
  return typeof (value.description ?? named?.description) === 'string'
}

/** One place of the example changed; neither the editor nor the parser may take it. */
const mistakes: Readonly<Record<string, (file: Json, fields: Record<string, Json>) => void>> = {
  'an unknown key': (file) => Object.assign(file, { pola: 'x' }),
  'a missing archive': (file) => delete file.archive,
  'a version of zero': (file) => Object.assign(file, { version: 0 }),
  'a title in one language': (file) => Object.assign(file, { title: { id: 'Surat' } }),
  'an unknown shape': (file) => Object.assign(file, { shape: 'surat' }),
  'an unknown template': (file) => Object.assign(file, { template: 'surat' }),
  'no template': (file) => delete file.template,
  'an upload that is typeset': (file) => Object.assign(file, { shape: 'upload', accepts: ['pdf'] }),
  'files for what is made here': (file) => Object.assign(file, { accepts: ['pdf'] }),
  'a letter with the template of a form': (file) => Object.assign(file, { shape: 'correspondence' }),
  'an unknown register': (file) => Object.assign(file, { number: { register: 'masuk' } }),
  'a filing code in words': (file) => Object.assign(file.archive as Json, { class: 'SPT' }),
  'half a year': (file) => Object.assign(file.archive as Json, { active: 0.5 }),
  'no basis': (file) => delete (file.archive as Json).basis,
  'nothing to fill in': (file) => delete file.fields,
  'fields that are a list': (file) =>
    Object.assign(file, { fields: { type: 'array', items: { type: 'string' } } }),
  'a field without label': (_, { judul }) => delete judul!.title,
  'a field without English': (_, { judul }) => delete judul!['x-en'],
  'a field of no type': (_, { judul }) => delete judul!.type,
  'a keyword of another type': (_, { judul }) => Object.assign(judul!, { minimum: 3 }),
  'a keyword outside the subset': (_, { judul }) => Object.assign(judul!, { pattern: '^a' }),
  'a format that is none of ours': (_, { tanggal }) => Object.assign(tanggal!, { format: 'date-time' }),
  'choices without labels': (_, { sifat }) => delete sifat!['x-enum'],
  'a single choice': (_, { sifat }) => Object.assign(sifat!, { enum: ['biasa'] }),
  'a source that is none': (_, { judul }) => Object.assign(judul!, { 'x-prefill': 'perkara.hal' }),
  'a source beside its rows': (_, { tim }) => Object.assign(tim!, { 'x-prefill': ['team', 'people'] }),
  'rows of nothing': (_, { tim }) => delete tim!.items,
  'a meeting without a day': (file) => delete (file.meetings as Json).date,
  'a meeting with guests': (file) => Object.assign(file.meetings as Json, { guests: 'tim' }),
  'a name with a hyphen': (_, fields) => Object.assign(fields, { 'nama-opd': fields.judul }),
  'personal or not': (_, { judul }) => Object.assign(judul!, { 'x-personal': false }),
}

describe('what the editor marks, the parser refuses too', () => {
  for (const [name, change] of Object.entries(mistakes))
    test(name, () => {
      const file = parse(text) as Json
      change(file, (file.fields as Json).properties as Record<string, Json>)
      assert.equal(matches(file), false, 'the schema takes it')
      assert.ok('mistakes' in parseDocumentKind(stringify(file), 'everything.yaml'), 'the parser takes it')
    })
})
