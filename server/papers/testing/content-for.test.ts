import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentProblems } from '#engine/document-kind/index.ts'
import { getDocumentKind, listDocumentKinds } from '#library/index.ts'
import { contentFor } from './content-for.ts'

test('what the case says stands before the example, and the title decides which test it was', () => {
  const { kind, example } = getDocumentKind('ba-pengujian')
  const title = 'Berita Acara Unit Testing'
  const content = contentFor(kind, title, { namaAplikasi: 'Aplikasi Antrean', penguji: [] }, example)
  assert.deepEqual(
    [content.namaAplikasi, content.jenis, content.penguji, content.butir],
    ['Aplikasi Antrean', 'unit', example.penguji, example.butir],
  )
})

test('a prefilled field that is not ready to be sent on is filled in as in the example', () => {
  const { kind, example } = getDocumentKind('surat-perintah-tugas')
  const content = contentFor(kind, 'Surat Tugas', { kepada: [{ nama: 'Pengembang' }] }, example)
  assert.deepEqual(content.kepada, example.kepada)
})

test('every kind is ready to be sent on from nothing but its example', () => {
  for (const { id, kind, example } of listDocumentKinds())
    assert.deepEqual(contentProblems(kind, contentFor(kind, kind.title.id, {}, example)), [], id)
})
