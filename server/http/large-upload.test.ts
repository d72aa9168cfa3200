import assert from 'node:assert/strict'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import { archive } from '#server/testing/files.ts'
import { plainSite } from '#server/testing/site.tsx'

const megabyte = 1024 ** 2
const size = 500 * megabyte
const at = useApp({ site: plainSite, files: { maxBundle: size } })
const metadata = `filename ${Buffer.from('aplikasi.zip').toString('base64')}`

/** An archive with a long tail of nothing, from one small buffer. */
function* bundle(): Iterable<Buffer> {
  const nothing = Buffer.alloc(65_536)
  yield archive
  for (let left = size - archive.length; left > 0; left -= nothing.length)
    yield left < nothing.length ? nothing.subarray(0, left) : nothing
}

test('half a gigabyte comes in, is examined and goes out again, and the memory stays flat', {
  timeout: 200_000,
}, async () => {
  await at.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = at.server.server.address() as AddressInfo
  const headers = { ...(await at.tokenOf('sehat@satu.example')), 'tus-resumable': '1.0.0' }
  const begun = await at.server.inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: { ...headers, 'upload-length': `${size}`, 'upload-metadata': metadata },
  })
  const before = process.memoryUsage.rss()
  let highest = 0
  const sampling = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, 20)
  const answer = await new Promise<{ status: number; fileId: string }>((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port,
        path: String(begun.headers.location),
        method: 'PATCH',
        headers: {
          ...headers,
          'upload-offset': '0',
          'content-type': 'application/offset+octet-stream',
          'content-length': String(size),
        },
      },
      (got) => {
        got.resume()
        resolve({ status: got.statusCode ?? 0, fileId: String(got.headers['laksana-file']) })
      },
    )
    call.on('error', reject)
    pipeline(Readable.from(bundle()), call).catch(reject)
  })
  assert.equal(answer.status, 204)
  const viewer = await at.app.directory.findViewer({ tenant: 'kab-satu', official: 'o4' })
  const found = await at.app.documents.open(viewer!, answer.fileId)
  assert.ok(found?.closed === null)
  let bytes = 0
  for await (const part of found.read()) bytes += part.length
  clearInterval(sampling)
  assert.equal(bytes, size)
  const grown = Math.round((highest - before) / megabyte)
  assert.ok(highest > 0 && grown < 150, `${grown} MB more than before`)
})
