import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sessionSecret, signatureSecret } from './settings.ts'
import { type SignatureEnvironment, signatureSettings } from './signature-settings.ts'
import { root } from './signatures/testing/signing.ts'

describe('the settings of signatures', () => {
  let folder: string
  let pem: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'laksana-signing-'))
    pem = join(folder, 'roots.pem')
    writeFileSync(pem, `Akar Uji\n${root.certificate}\n${root.certificate}`)
    writeFileSync(join(folder, 'empty.pem'), 'kosong')
  })
  after(() => rmSync(folder, { recursive: true, force: true }))
  const read = (typed: Partial<SignatureEnvironment>) =>
    signatureSettings({
      timestampAddress: undefined,
      timestampCertificates: undefined,
      bsreAddress: undefined,
      bsreUser: undefined,
      bsrePassword: undefined,
      bsreVersion: '2',
      bsreCertificates: undefined,
      ...typed,
    })
  const bsre = () => ({
    bsreAddress: 'https://esign.example.go.id/',
    bsreUser: 'u',
    bsrePassword: 'p',
    bsreCertificates: pem,
  })

  test('may all be left out', () => assert.deepEqual(read({}), { roots: { psre: [], timestamp: [] } }))

  test('are taken as a whole', () => {
    const { roots, ...settings } = read({
      ...bsre(),
      bsreVersion: '1',
      timestampAddress: 'http://tsa.example.go.id',
      timestampCertificates: pem,
    })
    assert.deepEqual([roots.psre.length, roots.timestamp.length], [2, 2])
    assert.deepEqual(settings, {
      timestampAddress: 'http://tsa.example.go.id',
      bsre: { address: 'https://esign.example.go.id', user: 'u', password: 'p', version: 1 },
    })
    assert.ok(read({ ...bsre(), bsreAddress: 'http://10.1.2.3:8080' }).bsre)
  })

  test('that make no sense are told by their names, and no password with them', () => {
    const wrong: readonly [Partial<SignatureEnvironment>, RegExp][] = [
      [{ timestampAddress: 'tsa' }, /LAKSANA_TIMESTAMP_ADDRESS/],
      [{ timestampAddress: 'https://tsa.example' }, /LAKSANA_TIMESTAMP_CERTIFICATES/],
      [{ timestampCertificates: join(folder, 'gone.pem') }, /LAKSANA_TIMESTAMP_CERTIFICATES/],
      [{ bsreCertificates: join(folder, 'empty.pem') }, /LAKSANA_BSRE_CERTIFICATES/],
      [{ ...bsre(), bsreAddress: 'http://esign.example.go.id' }, /LAKSANA_BSRE_ADDRESS/],
      [{ ...bsre(), bsreAddress: 'http://10.evil.example' }, /LAKSANA_BSRE_ADDRESS/],
      [{ ...bsre(), bsreUser: undefined }, /LAKSANA_BSRE_USER/],
      [{ ...bsre(), bsrePassword: undefined }, /LAKSANA_BSRE_PASSWORD/],
      [{ ...bsre(), bsreCertificates: undefined }, /LAKSANA_BSRE_CERTIFICATES/],
    ]
    for (const [typed, sentence] of wrong) assert.throws(() => read(typed), sentence)
  })

  test('keep their secret apart from that of sessions, and for themselves', () => {
    const secret = signatureSecret(folder)
    assert.equal(signatureSecret(folder), secret)
    assert.notEqual(sessionSecret(folder), secret)
    assert.equal(statSync(join(folder, 'signature-secret')).mode & 0o077, 0)
    writeFileSync(join(folder, 'signature-secret'), 'kurang')
    assert.throws(() => signatureSecret(folder), /backup/)
  })
})
