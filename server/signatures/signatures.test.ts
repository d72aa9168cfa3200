import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { CertificateRevocationList } from 'pkijs'
import type { SignedPaper, SignRequest } from './contract.ts'
import { passphraseLength } from './index.ts'
import { division, head, otherTenant, passphrase, tenant, useOffice } from './testing/office.ts'
import { classicPaper } from './testing/papers.ts'
import { startTimestampServer, type TimestampServer } from './testing/timestamp-server.ts'

const letter = readFileSync(new URL('./testing/letter.pdf', import.meta.url))
const secret = { passphrase }
const byHead: SignRequest = {
  provider: 'local',
  pdf: letter,
  signer: head,
  secret,
  reason: 'Setuju',
  location: 'Kasongan',
}
const day = 86_400_000

describe('the government’s own certificates', () => {
  const { database, open } = useOffice()
  let clock = Date.now()
  const now = () => new Date(clock).toISOString()
  const signatures = () => open({ now })
  before(async () => {
    for (const signer of [head, division])
      assert.equal((await signatures().issue(tenant, signer, passphrase)).kind, 'issued')
  })
  const signed = async (request: Partial<SignRequest> = {}): Promise<SignedPaper> => {
    const answer = await signatures().sign(tenant, { ...byHead, ...request })
    assert.equal(answer.kind, 'signed', JSON.stringify(answer))
    return answer as SignedPaper
  }
  const code = async (request: Partial<SignRequest>, by = signatures(), where = tenant) => {
    const answer = await by.sign(where, { ...byHead, ...request })
    assert.equal(answer.kind, 'refused')
    return answer.kind === 'refused' && answer.code
  }
  const attempts = async () =>
    (await database.admin.query('select * from laksana.signature_attempt order by at, attempt_id')).rows

  test('sign at level B-B, and are never certified', async () => {
    const paper = await signed()
    assert.deepEqual([paper.level, paper.certified, paper.provider], ['B-B', false, 'local'])
    assert.deepEqual(
      [paper.certificate.name, paper.certificate.position, paper.certificate.organisation],
      ['Kepala', 'Kepala Dinas', 'Pemerintah kab-satu'],
    )
    const found = await signatures().verify(tenant, paper.pdf, paper.sha256)
    assert.ok(found.kind === 'read' && found.sound)
    assert.deepEqual([found.signatures[0]?.certified, found.signatures[0]?.revocationKnown], [false, true])
    const row = (await attempts()).at(-1)
    assert.deepEqual(
      [
        row.tenant_id,
        row.official_id,
        row.position,
        row.provider,
        row.outcome,
        row.signed_sha256,
        row.signatures,
      ],
      [tenant, 'o1', 'Kepala Dinas', 'local', 'signed', paper.sha256, 1],
    )
  })

  test('of a joint signer leave the first signature valid; the record misses one taken off', async () => {
    const first = await signed({
      mark: { page: 1, rectangle: [50, 50, 200, 100], drawing: classicPaper('Cap') },
    })
    const both = await signed({ pdf: first.pdf, signer: division })
    const found = await signatures().verify(tenant, both.pdf, both.sha256)
    assert.ok(found.kind === 'read' && found.sound)
    assert.equal(found.signatures.length, 2)
    const stripped = await signatures().verify(tenant, first.pdf, both.sha256)
    assert.ok(stripped.kind === 'read' && !stripped.sound)
    assert.equal(stripped.missing, 1)
  })

  test('mean nothing to another government', async () => {
    const paper = await signed()
    const found = await signatures().verify(otherTenant, paper.pdf)
    assert.ok(found.kind === 'read')
    assert.equal(found.signatures[0]?.certificate, 'unknown-issuer')
    assert.equal(await code({}, signatures(), otherTenant), 'NoCertificate')
    assert.equal(await signatures().authority(otherTenant), null)
  })

  test('need their passphrase each time; after five wrong ones there is a wait, also for the right one', async () => {
    const signer = { ...head, official: 'o3', name: 'Pengelola', position: 'Administrator' }
    await signatures().issue(tenant, signer, passphrase)
    const wrong = { signer, secret: { passphrase: 'bukan frasa sandinya' } }
    for (let count = 0; count < 5; count += 1) {
      clock += 1_000
      assert.equal(await code(wrong), 'PassphraseWrong')
    }
    assert.equal(await code({ signer }), 'TooManyTries')
    clock += 16 * 60_000
    assert.equal((await signed({ signer })).kind, 'signed')
  })

  test('one wrong passphrase for a batch is one try', async () => {
    clock += 60_000
    const { pdf: _, ...request } = { ...byHead, secret: { passphrase: 'bukan frasa sandinya' } }
    const papers = Array.from({ length: 8 }, () => ({ pdf: letter }))
    const refused = await signatures().signMany(tenant, request, papers)
    assert.deepEqual(
      new Set(refused.map((one) => one.kind === 'refused' && one.code)),
      new Set(['PassphraseWrong']),
    )
    const answers = await signatures().signMany(tenant, { ...request, secret }, [
      { pdf: letter },
      { pdf: Buffer.from('bukan PDF') },
      { pdf: letter, mark: { page: 9, rectangle: [0, 0, 9, 9] } },
      { pdf: classicPaper() },
    ])
    assert.deepEqual(
      answers.map((one) => (one.kind === 'refused' ? [one.code, one.again] : one.kind)),
      ['signed', ['PdfDamaged', 'after-change'], ['PageMissing', 'after-change'], 'signed'],
    )
  })

  test('are refused without a certificate, with a one-time code, or with a short passphrase', async () => {
    assert.equal(await code({ signer: { ...head, position: 'Jabatan Lain' } }), 'NoCertificate')
    assert.equal(await code({ secret: { totp: '123456' } }), 'SecretKindNotTaken')
    assert.equal(await code({ provider: 'bsre' }), 'ProviderNotSet')
    const answer = await signatures().issue(tenant, head, 'x'.repeat(passphraseLength.least - 1))
    assert.equal(answer.kind === 'refused' && answer.code, 'PassphraseTooShort')
  })

  test('can’t be used by the server alone: another secret, or another’s row, opens no key', async () => {
    clock += 60_000
    assert.equal(await code({}, open({ now, secret: 'x'.repeat(64) })), 'PassphraseWrong')
    await database.admin.query(
      `update laksana.signing_certificate c set sealed_key = o.sealed_key from laksana.signing_certificate o
       where c.official_id = 'o2' and o.official_id = 'o1' and o.revoked_at is null`,
    )
    assert.equal(await code({ signer: division }), 'PassphraseWrong')
    await signatures().issue(tenant, division, passphrase)
  })

  test('are superseded by newer ones, revoked, and expire; what was signed before stays', async () => {
    clock += day
    const before = await signed({ signer: division })
    clock += day
    const renewed = await signatures().issue(tenant, division, passphrase)
    assert.ok(renewed.kind === 'issued')
    const listed = await signatures().listCertificates(tenant, 'o2')
    assert.deepEqual(listed.map(({ state }) => state).sort(), ['in-force', 'revoked', 'revoked'])
    assert.equal((await signed({ signer: division })).certificate.serial, renewed.certificate.serial)
    assert.ok((await signatures().verify(tenant, before.pdf)).kind === 'read')
    const old = await signatures().verify(tenant, before.pdf)
    assert.ok(old.kind === 'read' && old.sound)

    clock += day
    const last = await signed({ signer: division })
    assert.equal(await signatures().revoke(tenant, renewed.certificate.serial, 'key-compromise'), true)
    assert.equal(await signatures().revoke(tenant, renewed.certificate.serial, 'superseded'), false)
    assert.equal(await code({ signer: division }), 'CertificateRevoked')
    const fallen = await signatures().verify(tenant, last.pdf)
    assert.ok(fallen.kind === 'read' && !fallen.sound)
    assert.equal(fallen.signatures[0]?.certificate, 'revoked')

    await signatures().issue(tenant, division, passphrase)
    clock += 731 * day
    assert.equal(await code({ signer: division }), 'CertificateExpired')
    const status = await signatures().status(tenant, 'local', division)
    assert.equal(status.kind === 'refused' && status.code, 'CertificateExpired')
    await signatures().issue(tenant, division, passphrase)
    assert.equal((await signatures().status(tenant, 'local', division)).kind, 'ready')
  })

  test('come from one authority, which tells what it took back', async () => {
    const files = await signatures().authority(tenant)
    assert.ok(files)
    const authority = new X509Certificate(files.certificate)
    assert.equal(authority.ca, true)
    const list = CertificateRevocationList.fromBER(Uint8Array.from(files.revocationList))
    const revoked = (await signatures().listCertificates(tenant, 'o2')).filter(
      ({ state }) => state === 'revoked',
    )
    assert.ok(revoked.length > 2)
    const serials = list.revokedCertificates?.map(({ userCertificate }) =>
      Buffer.from(userCertificate.valueBlock.valueHexView).toString('hex'),
    )
    for (const { serial } of revoked) assert.ok(serials?.includes(serial))
    await Promise.all(
      ['o4', 'o5', 'o6'].map((official) =>
        signatures().issue(otherTenant, { ...head, official }, passphrase),
      ),
    )
    const { rows } = await database.admin.query(
      `select from laksana.signing_authority where tenant_id = '${otherTenant}'`,
    )
    assert.equal(rows.length, 1)
  })
})

describe('with a timestamp server', () => {
  const { open } = useOffice()
  let server: TimestampServer
  before(async () => {
    server = await startTimestampServer()
    await stamped().issue(tenant, head, passphrase)
  })
  after(() => server.close())
  const stamped = () =>
    open({ timestampAddress: server.address, roots: { psre: [], timestamp: [server.root.certificate] } })

  test('a signature is B-T, and a second too', async () => {
    const first = await stamped().sign(tenant, byHead)
    assert.ok(first.kind === 'signed')
    const both = await stamped().sign(tenant, { ...byHead, pdf: first.pdf })
    assert.ok(both.kind === 'signed')
    assert.deepEqual([first.level, both.level], ['B-T', 'B-T'])
  })

  test('that fails, the signer is told, and the lower level is the signer’s own choice', async () => {
    server.mode = 'fails'
    const refused = await stamped().sign(tenant, byHead)
    assert.deepEqual(refused, { kind: 'refused', code: 'TimestampUnavailable', again: 'later', facts: {} })
    const lower = await stamped().sign(tenant, { ...byHead, withoutTimestamp: true })
    assert.equal(lower.kind === 'signed' && lower.level, 'B-B')
    server.mode = 'good'
  })

  test('whose root is not trusted, nothing is passed off as B-T', async () => {
    const distrusting = open({ timestampAddress: server.address })
    const answer = await distrusting.sign(tenant, byHead)
    assert.equal(answer.kind === 'refused' && answer.code, 'TimestampUnavailable')
  })
})
