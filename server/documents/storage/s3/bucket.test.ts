import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openTestApp } from '#server/testing/app.ts'
import * as files from '#server/testing/files.ts'
import { plainSite } from '#server/testing/site.tsx'
import { startSwift, withoutSwift } from '../../testing/swift.ts'
import { nightlyFileCheck } from '../../verify/nightly.ts'
import { openFileStore } from '../index.ts'
import { openSpool, type Spool } from '../spool.ts'
import { isMissing } from '../store.ts'
import { type BucketSettings, openBucket } from './bucket.ts'

async function* pieces(bytes: Buffer): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

async function bytesOf(read: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of read) parts.push(part)
  return Buffer.concat(parts)
}

const sender = 'sehat@satu.example'

describe('files in a bucket of a real S3 server', { skip: withoutSwift() }, () => {
  const bytes = randomBytes(3_000_000)
  let swift: Awaited<ReturnType<typeof startSwift>>
  let root: string
  let spool: Spool
  const settings = (): BucketSettings => swift.settings
  before(async () => {
    swift = await startSwift()
    root = await mkdtemp(join(tmpdir(), 'laksana-spool-'))
    spool = openSpool(root)
  })
  after(async () => {
    await swift?.close()
    await rm(root, { recursive: true, force: true })
  })

  test('come back as they went, whole and by range, and leave the spool', async () => {
    const bucket = openBucket(settings())
    await bucket.check()
    const received = (await spool.receive(pieces(bytes), 1e9))!
    await bucket.keep(received, 'katingan')
    assert.deepEqual(await readdir(join(root, '.incoming')), [])
    assert.deepEqual(await bytesOf(bucket.read('katingan', received.sha256)), bytes)
    const part = await bytesOf(bucket.read('katingan', received.sha256, { first: 1_000, last: 1_999_999 }))
    assert.deepEqual(part, bytes.subarray(1_000, 2_000_000))
  })

  test('are removed where they were kept before, not since, and nothing twice', async () => {
    const bucket = openBucket(settings())
    const received = (await spool.receive(pieces(randomBytes(2_000)), 1e9))!
    await bucket.keep(received, 'katingan')
    assert.equal(await bucket.remove('katingan', received.sha256, 0), false)
    for (const _ of [1, 2]) assert.equal(await bucket.remove('katingan', received.sha256, 8e15), true)
    await assert.rejects(bytesOf(bucket.read('katingan', received.sha256)), isMissing)
  })

  test('are of one government each', async () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await assert.rejects(bytesOf(openBucket(settings()).read('cirebon', sha256)), isMissing)
  })

  test('are refused by the storage itself where they changed on the way', async () => {
    const received = (await spool.receive(pieces(bytes), 1e9))!
    const wrong = { ...received, sha256: 'a'.repeat(64) }
    await assert.rejects(openBucket(settings()).keep(wrong, 'katingan'), /did not take a file: it answered 4/)
    await assert.rejects(bytesOf(openBucket(settings()).read('katingan', wrong.sha256)), isMissing)
  })

  test('are not opened with another key, nor in a bucket that is not there', async () => {
    await assert.rejects(openBucket({ ...settings(), secret: 'x' }).check(), /it answered 403/)
    await assert.rejects(openBucket({ ...settings(), bucket: 'lain' }).check(), /it answered 404/)
  })

  describe('under the whole application', () => {
    let at: Awaited<ReturnType<typeof openTestApp>>
    before(async () => {
      const store = await openFileStore({ folder: '', bucket: settings() })
      at = await openTestApp({ site: plainSite, files: { store } })
    })
    after(() => at?.close())

    test('takes a file whole or in pieces, and gives it back, by range too', async () => {
      const headers = { ...(await at.tokenOf(sender)), 'tus-resumable': '1.0.0' }
      const bytes = Buffer.concat([files.pdf, randomBytes(300_000)])
      const begun = await at.server.inject({
        method: 'POST',
        url: '/api/v1/uploads',
        headers: {
          ...headers,
          'upload-length': `${bytes.length}`,
          'upload-metadata': `filename ${Buffer.from('surat.pdf').toString('base64')}`,
        },
      })
      const sent = await at.server.inject({
        method: 'PATCH',
        url: String(begun.headers.location),
        headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        payload: bytes,
      })
      assert.equal(sent.statusCode, 204, sent.body)
      const visitor = await at.as(sender)
      const url = `/berkas/${sent.headers['laksana-file']}`
      const whole = await visitor.get(url)
      assert.deepEqual(whole.rawPayload, bytes)
      assert.equal(whole.headers.etag, `"${createHash('sha256').update(bytes).digest('hex')}"`)
      const part = await visitor.get(url, { headers: { range: 'bytes=10-19' } })
      assert.deepEqual([part.statusCode, part.rawPayload], [206, bytes.subarray(10, 20)])
      assert.deepEqual(await readdir(at.folder), ['.uploads'], 'nothing is left in the folder')
      const left = await readdir(join(at.folder, '.uploads'))
      assert.deepEqual(left.map((name) => name.replace(/^.*\./, '')).sort(), ['json', 'outcome'])
    })

    test('is read against its checksums at night', async () => {
      const said: string[] = []
      const say = (line: string) => void said.push(line)
      const now = () => new Date().toISOString()
      const job = nightlyFileCheck(at.database.pools.app, at.store, now, { log: say, error: say })
      await job.run(new AbortController().signal)
      assert.match(said.join(), /2 governments, 1 files, 0 MB read, 0 defects/)
    })
  })
})
