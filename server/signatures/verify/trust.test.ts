import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCertificate } from '../certificates/make.ts'
import { newKeyPair } from '../local/authority.ts'
import { type Holder, holder } from '../testing/keys.ts'
import { anchor, root, signer } from '../testing/signing.ts'
import { judge } from './trust.ts'

const now = { at: new Date(), proven: false, purpose: 'signing' } as const
const stateOf = (certificate: Holder['certificate'], others: readonly Holder[]) =>
  judge(
    certificate,
    others.map((other) => other.certificate),
    [anchor()],
    now,
  ).state

/** An authority below the one above, and so on: the lowest first. */
function below(above: Holder, levels: number): readonly Holder[] {
  const own = holder(`Antara ${levels}`, { use: 'authority', issuer: above })
  return levels === 1 ? [own] : [...below(own, levels - 1), own]
}

test('a certificate leads to an anchor by itself, or over authorities that came along in any order', () => {
  assert.equal(stateOf(root.certificate, []), 'valid')
  assert.equal(stateOf(signer.certificate, []), 'valid')
  const between = below(root, 3)
  const { certificate } = holder('Kepala', { use: 'signing', issuer: between[0]! })
  assert.equal(stateOf(certificate, between), 'valid')
  assert.equal(stateOf(certificate, between.toReversed()), 'valid')
  assert.equal(stateOf(certificate, between.slice(0, 2)), 'unknown-issuer')
  const far = below(root, 7)
  assert.equal(
    stateOf(holder('Kepala', { use: 'signing', issuer: far[0]! }).certificate, far),
    'unknown-issuer',
  )
})

test('what is expired above spoils what it issued', () => {
  const gone = holder('Antara', { use: 'authority', issuer: root, until: new Date(Date.now() - 1000) })
  assert.equal(stateOf(holder('Kepala', { use: 'signing', issuer: gone }).certificate, [gone]), 'expired')
})

// Tried every way, 38 authorities would be asked 38 to the sixth times.
test('authorities that certify one another come to an end', { timeout: 20_000 }, () => {
  const pair = newKeyPair()
  const circle = Array.from({ length: 38 }, () => ({
    key: pair.key,
    certificate: makeCertificate({
      subject: { commonName: 'Antara', organisation: 'Lembaga Uji' },
      publicKey: pair.publicKey,
      issuer: null,
      issuerKey: pair.key,
      from: new Date(Date.now() - 86_400_000),
      until: new Date(Date.now() + 86_400_000),
      use: 'authority',
    }),
  }))
  const { certificate } = holder('Kepala', { use: 'signing', issuer: circle[0]! })
  assert.equal(stateOf(certificate, circle), 'unknown-issuer')
  const way = holder('Antara', { use: 'authority', issuer: root })
  assert.equal(
    stateOf(holder('Kepala', { use: 'signing', issuer: way }).certificate, [...circle, way]),
    'valid',
  )
})
