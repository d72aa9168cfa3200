import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { App } from '#server/app.ts'
import type { FoundFile } from '#server/documents/contract.ts'
import { requestOf, viewer } from '../../testing/request.ts'
import { fileRoute } from './file-page.tsx'

const pdf = {
  fileId: 'f1',
  name: 'surat.pdf',
  mediaType: 'application/pdf',
  size: 2_000,
  sha256: 'a'.repeat(64),
}

async function lookAt(found: FoundFile | null) {
  const app = { documents: { open: async () => found } } as unknown as App
  const reply = await fileRoute.handle(app, {
    ...requestOf({ viewer }),
    params: { file: 'f1' },
  })
  assert.equal(reply.kind, 'page')
  if (reply.kind !== 'page') throw new Error('no page')
  return { html: renderToString(reply.body), shows: reply.shows, status: reply.status }
}

const open = (file: FoundFile['file']): FoundFile => ({ file, closed: null, read: async function* () {} })

test('a PDF stands in the page, which alone may hold it, with a way on where the browser can’t', async () => {
  const { html, shows } = await lookAt(open(pdf))
  assert.match(html, /<object[^>]+type="application\/pdf"[^>]+data="\/berkas\/f1\?lihat"/)
  assert.match(html, /<a href="\/berkas\/f1\?lihat">/)
  assert.equal(shows, true)
})

test('a picture is a picture with a text, and other kinds are downloaded', async () => {
  const picture = await lookAt(open({ ...pdf, name: 'foto.png', mediaType: 'image/png' }))
  assert.match(picture.html, /<img[^>]+src="\/berkas\/f1\?lihat" alt="Gambar “foto.png”"/)
  assert.equal(picture.shows, undefined)
  for (const mediaType of ['text/plain', 'image/svg+xml', 'text/html']) {
    const { html, shows } = await lookAt(open({ ...pdf, mediaType }))
    assert.doesNotMatch(html, /\?lihat/)
    assert.match(html, /href="\/berkas\/f1"/)
    assert.equal(shows, undefined)
  }
})

test('a held or an infected file says why it can’t be opened, and offers nothing of it', async () => {
  for (const [closed, words] of [
    ['held', 'sedang diperiksa'],
    ['infected', 'mengandung virus'],
  ] as const) {
    const { html, shows } = await lookAt({ file: pdf, closed })
    assert.match(html, new RegExp(words))
    assert.doesNotMatch(html, /href="\/berkas\/f1|data="\/berkas/)
    assert.equal(shows, undefined)
  }
  assert.equal((await lookAt(null)).status, 404)
})
