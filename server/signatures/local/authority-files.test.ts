import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { describe, test } from 'node:test'
import { CertificateRevocationList } from 'pkijs'
import { division, head, passphrase, tenant, useOffice } from '../testing/office.ts'

const year = 365 * 86_400_000

describe('when an authority nears its end and the next one is made', () => {
  const { database, open } = useOffice()
  let clock = Date.now()
  const signatures = () =>
    open({
      now: () => new Date(clock).toISOString(),
      revocationListAddress: (of, authority) => `https://contoh.go.id/${of}.crl?otoritas=${authority}`,
    })
  const issue = async (signer: typeof head) => {
    const issued = await signatures().issue(tenant, signer, passphrase)
    assert.ok(issued.kind === 'issued')
    const { serial } = issued.certificate
    const { rows } = await database.admin.query(
      'select authority, certificate from laksana.signing_certificate where serial = $1',
      [serial],
    )
    return { serial, authority: String(rows[0].authority), der: rows[0].certificate as Buffer }
  }

  test('each certificate leads to the list of its own authority, signed by that one', async () => {
    const old = await issue(head)
    clock += 7 * year
    const fresh = await issue(division)
    assert.notEqual(old.authority, fresh.authority)
    for (const { serial } of [old, fresh]) await signatures().revoke(tenant, serial, 'cessation')
    for (const { serial, authority, der } of [old, fresh]) {
      assert.ok(der.includes(`https://contoh.go.id/${tenant}.crl?otoritas=${authority}`))
      const files = await signatures().authority(tenant, authority)
      const issuer = new X509Certificate(files!.certificate)
      assert.equal(issuer.serialNumber.toLowerCase(), authority)
      assert.ok(new X509Certificate(der).checkIssued(issuer))
      const list = CertificateRevocationList.fromBER(Uint8Array.from(files!.revocationList))
      const serials = list.revokedCertificates?.map(({ userCertificate }) =>
        Buffer.from(userCertificate.valueBlock.valueHexView).toString('hex'),
      )
      assert.deepEqual(serials, [serial])
    }
    const newest = await signatures().authority(tenant)
    assert.equal(new X509Certificate(newest!.certificate).serialNumber.toLowerCase(), fresh.authority)
    assert.equal(await signatures().authority(tenant, 'abc'), null)
  })
})
