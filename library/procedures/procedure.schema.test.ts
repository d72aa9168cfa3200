import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse, stringify } from 'yaml'
import { keysByShape, parseProcedure } from '#engine/procedure/parse.ts'

type Json = Record<string, unknown>
type Shape = { readonly properties: Json; readonly description?: string }

const schema = JSON.parse(
  readFileSync(new URL('./procedure.schema.json', import.meta.url), 'utf8'),
) as Shape & {
  readonly $defs: Readonly<Record<string, Shape>>
}
const matches = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
}).compile(schema)
const text = readFileSync(new URL('../../engine/procedure/testing/everything.yaml', import.meta.url), 'utf8')

test('the example that uses every key is valid', () => {
  assert.ok(matches(parse(text)), JSON.stringify(matches.errors, null, 1))
  assert.ok('procedure' in parseProcedure(text, 'everything.yaml'))
})

test('every procedure we ship is valid', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.yaml'))
  assert.ok(files.length > 0)
  for (const file of files)
    assert.ok(
      matches(parse(readFileSync(new URL(file, import.meta.url), 'utf8'))),
      `${file}: ${JSON.stringify(matches.errors)}`,
    )
})

describe('the schema and the parser know the same keys', () => {
  /** Shapes that the schema has in two variants, or that are no group of keys. */
  const variants: Readonly<Record<string, readonly string[]>> = {
    sourced: ['sourced', 'sourcedDate'],
    procedure: [],
  }
  const asked = keysByShape(text)

  for (const [shape, keys] of asked)
    for (const name of variants[shape] ?? [shape])
      test(name, () =>
        assert.deepEqual(Object.keys(schema.$defs[name]?.properties ?? {}).toSorted(), [...keys].toSorted()),
      )
  test('procedure', () =>
    assert.deepEqual(
      Object.keys(schema.properties).toSorted(),
      [...(asked.get('procedure') ?? [])].toSorted(),
    ))
  test('no shape stands in the schema alone', () => {
    const known = new Set([...asked.keys()].flatMap((shape) => variants[shape] ?? [shape]))
    const groups = Object.entries(schema.$defs).filter(([, shape]) => shape.properties)
    assert.deepEqual(
      groups.map(([name]) => name).filter((name) => !known.has(name)),
      [],
    )
  })
})

test('every key is described, for the editor that completes it', () => {
  const mute = [['procedure', schema] as const, ...Object.entries(schema.$defs)].flatMap(([name, shape]) =>
    Object.entries(shape.properties ?? {})
      .filter(([, value]) => !describes(value as Json))
      .map(([key]) => `${name}.${key}`),
  )
  assert.deepEqual(mute, [])
})

function describes(value: Json): boolean {
  const named = typeof value.$ref === 'string' ? schema.$defs[value.$ref.replace('#/$defs/', '')] : undefined
  return typeof (value.description ?? named?.description) === 'string'
}

/** One place of the example changed; neither the editor nor the parser may take it. */
const mistakes: Readonly<Record<string, (file: Json, steps: Json[]) => void>> = {
  'an unknown key': (file) => Object.assign(file, { step: [] }),
  'an unknown key in a step': (_, [first]) => Object.assign(first!, { performer: 'x' }),
  'a missing identity': (file) => delete file.identity,
  'a missing activity': (_, [first]) => delete first!.activity,
  'a bare value': (_, [first]) => Object.assign(first!, { activity: 'Menerima' }),
  'a value from nowhere': (_, [first]) => Object.assign(first!, { activity: { value: 'Menerima' } }),
  'written and inferred at once': (_, [first]) =>
    Object.assign(first!, { activity: { written: 'a', inferred: 'b' } }),
  'a reading of nothing': (_, [first]) =>
    Object.assign(first!, { activity: { value: 'a', inferred: 'b', reading: 'c' } }),
  'a number without quotes': (_, [first]) => Object.assign(first!, { number: 1 }),
  'an unknown unit': (_, [first]) =>
    Object.assign(first!, { time: { amount: 2, unit: 'jam', written: '2 jam' } }),
  'an amount as text': (_, [first]) =>
    Object.assign(first!, { time: { amount: '2', unit: 'hour', written: '2 jam' } }),
  'a time both given and set': (_, [first]) =>
    Object.assign(first!, { time: { setBy: 'nilai', amount: 2, unit: 'hour', written: '2 jam' } }),
  'an unknown nature': (_, [first]) => Object.assign(first!, { nature: 'proses' }),
  'an execute step with outcomes': (_, [first, second]) =>
    Object.assign(first!, { outcomes: second!.outcomes }),
  'a decision with one outcome': (_, [, second]) =>
    Object.assign(second!, { outcomes: [(second!.outcomes as Json[])[2]] }),
  'a decision with next': (_, [, second]) => Object.assign(second!, { next: 'terima' }),
  'a decision that may be skipped': (_, [, second]) => Object.assign(second!, { skipWhen: 'skor > 3' }),
  'an outcome without target': (_, [, second]) => delete (second!.outcomes as Json[])[0]!.to,
  'an outcome with a condition and otherwise': (_, [, second]) =>
    Object.assign((second!.outcomes as Json[])[0]!, { otherwise: true }),
  'a join of one': (_, steps) => Object.assign(steps[6]!, { join: ['bangun'] }),
  'a parallel branch that ends': (_, steps) =>
    Object.assign(steps[2]!, { next: ['analisis', { end: 'selesai' }] }),
  'a guard on a calling step': (_, steps) =>
    Object.assign(steps[3]!, { guard: { when: 'skor > 3', otherwise: 'Nilai.' } }),
  'two ways of performing': (_, [first]) =>
    Object.assign(first!, { performers: { one: 'kadis', anyOf: ['kadis', 'kabid'], inferred: 'x' } }),
  'a requirement of nothing': (_, [first]) => Object.assign(first!, { requirements: [{ written: 'Surat' }] }),
  'a field id with a hyphen': (file) => Object.assign((file.fields as Json[])[0]!, { id: 'skor-uat' }),
  'a choice without options': (file) => delete (file.fields as Json[])[1]!.options,
  'an ending of no kind': (file) => delete (file.endings as Json[])[0]!.kind,
  'a duty owed half a time': (file) => Object.assign((file.duties as Json[])[0]!, { times: 0.5 }),
  'a date that is none': (file) =>
    Object.assign(file.identity as Json, { madeOn: { written: '25 Januari 2021' } }),
  'a document without kind': (file) => Object.assign(file.documents as Json, { surat: { title: 'Surat' } }),
  'a document signed twice by one': (file) =>
    Object.assign(file.documents as Json, {
      surat: { title: 'Surat', kind: 'surat', signers: ['kadis', 'kadis'] },
    }),
  'a document with a key of its own': (file) =>
    Object.assign(file.documents as Json, { surat: { title: 'Surat', kind: 'surat', tembusan: 'x' } }),
  'no steps': (file) => Object.assign(file, { steps: [] }),
}

describe('what the editor marks, the parser refuses too', () => {
  for (const [name, change] of Object.entries(mistakes))
    test(name, () => {
      const file = parse(text) as Json
      change(file, file.steps as Json[])
      assert.equal(matches(file), false, 'the schema takes it')
      assert.ok('mistakes' in parseProcedure(stringify(file), 'everything.yaml'), 'the parser takes it')
    })
})
