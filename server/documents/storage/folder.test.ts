import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openFileFolder } from './folder.ts'
import { openSpool, type Spool } from './spool.ts'
import { type FileStore, isMissing } from './store.ts'

async function* chunks(...parts: readonly string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString()
}

describe('the folder of files', () => {
  let root: string
  let folder: FileStore
  let spool: Spool
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'laksana-folder-'))
    folder = openFileFolder(root)
    spool = openSpool(root)
  })
  after(() => rm(root, { recursive: true, force: true }))

  const listIncoming = () => readdir(join(root, '.incoming'))

  test('removes what was kept before, not what was kept since, and nothing twice', async () => {
    const received = (await spool.receive(chunks('usang'), 10))!
    await folder.keep(received, 'katingan')
    assert.equal(await folder.remove('katingan', received.sha256, 0), false)
    assert.equal(await textOf(folder.read('katingan', received.sha256)), 'usang')
    for (const _ of [1, 2]) assert.equal(await folder.remove('katingan', received.sha256, 8e15), true)
    await assert.rejects(textOf(folder.read('katingan', received.sha256)), isMissing)
  })

  test('keeps bytes by tenant and checksum, the same ones once', async () => {
    const [one, same] = await Promise.all([
      spool.receive(chunks('ha', 'lo'), 10),
      spool.receive(chunks('halo'), 10),
    ])
    assert.ok(one && same)
    assert.equal(one.sha256, same.sha256)
    assert.equal(one.size, 4)
    await Promise.all([folder.keep(one, 'a'), folder.keep(same, 'a')])
    await folder.keep((await spool.receive(chunks('halo'), 10))!, 'b')
    assert.equal(await textOf(folder.read('a', one.sha256)), 'halo')
    assert.equal(await textOf(folder.read('b', one.sha256)), 'halo')
    const kept = (await readdir(join(root, 'a'), { recursive: true, withFileTypes: true })).filter((e) =>
      e.isFile(),
    )
    assert.equal(kept.length, 1)
    assert.deepEqual(await listIncoming(), [])
  })

  test('gives a range, and says what is missing while it is read', async () => {
    const kept = (await spool.receive(chunks('0123456789'), 10))!
    await folder.keep(kept, 'a')
    assert.equal(await textOf(folder.read('a', kept.sha256, { first: 2, last: 4 })), '234')
    await assert.rejects(textOf(folder.read('b', kept.sha256)), isMissing)
  })

  test('takes exactly as much as is allowed, and leaves nothing of more', async () => {
    const all = await spool.receive(chunks('12345', '67890'), 10)
    assert.equal(all?.size, 10)
    await spool.discard(all)
    assert.equal(await spool.receive(chunks('12345', '67890', '1'), 10), null)
    assert.deepEqual(await listIncoming(), [])
  })

  test('leaves nothing of an upload that breaks off', async () => {
    async function* broken(): AsyncIterable<Uint8Array> {
      yield Buffer.from('ha')
      throw new Error('connection lost')
    }
    await assert.rejects(spool.receive(broken(), 10), /connection lost/)
    assert.deepEqual(await listIncoming(), [])
  })

  test('is rid of what a killed process was receiving, not of what is still arriving', async () => {
    await spool.receive(chunks('x'), 10)
    await writeFile(join(root, '.incoming', 'left'), 'x')
    const twoDaysAgo = Date.now() - 2 * 86_400_000
    await utimes(join(root, '.incoming', 'left'), twoDaysAgo / 1000, twoDaysAgo / 1000)
    const before = await listIncoming()
    await spool.sweep(Date.now())
    assert.deepEqual(
      await listIncoming(),
      before.filter((name) => name !== 'left'),
    )
    assert.ok(before.length > 1)
    await openSpool(join(root, 'tiada')).sweep(Date.now())
  })
})
