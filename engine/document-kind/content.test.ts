import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contentSchema, emptyContent } from './index.ts'
import { kindIn } from './testing/contents.ts'

const read = (name: string) =>
  kindIn(readFileSync(new URL(`./testing/${name}.yaml`, import.meta.url), 'utf8'), `${name}.yaml`)

test('an empty content has its groups, lists and defaults, and nothing else', () =>
  assert.deepEqual(emptyContent(read('everything')), {
    sifat: 'biasa',
    nilai: 50,
    sah: false,
    dasar: [],
    tim: [],
    bagian: {},
    rapat: [],
  }))

test('an upload without fields has an empty content', () =>
  assert.deepEqual(emptyContent(read('everything-uploaded')), {}))

test('the schema of a content has no words for people and lets nothing unknown in', () => {
  const schema = JSON.stringify(contentSchema(read('everything')))
  assert.doesNotMatch(schema, /x-|"title"|"description"|"default"/)
  assert.equal(schema.split('"additionalProperties":false').length - 1, 4)
})

test('the schema of a content keeps what its fields ask', () => {
  const { $id, required, properties } = contentSchema(read('everything'))
  const fields = properties as Readonly<Record<string, unknown>>
  assert.equal($id, 'urn:laksana:document-kind:everything:3')
  assert.deepEqual(required, ['judul', 'tim'])
  assert.deepEqual(fields.judul, { type: 'string', minLength: 3, maxLength: 200, pattern: '\\S' })
  assert.deepEqual(fields.sifat, { type: 'string', enum: ['biasa', 'segera'] })
  assert.deepEqual(fields.tanggal, { type: 'string', format: 'date' })
  assert.deepEqual(fields.nilai, { type: 'number', minimum: 0, maximum: 100 })
})
