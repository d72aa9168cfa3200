import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { classicPaper, packedPaper } from '../testing/papers.ts'
import { listSignatureFields } from './fields.ts'
import { openPdf } from './open.ts'
import { contentsOf, eachPage, findPage } from './pages.ts'
import { parseValue } from './parse.ts'
import { placeSignature } from './place.ts'
import { isSamePaper } from './same-paper.ts'
import {
  array,
  dictionary,
  name,
  PdfProblem,
  type PdfValue,
  reference,
  textOf,
  textString,
} from './values.ts'
import { appendRevision, nextNumber, written } from './write.ts'

const letter = readFileSync(new URL('../testing/letter.pdf', import.meta.url))
const papers = { 'a table': classicPaper(), 'a stream': packedPaper(), 'a typeset letter': letter }

const { value: anyValue } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: -1e6, max: 1e6 }).map((hundredths) => hundredths / 100),
    fc.string({ unit: 'binary-ascii', minLength: 1 }).map((text) => name(text.replaceAll('\0', 'x'))),
    fc.uint8Array().map((bytes): PdfValue => ({ kind: 'string', bytes: Buffer.from(bytes) })),
    fc.tuple(fc.nat(9999), fc.nat(3)).map(([number, generation]) => reference(number, generation)),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => array(items)),
    fc
      .dictionary(fc.stringMatching(/^[A-Za-z]{1,6}$/), tie('value'), { maxKeys: 4 })
      .map((entries) => dictionary({ ...entries })),
  ),
}))

test('what is written is read back the same', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      assert.deepEqual(parseValue({ bytes: written(value), at: 0 }), value)
    }),
  )
})

test('text in any script comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(textOf(textString(text)), text)),
  )
})

test('strings as other programs write them are understood', () => {
  const read = (text: string) => parseValue({ bytes: Buffer.from(text, 'latin1'), at: 0 })
  assert.deepEqual(read('(a\\(b\\)\\101\\n(c)\\\r\nd)'), {
    kind: 'string',
    bytes: Buffer.from('a(b)A\n(c)d'),
  })
  assert.deepEqual(read('<4 1 4>'), { kind: 'string', bytes: Buffer.from('A@') })
  assert.deepEqual(read('% said\n[/A#20B -.5 3 0 R true]'), array([name('A B'), -0.5, reference(3), true]))
})

for (const [kind, paper] of Object.entries(papers))
  test(`a file with cross-references in ${kind} gets a revision, and not a byte before it changes`, () => {
    const pdf = openPdf(paper)
    const number = nextNumber(pdf)
    const { bytes } = appendRevision(pdf, [{ number, value: textString('baru') }])
    assert.ok(bytes.subarray(0, paper.length).equals(paper))
    const again = openPdf(bytes)
    assert.equal(again.references.style, pdf.references.style)
    assert.equal(textOf(again.resolve(reference(number))), 'baru')
    for (const old of pdf.numbers())
      assert.deepEqual(again.resolve(reference(old)), pdf.resolve(reference(old)), `object ${old}`)
    assert.ok(again.bytes.equals(bytes))
  })

test('pages are found in their order, with what they draw', () => {
  const pdf = openPdf(letter)
  assert.equal([...eachPage(pdf)].length, 2)
  assert.throws(() => findPage(pdf, 3), { code: 'no-such-page' })
  assert.match(
    contentsOf(openPdf(packedPaper('Halo')), findPage(openPdf(packedPaper()), 1).page).toString(),
    /Halo/,
  )
})

test('a place for a signature leaves out nothing but the signature', () => {
  for (const paper of Object.values(papers)) {
    const placed = placeSignature(paper, { signer: 'Kepala', at: '2026-03-02T01:02:03.000Z', room: 100 })
    const [before, after] = placed.toSign
    const filled = placed.fill(Buffer.from('0102', 'hex'))
    assert.equal(filled.length, before.length + after.length + 202)
    assert.ok(filled.subarray(0, paper.length).equals(paper))
    const [field] = listSignatureFields(openPdf(filled))
    assert.deepEqual(
      field?.signature?.entries.get('ByteRange'),
      array([0, before.length, before.length + 202, after.length]),
    )
    assert.throws(() => placed.fill(Buffer.alloc(101)), { code: 'too-small-place' })
  }
})

test('a mark is drawn from another PDF, with its fonts', () => {
  const mark = {
    page: 2,
    rectangle: [50, 60, 250, 160] as const,
    drawing: packedPaper('Cap'),
    hint: 'Ditandatangani',
  }
  const filled = placeSignature(letter, {
    signer: 'Kepala',
    at: '2026-03-02T01:02:03Z',
    room: 10,
    mark,
  }).fill(Buffer.alloc(1))
  const pdf = openPdf(filled)
  const [field] = listSignatureFields(pdf)
  assert.equal(textOf(field?.field.entries.get('TU')), 'Ditandatangani')
  assert.deepEqual(field?.field.entries.get('P'), findPage(pdf, 2).reference)
  const form = pdf.resolve(pdf.dictionaryOf(field?.field.entries.get('AP')).entries.get('N'))
  assert.ok(form && typeof form === 'object' && form.kind === 'stream')
  assert.match(form.body.toString(), /Cap/)
  const fonts = pdf.dictionaryOf(pdf.dictionaryOf(form.entries.get('Resources')).entries.get('Font'))
  assert.deepEqual(pdf.dictionaryOf(fonts.entries.get('F1')).entries.get('BaseFont'), name('Helvetica'))
})

test('the same paper is known again, and another is told', () => {
  const signed = placeSignature(letter, { signer: 'K', at: '2026-03-02T01:02:03Z', room: 10 }).fill(
    Buffer.alloc(1),
  )
  assert.equal(isSamePaper(letter, signed), true)
  assert.equal(isSamePaper(classicPaper('satu'), classicPaper('satu')), true)
  assert.equal(isSamePaper(classicPaper('satu'), packedPaper('satu')), false)
  assert.equal(isSamePaper(letter, Buffer.from('x')), false)
})

test('a file that is locked or certified against changes is refused', () => {
  const text = Buffer.from(classicPaper()).toString('latin1')
  const locked = text.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << >>')
  assert.throws(() => openPdf(Buffer.from(locked, 'latin1')), { code: 'encrypted' })
  const rule = '/Perms << /DocMDP << /Reference [<< /TransformParams << /P 1 >> >>] >> >>'
  const pdf = openPdf(classicPaper())
  const certified = appendRevision(pdf, [
    {
      number: 1,
      value: parseValue({ bytes: Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${rule} >>`), at: 0 }),
    },
  ])
  const request = { signer: 'K', at: '2026-03-02T01:02:03Z', room: 10 }
  assert.throws(() => placeSignature(certified.bytes, request), { code: 'signing-forbidden' })
})

test('whatever is wrong with a file, it is told as a problem of the file', () => {
  const whole = Object.values(papers).map((paper) => Buffer.from(paper))
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      (paper, faults, kept) => {
        const bytes = Buffer.from(paper.subarray(0, Math.ceil(paper.length * kept)))
        for (const [place, byte] of faults) bytes[Math.floor(place * (bytes.length - 1))] = byte
        try {
          placeSignature(bytes, { signer: 'K', at: '2026-03-02T01:02:03Z', room: 10 })
        } catch (error) {
          assert.ok(error instanceof PdfProblem, String((error as Error).stack))
        }
      },
    ),
    { numRuns: 400 },
  )
})
