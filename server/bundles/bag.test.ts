import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { before, describe, test } from 'node:test'
import { bundleWords } from '#server/bundle-words.ts'
import { useOffice } from '#server/cases/testing/office.ts'
import { createBundles } from './index.ts'
import { type FinishedCase, finishedCase } from './testing/finished-case.ts'
import { unpacked, wholeOf } from './testing/unpacked.ts'

const office = useOffice('katingan', 'cirebon')
const checker = spawnSync('bagit.py', ['--version']).error === undefined

let finished: FinishedCase
let files: ReadonlyMap<string, Buffer>
const textOf = (path: string) => files.get(path)!.toString('utf8')
const sha256 = (bytes: string | Buffer) => hash('sha256', bytes)

describe('the archive package of a case', () => {
  before(async () => {
    finished = await finishedCase(office, {
      'surat-permohonan': { name: 'Surat 100% “asli”.pdf', bytes: Buffer.from('%PDF-1.4\nasli\n%%EOF\n') },
    })
    const auditor = await office.viewer('katingan', 'auditor')
    const bag = await office.app.bundles.asBag(auditor, finished.caseId)
    files = unpacked(await wholeOf(bag!.bytes))
  })

  test('has every version of every paper, byte for byte as it was given', async () => {
    const auditor = await office.viewer('katingan', 'auditor')
    const view = await office.app.cases.find(auditor, finished.caseId)
    const papers = [...files].filter(([path]) => path.startsWith('data/papers/'))
    assert.deepEqual(
      papers.map(([, bytes]) => sha256(bytes)).toSorted(),
      view!.documentVersions.map(({ file }) => file.sha256).toSorted(),
    )
    const versions = papers.filter(([path]) => path.includes(`-${finished.replaced}/`))
    assert.deepEqual(
      versions.map(([path]) => path.split('/')[3]),
      ['1', '2'],
    )
    assert.match(textOf('data/README.txt'), /sudah diganti versi yang lebih baru/)
    const record = /- Berita Acara, versi 1\n(?: {2}.*\n)+/.exec(textOf('data/README.txt'))![0]
    for (const who of ['Kepala Bidang TI', 'Kepala Dinas Pendidikan'])
      assert.match(record, new RegExp(`  ditandatangani ${who}, .* \\(tidak tersertifikasi\\)\n`))
    assert.equal(
      textOf('data/procedure.yaml'),
      office.library.procedures.find(({ id }) => id === 'katingan')!.text,
    )
  })

  test('names each file once in its manifest, with its checksum, and counts them', () => {
    const listed = new Map(
      textOf('manifest-sha256.txt')
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    )
    const payload = [...files].filter(([path]) => path.startsWith('data/'))
    assert.deepEqual([...listed.keys()].toSorted(), payload.map(([path]) => path).toSorted())
    for (const [path, bytes] of payload) assert.equal(listed.get(path), sha256(bytes), path)
    const octets = payload.reduce((sum, [, { length }]) => sum + length, 0)
    assert.match(textOf('bag-info.txt'), new RegExp(`^Payload-Oxum: ${octets}\\.${payload.length}$`, 'm'))
    for (const line of textOf('tagmanifest-sha256.txt').trimEnd().split('\n'))
      assert.equal(line.slice(0, 64), sha256(files.get(line.slice(66))!))
  })

  test('proves its chain of acts from acts.jsonl alone, and a changed word in it shows', () => {
    const lines = textOf('data/acts.jsonl').trimEnd().split('\n')
    assert.equal(lines.length, JSON.parse(lines.at(-1)!).version)
    assert.equal(brokenAt(lines), null)
    assert.equal(JSON.parse(lines.at(-1)!).snapshotHash, sha256(files.get('data/case.json')!))
    assert.equal(brokenAt(lines.with(3, lines[3]!.replace('.000Z', '.001Z'))), 4)
    assert.equal(brokenAt(lines.toSpliced(4, 1)), 6)
    assert.equal(JSON.parse(textOf('data/case.json')).status, 'ended')
    const { need } = JSON.parse(textOf('data/case.json')).application
    assert.match(JSON.parse(textOf('data/texts.json'))[need], /^Warga menunggu/)
  })

  test('passes bagit.py, and with a changed byte does not', {
    skip: !checker && 'bagit.py is not installed (pip install bagit)',
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'laksana-bag-'))
    try {
      for (const [path, bytes] of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), bytes)
      }
      const validated = () => spawnSync('bagit.py', ['--validate', folder], { encoding: 'utf8' })
      const sound = validated()
      assert.equal(sound.status, 0, sound.stderr)
      await writeFile(join(folder, 'data/case.json'), textOf('data/case.json').replace('ended', 'ENDED'))
      assert.notEqual(validated().status, 0)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('breaks off loudly where a file is not what was stored', async () => {
    const { documents } = office.app
    const bundles = createBundles({
      pool: office.database.pools.app,
      tenants: office.database.tenants,
      cases: office.app.cases,
      documents: {
        ...documents,
        async open(viewer, fileId) {
          const found = await documents.open(viewer, fileId)
          return found?.closed === null ? { ...found, read: () => spoiled(found.read()) } : found
        },
      },
      typesetting: { close: async () => {} } as never,
      stationery: {} as never,
      words: bundleWords,
      now: office.now,
    })
    const bag = await bundles.asBag(await office.viewer('katingan', 'auditor'), finished.caseId)
    await assert.rejects(wholeOf(bag!.bytes), /data\/papers\/.* is not what was stored: .* were expected/)
  })

  test('is for whoever may see the case, and nobody of another government', async () => {
    const { caseId } = finished
    const stranger = await office.viewer('cirebon', 'auditor')
    assert.equal(await office.app.bundles.asBag(stranger, caseId), null)
    assert.equal(await office.app.bundles.asPdf(stranger, caseId), null)
    const { unit } = finished.applicant
    const operator = office
      .tenant('katingan')
      .positions.find((each) => each.unit !== unit && each.id.startsWith('operator'))!
    const outsider = await office.viewer('katingan', operator.id)
    assert.equal(await office.app.bundles.asBag(outsider, caseId), null)
    assert.equal(await office.app.bundles.asPdf(outsider, caseId), null)
  })
})

async function* spoiled(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield chunk.map((byte, at) => (at === 0 ? byte ^ 1 : byte))
}

/** As data/README.txt tells it, with nothing of ours: the version of the first act that doesn't fit, or null. */
function brokenAt(lines: readonly string[]): number | null {
  let before: string | null = null
  for (const act of lines.map((line) => JSON.parse(line))) {
    const { tenant, stream, version, commandId, at, actor, events, previousHash, snapshotHash } = act
    const hashed = ['laksana/act/1', tenant, stream, version, commandId, act.act, at, actor, events]
    const found = sha256(JSON.stringify([...hashed, previousHash, snapshotHash]))
    if (previousHash !== before || found !== act.hash) return version
    before = act.hash
  }
  return null
}
