import assert from 'node:assert/strict'
import { createHash, sign, X509Certificate } from 'node:crypto'
import { describe, test } from 'node:test'
import { factsOf } from '../certificates/facts.ts'
import { newKeyPair } from '../local/authority.ts'
import { tags, writeDer, writeIdentifier, writeSet } from './der.ts'
import { oid } from './identifiers.ts'
import { readMessage } from './read.ts'

const { key, publicKey } = newKeyPair()
const sequence = (...parts: readonly Buffer[]) => writeDer(tags.sequence, ...parts)
const number = (value: number) => writeDer(tags.integer, Buffer.from([value]))
const part = (value: Buffer) => writeDer(tags.set, sequence(writeIdentifier('2.5.4.3'), value))
const named = (text: string) => sequence(part(writeDer(0x0c, Buffer.from(text))))
const hex = (text: string) => Buffer.from(text, 'hex')

const algorithm = sequence(writeIdentifier(oid.ecdsaSha256))
const dates = sequence(...['250101000000Z', '450101000000Z'].map((date) => writeDer(0x17, Buffer.from(date))))

function certificate(subject: Buffer, issuer: Buffer): Buffer {
  const version = writeDer(tags.first, number(2))
  const body = sequence(version, number(1), algorithm, issuer, dates, subject, publicKey)
  return sequence(body, algorithm, writeDer(0x03, hex('00'), sign('sha256', body, key)))
}

const content = Buffer.from('surat')
const attribute = (type: string, ...values: readonly Buffer[]) =>
  sequence(writeIdentifier(type), writeDer(tags.set, ...values))
const type = attribute(oid.contentType, writeIdentifier(oid.plainContent))
const digest = writeDer(tags.octets, createHash('sha256').update(content).digest())

function message(
  certificates: readonly Buffer[],
  issuer: Buffer,
  signed: readonly Buffer[] | null = [type, attribute(oid.messageDigest, digest)],
): Buffer {
  const sha256 = sequence(writeIdentifier(oid.sha256))
  const signer = sequence(
    number(1),
    sequence(issuer, number(1)),
    sha256,
    ...(signed ? [writeSet(tags.first, signed)] : []),
    algorithm,
    writeDer(tags.octets, sign('sha256', signed ? writeSet(tags.set, signed) : content, key)),
  )
  const inside = sequence(
    number(1),
    writeDer(tags.set, sha256),
    sequence(writeIdentifier(oid.plainContent)),
    writeDer(tags.first, ...certificates),
    writeDer(tags.set, signer),
  )
  return sequence(writeIdentifier(oid.signedContent), writeDer(tags.first, inside))
}

const issuer = named('Penerbit')
const plain = certificate(named('Kepala'), issuer)
const isIntact = (signed: readonly Buffer[] | null) =>
  readMessage(message([plain], issuer, signed), [content])?.intact ?? false

describe('a message of a stranger', () => {
  test('is intact only with one right value of each attribute that counts', () => {
    const right = attribute(oid.messageDigest, digest)
    const wrong = writeDer(tags.octets, Buffer.alloc(32))
    assert.equal(isIntact([type, right]), true)
    const others = [
      null,
      [type],
      [right],
      [type, attribute(oid.messageDigest)],
      [type, attribute(oid.messageDigest, digest, digest)],
      [type, attribute(oid.messageDigest, wrong)],
      [type, attribute(oid.messageDigest, writeDer(tags.octets))],
      [attribute(oid.contentType, writeIdentifier(oid.timeStampContent)), right],
      [type, right, attribute(oid.signingCertificateV2, sequence(sequence(sequence(wrong))))],
    ]
    assert.deepEqual(others.map(isIntact), Array(others.length).fill(false))
  })

  test('with a certificate whose owner’s name can’t be read has no signer', () => {
    const names = [
      // A length in five octets, and values left open in each other: OpenSSL takes both.
      hex('0c85000000000141'),
      hex('3080'.repeat(60) + '0000'.repeat(60)),
    ]
    for (const name of names) {
      const hostile = certificate(sequence(part(name)), issuer)
      assert.throws(() => factsOf(new X509Certificate(hostile)), TypeError)
      const found = readMessage(message([hostile], issuer), [content])
      assert.deepEqual([found?.intact, found?.signer], [false, null])
    }
  })

  test('with many certificates and a long name of their issuer is read in time', () => {
    const long = sequence(...Array.from({ length: 10_000 }, () => part(writeDer(0x0c, Buffer.from('x')))))
    const began = performance.now()
    const found = readMessage(message(Array(500).fill(plain), long), [content])
    assert.equal(found?.signer, null)
    assert.ok(performance.now() - began < 3000)
  })
})
