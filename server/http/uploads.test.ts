import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import * as files from '#server/testing/files.ts'
import { plainSite } from '#server/testing/site.tsx'

const at = useApp({
  site: plainSite,
  server: { maxFile: 10_000 },
  files: { maxFile: 10_000, maxBundle: 50_000 },
})
const sender = 'sehat@satu.example'
const tus = { 'tus-resumable': '1.0.0' }

async function call(
  email: string,
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: Buffer,
) {
  return at.server.inject({
    method: method as 'POST',
    url,
    headers: { ...tus, ...headers, ...(await at.tokenOf(email)) },
    ...(body && { payload: body }),
  })
}

async function begin(name: string, length: number, email = sender) {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`
  return call(email, 'POST', '/api/v1/uploads', { 'upload-length': `${length}`, 'upload-metadata': metadata })
}

async function begun(name: string, length: number, email = sender): Promise<string> {
  const answer = await begin(name, length, email)
  assert.equal(answer.statusCode, 201, answer.body)
  return String(answer.headers.location)
}

const send = (url: string, offset: number, piece: Buffer, email = sender) =>
  call(
    email,
    'PATCH',
    url,
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': `${offset}` },
    piece,
  )

const head = (url: string, email = sender) => call(email, 'HEAD', url, {})

describe('an upload in pieces', () => {
  test('goes on where it stopped, and becomes a file like any other', async () => {
    const bytes = Buffer.concat([files.pdf, randomBytes(5_000)])
    const url = await begun('../Surat Permohonan.pdf', bytes.length)
    assert.match(url, /^\/api\/v1\/uploads\/[0-9a-f]{32}-/)
    assert.equal((await send(url, 0, bytes.subarray(0, 2_000))).headers['upload-offset'], '2000')
    const half = await head(url)
    assert.equal(half.headers['upload-offset'], '2000')
    assert.equal(half.headers['upload-length'], `${bytes.length}`)
    assert.equal(half.headers['laksana-file'], undefined)
    const last = await send(url, 2_000, bytes.subarray(2_000))
    assert.equal(last.statusCode, 204, last.body)
    const fileId = String(last.headers['laksana-file'])
    const file = await (await at.as(sender)).get(`/berkas/${fileId}`)
    assert.deepEqual(file.rawPayload, bytes)
    assert.match(String(file.headers['content-disposition']), /filename="Surat Permohonan.pdf"/)
    assert.equal(file.headers.etag, `"${createHash('sha256').update(bytes).digest('hex')}"`)
    const after = await head(url)
    assert.equal(after.headers['laksana-file'], fileId)
    assert.equal(after.headers['upload-offset'], `${bytes.length}`)
    assert.equal((await send(url, 0, bytes)).statusCode, 409)
  })

  test('that is refused says by which rule and why, also to who lost the answer', async () => {
    const url = await begun('foto.png', files.pdf.length)
    const answer = await send(url, 0, files.pdf)
    assert.equal(answer.statusCode, 422)
    assert.equal(answer.json().code, 'FileTypeMismatch')
    assert.ok(answer.json().detail.length > 10)
    const { headers } = await head(url)
    assert.equal(headers['laksana-refusal'], 'FileTypeMismatch')
    assert.equal(decodeURIComponent(String(headers['laksana-detail'])), answer.json().detail)
    const empty = await begin('kosong.pdf', 0)
    assert.equal(empty.json().code, 'FileEmpty')
  })

  test('too large for its kind is refused before it is sent; a bundle may be larger', async () => {
    assert.equal((await begin('surat.pdf', 10_001)).json().code, 'FileTooLarge')
    assert.equal((await begin('aplikasi.zip', 50_001)).json().code, 'FileTooLarge')
    assert.equal((await begin('program.exe', 10)).json().code, 'FileTypeNotAllowed')
    const bytes = Buffer.concat([files.archive.subarray(0, 4), randomBytes(39_996)])
    const url = await begun('aplikasi.zip', bytes.length)
    const answer = await send(url, 0, bytes)
    assert.equal(answer.statusCode, 204, answer.body)
    // A paper does not become a bundle by its name.
    const paper = Buffer.concat([files.pdf, Buffer.alloc(20_000)])
    assert.equal(
      (await send(await begun('surat.zip', paper.length), 0, paper)).json().code,
      'FileTypeMismatch',
    )
  })

  test('takes no more than was said, and from where it stands', async () => {
    const url = await begun('a.txt', 10)
    assert.equal((await send(url, 0, Buffer.alloc(11, 'x'))).statusCode, 413)
    assert.equal((await send(url, 5, Buffer.from('x'))).statusCode, 409)
    assert.equal((await head(url)).headers['upload-offset'], '0')
  })

  test('belongs to whoever began it: nobody else sees, continues or gives it up', async () => {
    const url = await begun('a.txt', 10)
    for (const other of ['kadis@satu.example', 'sehat@dua.example']) {
      assert.equal((await head(url, other)).statusCode, 404, other)
      assert.equal((await send(url, 0, Buffer.alloc(10, 'x'), other)).statusCode, 404, other)
      assert.equal((await call(other, 'DELETE', url, {})).statusCode, 404, other)
    }
    assert.equal((await head(url)).headers['upload-offset'], '0')
    assert.equal((await call(sender, 'DELETE', url, {})).statusCode, 204)
    assert.equal((await head(url)).statusCode, 404)
  })

  test('is for officials who act, from our own pages', async () => {
    assert.equal((await begin('a.txt', 10, 'auditor@satu.example')).statusCode, 403)
    const headers = { ...tus, 'upload-length': '10' }
    assert.equal(
      (await at.server.inject({ method: 'POST', url: '/api/v1/uploads', headers })).statusCode,
      401,
    )
    const visitor = await at.as(sender)
    const foreign = { ...headers, 'sec-fetch-site': 'cross-site' }
    const answer = await visitor.inject({ method: 'POST', url: '/api/v1/uploads', headers: foreign })
    assert.equal(answer.json().code, 'CrossSite')
  })

  test('shows its headers to no other site, and carries ours', async () => {
    const answer = await head(await begun('a.txt', 10))
    assert.equal(answer.headers['access-control-allow-origin'], undefined)
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.match(String(answer.headers['content-security-policy']), /default-src 'self'/)
  })

  test('is one of few under way', async () => {
    const other = 'didik@satu.example'
    for (let n = 0; n < 20; n++) await begun(`${n}.txt`, 10, other)
    const more = await begin('a.txt', 10, other)
    assert.equal(more.statusCode, 429)
    assert.ok(Number(more.headers['retry-after']) > 0)
  })
})
