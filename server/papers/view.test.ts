import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileNameOf } from './view.ts'

test('a title with a slash in it names its file whole', () => {
  const seen = (title: string) => ({
    at: { document: 'proses' },
    within: { case: { graph: { documents: { proses: title } } } },
  })
  assert.equal(fileNameOf(seen('Proses bisnis Sistem/Aplikasi') as never), 'Proses bisnis Sistem-Aplikasi')
  assert.equal(fileNameOf(seen('Surat Tugas') as never), 'Surat Tugas')
})
