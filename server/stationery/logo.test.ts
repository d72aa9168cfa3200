import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLogo } from './logo.ts'
import { jpegOf, pngOf, svgOf } from './testing/pictures.ts'

const codeOf = (bytes: Uint8Array) => {
  const read = readLogo(bytes)
  return 'code' in read ? read.code : read.mediaType
}

test('a picture is known by its content', () => {
  assert.equal(codeOf(pngOf(16, 16)), 'image/png')
  assert.equal(codeOf(jpegOf(16, 24)), 'image/jpeg')
  assert.equal(codeOf(svgOf('<path d="M0 0h4v4z"/>')), 'image/svg+xml')
  assert.equal(codeOf(Buffer.from('%PDF-1.7')), 'LogoKind')
  assert.equal(codeOf(Buffer.from('ffd8ffd9', 'hex')), 'LogoBroken')
})

test('neither too many bytes nor too many pixels are taken', () => {
  assert.equal(codeOf(Buffer.alloc(300 * 1024 + 1)), 'LogoTooLarge')
  assert.equal(codeOf(pngOf(3001, 4)), 'LogoTooWide')
  assert.equal(codeOf(jpegOf(8, 3001)), 'LogoTooWide')
})

test('a drawing holds shapes and nothing that runs, loads or repeats', () => {
  for (const part of [
    '<script>alert(1)</script>',
    '<g onload="alert(1)"/>',
    '<image href="https://contoh.id/x.png"/>',
    '<image href="/etc/passwd"/>',
    '<use href="#a"/>',
    '<style>@import url(https://contoh.id/x.css)</style>',
    '<path fill="url(https://contoh.id/x#a)"/>',
    '<foreignObject/>',
    '<g xmlns="http://www.w3.org/1999/xhtml"/>',
    '<text>x</text>',
    '<path',
  ])
    assert.equal(codeOf(svgOf(part)), 'LogoUnsafe', part)
  assert.equal(codeOf(Buffer.from(`<!DOCTYPE svg>${svgOf('')}`)), 'LogoUnsafe')
  assert.equal(codeOf(Buffer.from('<html/>')), 'LogoUnsafe')
  const gradient = '<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0h4v4z"/>'
  assert.equal(codeOf(svgOf(gradient)), 'image/svg+xml')
})
