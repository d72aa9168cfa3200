import assert from 'node:assert/strict'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import * as files from '#server/testing/files.ts'
import { plainSite } from '#server/testing/site.tsx'
import { lifetime, Pieces } from './pieces.ts'

const at = useApp({ site: plainSite })

async function begin(size: number): Promise<{ url: string; id: string; headers: Record<string, string> }> {
  const headers = { ...(await at.tokenOf('sehat@satu.example')), 'tus-resumable': '1.0.0' }
  const metadata = `filename ${Buffer.from('surat.pdf').toString('base64')}`
  const answer = await at.server.inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: { ...headers, 'upload-length': `${size}`, 'upload-metadata': metadata },
  })
  const url = String(answer.headers.location)
  return { url, id: url.split('/').at(-1)!, headers }
}

test('an upload that was whole when the program ended is examined once somebody asks for it', async () => {
  const { url, id, headers } = await begin(files.pdf.length)
  await writeFile(join(at.folder, '.uploads', id), files.pdf)
  const ask = () => at.server.inject({ method: 'HEAD', url, headers })
  const [one, same] = await Promise.all([ask(), ask()])
  assert.match(String(one.headers['laksana-file']), /^[0-9a-f-]{36}$/)
  assert.equal(same.headers['laksana-file'], one.headers['laksana-file'])
  assert.equal((await ask()).headers['laksana-file'], one.headers['laksana-file'])
  const { rows } = await at.database.admin.query('select count(*)::int as n from laksana.stored_file')
  assert.equal(rows[0].n, 1)
})

test('an abandoned upload is gone after a day, one that is younger is not', async () => {
  const old = await begin(10)
  const young = await begin(10)
  const folder = join(at.folder, '.uploads')
  const longAgo = (Date.now() - lifetime - 60_000) / 1_000
  for (const name of await readdir(folder))
    if (name.startsWith(old.id)) await utimes(join(folder, name), longAgo, longAgo)
  await new Pieces(at.folder).sweep(Date.now())
  const left = await readdir(folder)
  assert.deepEqual(
    left.filter((name) => name.startsWith(old.id)),
    [],
  )
  assert.equal(left.filter((name) => name.startsWith(young.id)).length, 2)
  const { statusCode } = await at.server.inject({ method: 'HEAD', url: old.url, headers: old.headers })
  assert.equal(statusCode, 404)
})
