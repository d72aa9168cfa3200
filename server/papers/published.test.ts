import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useOffice } from '#server/cases/testing/office.ts'
import type { PaperToPublish, PublishedPapers } from '#server/signatures/contract.ts'
import { createTypesetting } from '#server/typesetting/index.ts'
import { createPapers } from './index.ts'
import { certified, deliver, done, locally, paperAfter, seeing, writtenBy } from './testing/paper-at.ts'

const office = useOffice('katingan')

/** The same papers, with somebody who publishes them. */
function publishing() {
  const { calendars, cases, documents, registers, signatures, stationery } = office.app
  let codes = 0
  return createPapers({
    tenants: office.database.tenants,
    calendars,
    cases,
    documents,
    registers,
    signatures,
    typesetting: createTypesetting(),
    stationery,
    published: { newPaperCode: () => `KODE${++codes}` },
    address: 'https://contoh.id',
    now: office.now,
  })
}

test('a paper is published when it is final, mended too under the code it was printed with at first', async () => {
  const papers = publishing()
  const at = await paperAfter(office, 6, 'surat-tugas')
  const chief = await certified(office, 'kepala-dinas')
  const initialler = await office.viewer('katingan', 'kabid-ti')
  await writtenBy(office, at, 'kepala-dinas', 'surat-perintah-tugas')
  const published: [string, PaperToPublish][] = []
  const publish = async (tenant: string, paper: PaperToPublish) => void published.push([tenant, paper])
  const files: string[] = []
  for (let round = 0; round < 2; round++) {
    done(await papers.forward(chief, at, seeing(1)))
    done(await papers.initial(initialler, at, seeing(1)))
    if (round === 0) await deliver(office, publish)
    assert.equal(published.length, 0, 'not before it is final')
    const { paper } = done(await papers.sign(chief, at, { ...seeing(1), ...locally }))
    files.push(paper.file!.fileId)
    await deliver(office, publish)
    const [tenant, last] = published.at(-1)!
    assert.deepEqual(
      [tenant, last.code, last.file, last.sha256, last.number, last.on, last.title],
      [
        'katingan',
        'KODE1',
        paper.file!.fileId,
        paper.file!.sha256,
        paper.number,
        '2026-11-20',
        'Surat Tugas',
      ],
    )
    published.length = 0
    if (round > 0) continue
    done(await papers.recall(chief, at, seeing(1)))
    const withdrawn: Parameters<PublishedPapers['withdraw']>[] = []
    await deliver(office, publish, async (...asked) => withdrawn.push(asked) > 0)
    const { sha256 } = paper.file!
    assert.deepEqual(withdrawn, [['katingan', { code: 'KODE1', sha256, at: office.now() }]])
    await assert.rejects(
      deliver(office, publish, async () => false),
      /before it is published/,
    )
    published.length = 0
  }
  assert.notEqual(files[0], files[1])
})
