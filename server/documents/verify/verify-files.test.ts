import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'
import { nightlyFileCheck } from './nightly.ts'

const at = useApp({ site: plainSite })

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

async function send(tenant: string, text: string) {
  const viewer = (await at.app.directory.findViewer({ tenant, official: 'o4' }))!
  const stored = await at.app.documents.store(viewer, 'a.txt', once(text))
  if (stored.kind !== 'stored') throw new Error('refused')
  const { sha256, fileId } = stored.file
  return { fileId, path: join(at.folder, tenant, sha256.slice(0, 2), sha256) }
}

async function tonight() {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const now = () => new Date().toISOString()
  const job = nightlyFileCheck(at.database.pools.app, at.store, now, { log: say, error: say })
  await job.run(new AbortController().signal)
  return said
}

test('files that are whole are only counted, the same bytes read once', async () => {
  await send('kab-satu', 'sama')
  await send('kab-satu', 'sama')
  await send('kota-dua', 'sama')
  assert.match((await tonight()).at(-1)!, /2 governments, 3 files, 0 MB read, 0 defects/)
})

test('a changed and a missing file are said, kept and told to administrators of their government', async () => {
  const changed = await send('kab-satu', 'asli')
  const missing = await send('kab-satu', 'hilang')
  await writeFile(changed.path, 'asl1')
  await rm(missing.path)
  const said = await tonight()
  assert.ok(said.includes(`Files: ${changed.fileId} of kab-satu is changed.`))
  assert.ok(said.includes(`Files: ${missing.fileId} of kab-satu is missing.`))
  const { rows } = await at.database.admin.query(
    'select tenant_id, defects from laksana.file_check order by began_at desc limit 2',
  )
  const { defects } = rows.find(({ tenant_id }) => tenant_id === 'kab-satu')
  assert.deepEqual(defects.map(({ kind }: { kind: string }) => kind).sort(), ['changed', 'missing'])
  const told = await at.database.admin.query(
    `select tenant_id, body ->> 'count' as count from laksana.notice where kind = 'files-damaged'`,
  )
  assert.ok(told.rows.length > 0)
  assert.ok(told.rows.every(({ tenant_id, count }) => tenant_id === 'kab-satu' && count === '2'))
})

test('a run that is stopped keeps nothing', async () => {
  const count = async () => (await at.database.admin.query('select from laksana.file_check')).rowCount
  const before = await count()
  const stopped = AbortSignal.abort()
  const job = nightlyFileCheck(at.database.pools.app, at.store, () => new Date().toISOString())
  await assert.rejects(job.run(stopped))
  assert.equal(await count(), before)
})
