import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localeFromHeader, localPath } from './locale.ts'

test('the language is the one the browser weighs highest among ours', () => {
  assert.equal(localeFromHeader(undefined), 'id')
  assert.equal(localeFromHeader('fr-FR, de'), 'id')
  assert.equal(localeFromHeader('en-GB,en;q=0.9'), 'en')
  assert.equal(localeFromHeader('en;q=0.3, id;q=0.8'), 'id')
  assert.equal(localeFromHeader('en;q=0, fr'), 'id')
})

test('a way back never leaves the site', () => {
  assert.equal(localPath('/kotak-tugas?halaman=2'), '/kotak-tugas?halaman=2')
  for (const bad of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    '/a\r\nb',
  ])
    assert.equal(localPath(bad), '/')
})
