import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import fc from 'fast-check'
import { identifierIn, octetsIn, partsOf, readDer, tags, writeDer, writeIdentifier, writeSet } from './der.ts'

const arcs = fc.tuple(
  fc.constantFrom('0', '1', '2'),
  fc.nat({ max: 39 }),
  fc.array(fc.nat({ max: 2 ** 31 }), { minLength: 1, maxLength: 8 }),
)

describe('values of DER', () => {
  test('are written as the ASN.1 library writes them, and read back', () => {
    fc.assert(
      fc.property(
        arcs,
        fc.uint8Array({ maxLength: 70_000, size: 'max' }),
        ([root, second, others], bytes) => {
          const identifier = [root, second, ...others].join('.')
          const written = writeDer(tags.sequence, writeIdentifier(identifier), writeDer(tags.octets, bytes))
          const library = new Sequence({
            value: [
              new ObjectIdentifier({ value: identifier }),
              new OctetString({ valueHex: Uint8Array.from(bytes).buffer }),
            ],
          })
          assert.deepEqual(written, Buffer.from(library.toBER()))
          const [first, other] = partsOf(readDer(written))
          assert.equal(identifierIn(first), identifier)
          assert.deepEqual(octetsIn(other), Buffer.from(bytes))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('of open length and in pieces are read as older signers write them', () => {
    const open = Buffer.from('3080 2480 040161 04026263 0000 0500 0000 ff'.replaceAll(' ', ''), 'hex')
    const value = readDer(open)
    assert.equal(value.bytes.length, open.length - 1)
    const [text, nothing, ...more] = partsOf(value)
    assert.deepEqual([octetsIn(text).toString(), nothing?.tag, more.length], ['abc', tags.null, 0])
  })

  test('of a set lie in the order of their bytes', () => {
    const set = writeSet(tags.set, [writeDer(4, Buffer.from('b')), writeDer(4, Buffer.from('a'))])
    assert.equal(set.toString('hex'), '3106040161040162')
  })

  test('cut short, or of any bytes, are refused or read, never looked for beyond the end', () => {
    const whole = writeDer(tags.sequence, writeDer(tags.octets, Buffer.alloc(300)))
    for (let length = 0; length < whole.length; length++)
      assert.throws(() => readDer(whole.subarray(0, length)), TypeError)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          const { bytes: read, content } = readDer(bytes)
          assert.ok(read.length <= bytes.length && content.length < read.length)
        } catch (error) {
          assert.ok(error instanceof TypeError)
        }
      }),
    )
    assert.ok(fromBER(Uint8Array.from(whole)).offset === whole.length)
  })

  test('that lie in each other without end are refused', () => {
    assert.throws(() => readDer(Buffer.from('3080'.repeat(10_000), 'hex')), TypeError)
    let octets = writeDer(tags.octets, Buffer.from('a'))
    for (let depth = 0; depth < 40; depth++) octets = writeDer(tags.octetsInPieces, octets)
    assert.equal(octetsIn(readDer(octets)).toString(), 'a')
    // Each level would copy the whole once more.
    for (let depth = 0; depth < 400; depth++) octets = writeDer(tags.octetsInPieces, octets)
    assert.throws(() => octetsIn(readDer(octets)), TypeError)
  })

  test('of identifiers are whole, or none', () => {
    const identifier = (hex: string) => identifierIn(readDer(Buffer.from(hex, 'hex')))
    assert.equal(identifier('0603550403'), '2.5.4.3')
    for (const cut of ['060455040383', '0600', '060180']) assert.throws(() => identifier(cut), TypeError)
  })
})
