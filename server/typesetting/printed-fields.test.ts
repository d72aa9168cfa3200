import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printedFields } from './printed-fields.ts'

const only = (schema: object, value: unknown) => {
  const [field] = printedFields({ properties: { x: { title: 'Judul', ...schema } } }, { x: value })
  assert.ok(field)
  return field
}

test('a value is printed in words', () => {
  const words = (schema: object, value: unknown) => only(schema, value).text
  assert.equal(words({ type: 'string' }, 'abc'), 'abc')
  assert.equal(words({ type: 'boolean' }, false), 'Tidak')
  assert.equal(words({ type: 'number' }, 1_250_000), '1.250.000')
  assert.equal(words({ type: 'string', format: 'date' }, '2026-11-25'), '25 November 2026')
  assert.equal(words({ title: 'Hari, tanggal', format: 'date' }, '2026-11-25'), 'Rabu, 25 November 2026')
  assert.equal(words({ type: 'string', format: 'date' }, 'besok'), 'besok')
  assert.equal(words({ enum: ['a'], 'x-enum': { a: 'Label A' } }, 'a'), 'Label A')
  assert.equal(words({ enum: ['a', 'b'], 'x-enum': ['Label A', 'Label B'] }, 'b'), 'Label B')
  assert.equal(
    words({ enum: ['a'], 'x-enum': { a: { id: 'Dalam bahasa Indonesia' } } }, 'a'),
    'Dalam bahasa Indonesia',
  )
  for (const empty of [undefined, null, '', '  ', [], {}]) assert.equal(words({}, empty), '–')
})

test('its form follows from the schema, else from the value', () => {
  const form = (schema: object, value: unknown) => only(schema, value).form
  assert.equal(form({}, 'pendek'), 'line')
  assert.equal(form({ 'x-long': true }, 'pendek'), 'long')
  assert.equal(form({}, 'dua\nbaris'), 'long')
  assert.equal(form({}, 'x'.repeat(301)), 'long')
  assert.equal(form({}, ['a']), 'list')
  assert.equal(form({}, [{ a: 1 }]), 'table')
  assert.equal(form({}, { a: 1 }), 'group')
  assert.equal(form({ items: { enum: ['a'] } }, []), 'ticks')
  assert.equal(form({}, undefined), 'empty')
})

test('ticks show every choice, and what was ticked besides', () => {
  const schema = { items: { enum: ['a', 'b'], 'x-enum': { a: 'A', b: 'B' } } }
  assert.deepEqual(only(schema, ['b', 'lain']).ticks, [
    { label: 'A', ticked: false },
    { label: 'B', ticked: true },
    { label: 'lain', ticked: true },
  ])
  assert.deepEqual(only({ enum: ['a', 'b'] }, 'a').choices, [
    { label: 'a', ticked: true },
    { label: 'b', ticked: false },
  ])
})

test('fields come in the form’s order, then what the form doesn’t know; rows and groups likewise', () => {
  const schema = { properties: { a: {}, rows: { items: { properties: { one: { title: 'Satu' } } } } } }
  const content = { strangeWord: 'x', rows: [{ two: 2, one: 1 }, { three: [{ deep: 'd' }] }], a: 'y' }
  const fields = printedFields(schema, content)
  assert.deepEqual(
    fields.map(({ title }) => title),
    ['A', 'Rows', 'Strange word'],
  )
  assert.deepEqual(
    fields[1]?.columns?.map(({ title }) => title),
    ['Satu', 'Two', 'Three'],
  )
  assert.equal(fields[1]?.rows?.[1]?.[2]?.text, 'Deep: d')
  assert.equal(fields[1]?.rows?.[1]?.[0]?.form, 'empty')
})
