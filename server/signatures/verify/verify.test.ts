import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { listSignatureFields } from '../pdf/fields.ts'
import { openPdf } from '../pdf/open.ts'
import { findPage } from '../pdf/pages.ts'
import { array, dictionary, name, type PdfValue, stream, withEntries } from '../pdf/values.ts'
import { appendRevision, nextNumber } from '../pdf/write.ts'
import { holder } from '../testing/keys.ts'
import { classicPaper, packedPaper } from '../testing/papers.ts'
import { anchor, root, second, signed, signer } from '../testing/signing.ts'
import { type VerifiedSignature, verifyPdf } from './verify.ts'

const letter = readFileSync(new URL('../testing/letter.pdf', import.meta.url))
const papers = { classic: classicPaper(), packed: packedPaper(), typeset: letter }

function read(pdf: Uint8Array, anchors = [anchor()], expected?: number) {
  const found = verifyPdf(pdf, anchors, expected)
  assert.equal(found.kind, 'read')
  return found as Extract<typeof found, { kind: 'read' }>
}
const only = (pdf: Uint8Array, anchors?: Parameters<typeof read>[1]) =>
  read(pdf, anchors).signatures[0] as VerifiedSignature

for (const [kind, paper] of Object.entries(papers)) {
  test(`one signature on a ${kind} paper holds`, async () => {
    const { signatures, sound, removed, missing } = read(await signed(paper))
    assert.deepEqual(
      { sound, removed, missing, count: signatures.length },
      { sound: true, removed: 0, missing: 0, count: 1 },
    )
    const [{ signer: by, ...told }] = signatures as [VerifiedSignature]
    assert.deepEqual([by?.name, by?.position, by?.organisation], ['Kepala', 'Kepala Dinas', 'Pemda'])
    assert.deepEqual(
      { ...told, signedAt: null },
      {
        field: 'Signature1',
        signedAt: null,
        timestamped: false,
        level: 'B-B',
        intact: true,
        coversWholeDocument: true,
        changedAfter: false,
        certificate: 'valid',
        revocationKnown: true,
        certified: false,
      },
    )
  })

  test(`a second signature on a ${kind} paper leaves the first as it was`, async () => {
    const mark = { page: 1, rectangle: [50, 50, 250, 100] as const, drawing: packedPaper('Cap') }
    const { signatures, sound } = read(await signed(await signed(paper), { by: second, mark }))
    assert.equal(sound, true)
    assert.deepEqual(
      signatures.map((one) => [one.signer?.name, one.intact, one.coversWholeDocument, one.changedAfter]),
      [
        ['Kepala', true, false, false],
        ['Bidang', true, true, false],
      ],
    )
  })

  test(`any changed byte of a signed ${kind} paper is found`, async () => {
    const pdf = await signed(paper)
    const place = pdf.indexOf(`<30`, paper.length, 'latin1')
    for (let at = 0; at < pdf.length; at += 211) {
      if (at >= place && at < place + 8_194) continue
      const changed = Buffer.from(pdf)
      changed[at] = changed[at]! ^ 1
      const found = verifyPdf(changed, [anchor()], 1)
      assert.ok(found.kind === 'unreadable' || !found.sound, `byte ${at}`)
    }
  })
}

test('a changed signature or a signature of another paper does not hold', async () => {
  const pdf = await signed(letter)
  const changed = Buffer.from(pdf)
  const inside = pdf.indexOf('<30', letter.length, 'latin1') + 1_000
  changed.write(changed.toString('latin1', inside, inside + 1) === 'a' ? 'b' : 'a', inside, 'latin1')
  assert.equal(only(changed).intact, false)
  const other = await signed(classicPaper('lain'))
  const swapped = Buffer.from(pdf)
  const hex = /<(30[0-9a-f]{8000,})>/.exec(other.toString('latin1'))?.[1] ?? ''
  assert.ok(hex.length > 8_000)
  swapped.write(hex, pdf.indexOf('<30', letter.length, 'latin1') + 1, 'latin1')
  assert.equal(only(swapped).intact, false)
})

/** A revision by somebody who signs nothing. */
function altered(
  pdf: Uint8Array,
  change: (opened: ReturnType<typeof openPdf>) => Parameters<typeof appendRevision>[1],
) {
  const opened = openPdf(pdf)
  return appendRevision(opened, change(opened)).bytes
}

test('a page whose words change after signing is found, though every signed byte is there', async () => {
  const pdf = altered(await signed(letter), (opened) => {
    const { reference, page } = findPage(opened, 1)
    const number = nextNumber(opened)
    return [
      { number, value: stream({}, Buffer.from('BT ET')) },
      {
        number: reference.number,
        value: withEntries(page, { Contents: { kind: 'reference', number, generation: 0 } }),
      },
    ]
  })
  const { signatures, sound } = read(pdf)
  assert.deepEqual([signatures[0]?.intact, signatures[0]?.changedAfter, sound], [true, true, false])
})

const afterwards: Readonly<
  Record<string, (opened: ReturnType<typeof openPdf>) => { key: string; value: PdfValue }>
> = {
  'a script that runs at opening': () => ({
    key: 'OpenAction',
    value: dictionary({ S: name('JavaScript') }),
  }),
  'another tree of pages': () => ({
    key: 'Pages',
    value: dictionary({ Type: name('Pages'), Kids: array([]), Count: 0 }),
  }),
  'layers that hide': () => ({ key: 'OCProperties', value: dictionary({}) }),
}
for (const [what, entry] of Object.entries(afterwards))
  test(`${what}, added after signing, is found`, async () => {
    const pdf = altered(await signed(letter), (opened) => {
      const { key, value } = entry(opened)
      return [{ number: opened.root.number, value: withEntries(opened.catalogue, { [key]: value }) }]
    })
    assert.equal(only(pdf).changedAfter, true)
  })

test('a note laid over a page after signing is found', async () => {
  const pdf = altered(await signed(letter), (opened) => {
    const { reference, page } = findPage(opened, 1)
    const number = nextNumber(opened)
    const note = dictionary({ Type: name('Annot'), Subtype: name('FreeText'), Rect: array([0, 0, 500, 500]) })
    const before = opened.resolve(page.entries.get('Annots'))
    const items = before && typeof before === 'object' && before.kind === 'array' ? before.items : []
    const list = array([...items, { kind: 'reference', number, generation: 0 }])
    return [
      { number, value: note },
      { number: reference.number, value: withEntries(page, { Annots: list }) },
    ]
  })
  assert.equal(only(pdf).changedAfter, true)
})

test('content put where the signed file pointed at nothing is found', async () => {
  const hollow = Buffer.from(
    Buffer.from(classicPaper()).toString('latin1').replace('/Contents 4 0 R', '/Contents 9 0 R'),
    'latin1',
  )
  const pdf = altered(await signed(hollow), () => [{ number: 9, value: stream({}, Buffer.from('BT ET')) }])
  assert.equal(only(pdf).changedAfter, true)
})

test('a new description of the file is no change of what was signed', async () => {
  const pdf = altered(await signed(letter), (opened) => {
    const description = opened.references.trailer.entries.get('Info')
    assert.ok(description && typeof description === 'object' && description.kind === 'reference')
    return [
      {
        number: description.number,
        value: dictionary({ Producer: { kind: 'string', bytes: Buffer.from('x') } }),
      },
    ]
  })
  assert.deepEqual([only(pdf).changedAfter, only(pdf).coversWholeDocument], [false, false])
})

test('a change after the second signature falls back on the first too', async () => {
  const both = await signed(await signed(letter), { by: second })
  const pdf = altered(both, (opened) => [
    { number: opened.root.number, value: withEntries(opened.catalogue, { OpenAction: dictionary({}) }) },
  ])
  assert.deepEqual(
    read(pdf).signatures.map((one) => one.changedAfter),
    [true, true],
  )
})

test('a further signature that does not hold is a change', async () => {
  const once = await signed(letter)
  const broken = Buffer.from(await signed(once, { by: second }))
  broken.write('39', broken.indexOf('/M <', once.length, 'latin1') + 10, 'latin1')
  const { signatures } = read(broken)
  assert.deepEqual(
    signatures.map((one) => [one.intact, one.changedAfter]),
    [
      [true, true],
      [false, false],
    ],
  )
})

test('a signature taken off is missed: by the record, and by what the file still holds', async () => {
  const once = await signed(letter)
  const both = await signed(once, { by: second })
  const cut = read(both.subarray(0, once.length), undefined, 2)
  assert.deepEqual([cut.missing, cut.sound], [1, false])
  assert.equal(read(letter, undefined, 2).missing, 2)
  const hidden = altered(both, (opened) => {
    const [first] = listSignatureFields(openPdf(once))
    const form = dictionary({
      SigFlags: 3,
      Fields: array([{ kind: 'reference', number: first!.number!, generation: 0 }]),
    })
    return [{ number: opened.root.number, value: withEntries(opened.catalogue, { AcroForm: form }) }]
  })
  const found = read(hidden)
  assert.deepEqual([found.signatures.length, found.removed, found.sound], [1, 1, false])
})

test('a range that leaves out more than the signature is no signature', async () => {
  const pdf = await signed(letter)
  const text = pdf.toString('latin1')
  const range = /\[0 (\d+) (\d+) (\d+) +\]/.exec(text)
  assert.ok(range)
  const [whole, length, next, rest] = range as unknown as [string, string, string, string]
  for (const numbers of [
    [1, +length, +next, +rest],
    [0, +length - 10, +next, +rest],
    [0, +length, +next + 10, +rest - 10],
    [0, +length, +next, +rest + 10],
    [0, +length, -1, +rest],
  ]) {
    const changed = Buffer.from(pdf)
    changed.write(`${`[${numbers.join(' ')}`.padEnd(whole.length - 1)}]`, range.index, 'latin1')
    assert.equal(only(changed).intact, false, String(numbers))
  }
})

test('a look-alike of the issuer is an unknown issuer', async () => {
  const lookAlike = holder('Akar Uji', { use: 'authority' })
  const impostor = holder('Kepala', {
    use: 'signing',
    issuer: lookAlike,
    position: 'Kepala Dinas',
    organisation: 'Pemda',
  })
  const found = only(await signed(letter, { by: impostor, issuer: lookAlike }), [
    anchor(root.certificate, { certified: true }),
  ])
  assert.deepEqual([found.intact, found.certificate, found.certified], [true, 'unknown-issuer', false])
})

test('a certificate that is no authority can issue none', async () => {
  const below = holder('Bawahan', { use: 'signing', issuer: signer })
  assert.equal(only(await signed(letter, { by: below, issuer: signer })).certificate, 'unknown-issuer')
})

test('an anchor for timestamps alone vouches for nobody', async () => {
  assert.equal(
    only(await signed(letter), [anchor(root.certificate, { purposes: ['time'] })]).certificate,
    'unknown-issuer',
  )
})

test('a certificate is judged at the time of signing', async () => {
  const day = 86_400_000
  const [from, until] = [new Date(Date.now() - 20 * day), new Date(Date.now() - 10 * day)]
  const short = holder('Kepala', { use: 'signing', issuer: root, from, until })
  const at = (days: number) => new Date(Date.now() - days * day).toISOString()
  const state = async (days: number) => only(await signed(letter, { by: short, at: at(days) })).certificate
  assert.deepEqual([await state(15), await state(5), await state(25)], ['valid', 'expired', 'not-yet-valid'])
})

test('a revoked certificate is told, and what was signed before stays only where the key was never lost', async () => {
  const day = 86_400_000
  const pdf = await signed(letter, { at: new Date(Date.now() - 5 * day).toISOString() })
  const serial = signer.certificate.serialNumber.toLowerCase()
  const state = (daysAgo: number, reason: 'superseded' | 'key-compromise') => {
    const revoked = [{ serial, reason, at: new Date(Date.now() - daysAgo * day).toISOString() }]
    return only(pdf, [anchor(root.certificate, { revoked })]).certificate
  }
  assert.deepEqual(
    [state(6, 'superseded'), state(4, 'superseded'), state(6, 'key-compromise'), state(4, 'key-compromise')],
    ['revoked', 'valid', 'revoked', 'revoked'],
  )
})

for (const kind of ['pades', 'older'] as const)
  test(`another program’s signature with RSA (${kind}) is read`, async () => {
    const read = (name: string) => readFileSync(new URL(`../testing/by-pyhanko/${name}`, import.meta.url))
    const rsaRoot = new X509Certificate(read('root.pem'))
    const pdf = read(`${kind}.pdf`)
    const found = only(pdf, [anchor(rsaRoot, { certified: true, revoked: null })])
    assert.deepEqual(
      [found.intact, found.certificate, found.certified, found.level, found.signer?.name],
      [true, 'valid', true, kind === 'pades' ? 'B-B' : 'basic', 'Pejabat Uji'],
    )
    const both = await signed(pdf)
    assert.equal(only(both, [anchor(rsaRoot)]).changedAfter, false)
    pdf[100] = pdf[100]! ^ 1
    assert.notEqual(
      verifyPdf(pdf, [anchor(rsaRoot)]).kind === 'read' && only(pdf, [anchor(rsaRoot)]).intact,
      true,
    )
  })

test('whatever a stranger writes in the place of a signature, it is told and nothing fails', async () => {
  const pdf = await signed(classicPaper())
  const place = pdf.indexOf('<30', 0, 'latin1') + 1
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2_600), fc.constantFrom(...'0123456789abcdef')), {
        minLength: 1,
        maxLength: 6,
      }),
      (faults) => {
        const changed = Buffer.from(pdf)
        for (const [at, digit] of faults) changed.write(digit, place + at, 'latin1')
        assert.equal(verifyPdf(changed, [anchor()]).kind, 'read')
      },
    ),
    { numRuns: 150 },
  )
})

test('a paper without signatures is not sound, and no PDF is unreadable', () => {
  assert.deepEqual(read(letter), { kind: 'read', signatures: [], removed: 0, missing: 0, sound: false })
  assert.deepEqual(verifyPdf(Buffer.from('halo'), []), { kind: 'unreadable', code: 'PdfDamaged' })
})
