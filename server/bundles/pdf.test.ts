import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useOffice } from '#server/cases/testing/office.ts'
import * as files from '#server/testing/files.ts'
import { textOf } from '#server/typesetting/testing/read-pdf.ts'
import { type FinishedCase, finishedCase } from './testing/finished-case.ts'
import { lockedPdf, scriptedPdf } from './testing/odd-papers.ts'

const office = useOffice('katingan')
let finished: FinishedCase
let pdf: Uint8Array
let pages: readonly string[]
const open = () => getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise

describe('a whole case as one PDF', () => {
  before(async () => {
    finished = await finishedCase(office, {
      'formulir-analisis': { name: 'formulir.pdf', bytes: await lockedPdf() },
      'proses-bisnis': { name: 'proses.docx', bytes: files.docx },
      disposisi: { name: 'disposisi.png', bytes: files.png },
      aplikasi: { name: 'aplikasi.pdf', bytes: Buffer.from('%PDF-1.4\nrusak\n%%EOF\n') },
      'manual-book': { name: 'manual.pdf', bytes: await scriptedPdf() },
    })
    const auditor = await office.viewer('katingan', 'auditor')
    const made = await office.app.bundles.asPdf(auditor, finished.caseId)
    pdf = made!.pdf
    pages = await textOf(Buffer.from(pdf))
  })

  test('begins with what it is, lists each paper, and tells every act', async () => {
    const state = await finished.stage.state()
    const front = pages.join('\n').replace(/\s+/g, ' ')
    for (const words of [state.reference!, 'Aplikasi Antrean Pelayanan', 'salinan', 'paket arsip (BagIt)'])
      assert.ok(front.includes(words), words)
    for (const document of Object.keys(state.documents))
      assert.ok(front.includes(finished.stage.graph.documents[document]!), document)
    assert.ok(front.includes('Permohonan dibuka') && front.includes('Permohonan berakhir'))
    assert.ok(front.includes('Halaman dua kosong'))
  })

  test('has the pages of every paper that has pages, numbered anew, and bookmarks to them', async () => {
    const document = await open()
    const labels = (await document.getPageLabels())!
    const first = labels.indexOf('1')
    assert.equal(labels[0], 'i')
    const outline = await document.getOutline()
    const papers = outline.slice(outline.findIndex(({ title }) => title === 'Riwayat tindakan') + 1)
    assert.equal(labels.length - first, papers.length + 1, 'the official record has two pages')
    for (const { title, dest } of papers) {
      const page = await document.getPageIndex((dest as [never])[0])
      assert.ok(page >= first, title)
      // What comes from the demonstration says on its page what it is.
      if (title !== 'Disposisi')
        assert.ok(pages[page]!.toUpperCase().includes(title.toUpperCase()), `${title}: ${pages[page]}`)
    }
  })

  test('says of each paper without pages why, and what was signed', () => {
    const list = pages.join('\n').replace(/\s+/g, ' ')
    for (const words of [
      'terkunci kata sandi; lihat paket arsip',
      'bukan PDF atau gambar; lihat paket arsip',
      'tidak dapat dibaca; lihat paket arsip',
      'versi lama; lihat paket arsip',
      '1 tanda tangan elektronik di berkas aslinya',
    ])
      assert.ok(list.includes(words), words)
  })

  test('names who signed what was made here: position, when, certified or not', () => {
    const list = pages.join('\n').replace(/\s+/g, ' ')
    for (const who of ['Kepala Bidang TI', 'Kepala Dinas Pendidikan'])
      assert.ok(
        list.includes(`ditandatangani ${who}, 20 November 2026, 10.00 WIB (tidak tersertifikasi)`),
        who,
      )
  })

  test('takes no script, attached file nor form along, and claims no archive standard', async () => {
    const document = await open()
    assert.equal(await document.getJSActions(), null)
    assert.equal(await document.getFieldObjects(), null)
    const whole = await PDFDocument.load(pdf)
    assert.ok(whole.catalog.has(PDFName.of('StructTreeRoot')))
    const kinds = whole.getPages().flatMap(({ node }) =>
      (node.Annots()?.asArray() ?? []).map((each) => {
        const annotation = whole.context.lookup(each) as unknown as Map<PDFName, unknown>
        return String(annotation.get(PDFName.of('Subtype')))
      }),
    )
    // The marks of those who signed the official record stay, as what they are to look at.
    assert.deepEqual(kinds, ['/Stamp', '/Stamp', '/Stamp', '/Link'])
    assert.ok(!Buffer.from(pdf).includes('pdfaid:part'))
    const objects = whole.context.enumerateIndirectObjects().map(([, object]) => object.toString())
    for (const trace of ['JavaScript', 'Filespec', '/FT', 'ByteRange'])
      assert.ok(!objects.some((object) => object.includes(trace)), trace)
  })

  test('and the package come over the API and from the page, with their names', async () => {
    const auditor = await office.as('auditor.inspektorat@katingan.contoh.id')
    const { reference } = await finished.stage.state()
    for (const [path, type, name] of [
      [`/api/v1/cases/${finished.caseId}/bundle.pdf`, 'application/pdf', `${reference}.pdf`],
      [`/permohonan/${finished.caseId}/seluruh-berkas.pdf`, 'application/pdf', `${reference}.pdf`],
      [`/api/v1/cases/${finished.caseId}/bundle.zip`, 'application/zip', `${reference}.zip`],
      [`/permohonan/${finished.caseId}/paket-arsip.zip`, 'application/zip', `${reference}.zip`],
    ] as const) {
      const answer = await auditor.get(path)
      assert.equal(answer.statusCode, 200, path)
      assert.equal(answer.headers['content-type'], type)
      assert.match(
        String(answer.headers['content-disposition']),
        new RegExp(`^attachment; filename="${name}"`),
      )
      assert.equal(answer.rawPayload.subarray(0, 2).toString(), type === 'application/pdf' ? '%P' : 'PK')
    }
    assert.equal((await auditor.get('/permohonan/tidak-ada/paket-arsip.zip')).statusCode, 404)
  })
})
