import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { CertificateRevocationList } from 'pkijs'
import { openTestApp, useApp } from '#server/testing/app.ts'
import { upload } from '#server/testing/files.ts'
import { letter, letterFacts, once, publishLetter } from '#server/testing/published-letter.ts'
import { site } from '#web/routes.tsx'
import { statusesOfFour } from './testing/tries.ts'

const at = useApp({ site })

const sent = (url: string, bytes: Uint8Array, server = at.server) =>
  server.inject({ method: 'POST', url, ...upload('surat.pdf', Buffer.from(bytes)) })

/** Everything stored, as one checksum. */
async function stored(): Promise<string> {
  const { rows } = await at.database.admin.query(
    `select md5(string_agg(t::text, '' order by t::text)) as sum from laksana.stored_file t`,
  )
  return rows[0].sum
}

describe('checking a letter without an account', () => {
  let paper: Awaited<ReturnType<typeof publishLetter>>
  let address = ''
  before(async () => {
    paper = await publishLetter(at)
    address = `/verifikasi/kab-satu/${paper.code}`
  })

  test('by upload tells who signed and stores nothing', async () => {
    const before = await stored()
    const answer = await sent('/verifikasi', paper.pdf)
    assert.equal(answer.statusCode, 200)
    for (const told of ['Tidak berubah sejak ditandatangani', 'Kepala Dinas', 'Pemerintah kab-satu'])
      assert.ok(answer.body.includes(told), told)
    assert.match(answer.body, /Tidak tersertifikasi/)
    assert.equal(await stored(), before)
  })

  test('finds a byte changed, and says of what it can’t check why', async () => {
    const changed = Buffer.from(paper.pdf)
    const place = changed.indexOf('penerimaan')
    assert.ok(place > 0)
    changed[place] = changed[place]! ^ 1
    const found = await sent('/verifikasi', changed)
    assert.match(found.body, /Bukan lagi seperti saat ditandatangani/)
    assert.match(found.body, /Isi yang ditandatangani Kepala sudah berubah/)
    assert.match((await sent('/verifikasi', letter)).body, /Tidak ada tanda tangan elektronik/)
    const none = await at.server.inject({ method: 'POST', url: '/verifikasi' })
    assert.equal(none.statusCode, 422)
    assert.match(none.body, /Pilih berkas PDF/)
    const large = await sent('/verifikasi', Buffer.alloc(1024 ** 2 + 1))
    assert.equal(large.statusCode, 422)
    assert.match(large.body, /terlalu besar\. Pilih PDF paling besar 1 MB/)
    const other = await sent('/verifikasi', Buffer.from('bukan PDF'))
    assert.equal(other.statusCode, 422)
    assert.match(other.body, /bukan PDF, atau rusak/)
  })

  test('by its code tells title, number, date and signers, and nothing else of it', async () => {
    const answer = await at.server.inject(address)
    assert.equal(answer.statusCode, 200)
    for (const told of [letterFacts.title, '800/7/2026', '25 November 2026', 'Kepala Dinas', 'Tidak berubah'])
      assert.ok(answer.body.includes(told), told)
    for (const secret of [paper.file, 'surat.pdf', 'uji penerimaan'])
      assert.ok(!answer.body.includes(secret), secret)
    assert.equal((await at.server.inject(address.toLowerCase())).statusCode, 200)
    assert.equal((await at.server.inject(`/berkas/${paper.file}`)).statusCode, 303)
  })

  test('opens no file that was not published, nor one of another government', async () => {
    const { documents, directory } = at.app
    const viewer = (await directory.findViewer({ tenant: 'kab-satu', official: 'o1' }))!
    const kept = await documents.store(viewer, 'rahasia.pdf', once(letter))
    assert.ok(kept.kind === 'stored')
    assert.equal(await documents.openPublished('kab-satu', kept.file.fileId), null)
    assert.equal(await documents.openPublished('kota-dua', paper.file), null)
    assert.equal((await documents.openPublished('kab-satu', paper.file))?.closed, null)
  })

  test('compares the file somebody has with the stored one', async () => {
    assert.match((await sent(address, paper.pdf)).body, /Berkas Anda sama dengan yang tersimpan/)
    const longer = await sent(address, Buffer.concat([paper.pdf, Buffer.from('\n')]))
    assert.match(longer.body, /Berkas Anda berbeda dari yang tersimpan/)
    const stripped = await sent(address, letter)
    assert.match(stripped.body, /kurang 1 tanda tangan/)
    assert.match((await sent(address, Buffer.from('x'))).body, /berbeda.*bukan PDF, atau rusak/s)
    assert.equal((await at.server.inject({ method: 'POST', url: address })).statusCode, 422)
  })

  test('says what to do where there is no such letter', async () => {
    for (const url of [
      `/verifikasi/kab-satu/${'0'.repeat(16)}`,
      `/verifikasi/kota-dua/${paper.code}`,
      `/verifikasi/tidak-ada/${paper.code}`,
      '/verifikasi/kab-satu/apa-saja',
    ]) {
      for (const answer of [await at.server.inject(url), await sent(url, paper.pdf)]) {
        assert.equal(answer.statusCode, 404, url)
        assert.match(answer.body, /Tidak ada surat dengan kode ini.*Pindai lagi kode QR-nya/s)
      }
    }
  })

  test('sees a certificate revoked, a stored file gone or another', async () => {
    const apart = await openTestApp({ site })
    try {
      const { code, certificate, file } = await publishLetter(apart)
      const url = `/verifikasi/kab-satu/${code}`
      const told = async () => (await apart.server.inject(url)).body
      await apart.app.signatures.revoke('kab-satu', certificate.serial, 'key-compromise')
      assert.match(await told(), /Sertifikat Kepala sudah dicabut/)
      const { admin } = apart.database
      await admin.query(`update laksana.published_paper set withdrawn_at = '2026-11-26T03:00:00Z'`)
      const withdrawn = await told()
      assert.match(withdrawn, /Surat ini sudah dicabut.*26 November 2026/s)
      assert.ok(!withdrawn.includes('Sertifikat Kepala'), 'nothing beside it says that it is in order')
      await admin.query('update laksana.published_paper set withdrawn_at = null')
      await admin.query(`update laksana.stored_file set scan = 'held' where file_id = $1`, [file])
      assert.match(await told(), /Berkasnya belum dapat diperiksa/)
      await admin.query(`update laksana.stored_file set scan = 'clean' where file_id = $1`, [file])
      await admin.query(`update laksana.published_paper set sha256 = $1`, ['0'.repeat(64)])
      assert.match(await told(), /bukan lagi berkas yang diterbitkan/)
      await admin.query('delete from laksana.stored_file where file_id = $1', [file])
      assert.match(await told(), /Berkasnya tidak disimpan lagi/)
    } finally {
      await apart.close()
    }
  })

  test('is limited, so that nobody tries codes', async () => {
    const limits = { general: 1e9, tight: 3, signIn: 1e9, pieces: 1e9 }
    const limited = await openTestApp({ site, server: { limits } })
    try {
      for (const ask of [
        () => limited.server.inject(`/verifikasi/kab-satu/${limited.app.signatures.newPaperCode()}`),
        () => sent('/verifikasi', letter, limited.server),
      ]) {
        const statuses = await statusesOfFour(ask)
        assert.equal(statuses.at(-1), 429)
        assert.ok(!statuses.slice(0, 3).includes(429))
      }
    } finally {
      await limited.close()
    }
  })
})

describe('the files of a government’s authority', () => {
  test('are there for anyone, kept shortly, and name what was revoked', async () => {
    const { certificate } = await publishLetter(at, 'kota-dua')
    await at.app.signatures.revoke('kota-dua', certificate.serial, 'cessation')
    const [list, authority] = [
      await at.server.inject('/verifikasi/kota-dua/pencabutan.crl'),
      await at.server.inject('/verifikasi/kota-dua/otoritas.crt'),
    ]
    assert.equal(list.headers['content-type'], 'application/pkix-crl')
    assert.equal(list.headers['cache-control'], 'public, max-age=300')
    assert.equal(authority.headers['content-type'], 'application/pkix-cert')
    assert.equal(new X509Certificate(authority.rawPayload).ca, true)
    const { revokedCertificates } = CertificateRevocationList.fromBER(Uint8Array.from(list.rawPayload))
    const serials = revokedCertificates?.map(({ userCertificate }) =>
      Buffer.from(userCertificate.valueBlock.valueHexView).toString('hex'),
    )
    assert.ok(serials?.includes(certificate.serial))
    assert.equal(list.headers['set-cookie'], undefined)
    const unknown = await at.server.inject('/verifikasi/kota-dua/pencabutan.crl?otoritas=abc')
    assert.equal(unknown.statusCode, 404)
  })

  test('are not there before the first certificate, nor of a government unknown', async () => {
    const fresh = await openTestApp({ site })
    try {
      for (const tenant of ['kab-satu', 'tidak-ada', 'X_1'])
        for (const name of ['pencabutan.crl', 'otoritas.crt'])
          assert.equal((await fresh.server.inject(`/verifikasi/${tenant}/${name}`)).statusCode, 404)
    } finally {
      await fresh.close()
    }
  })
})

test('the address of the list stands in each certificate', async () => {
  const { certificate } = await publishLetter(at)
  const { rows } = await at.database.admin.query(
    'select certificate, authority from laksana.signing_certificate where serial = $1',
    [certificate.serial],
  )
  const path = `/verifikasi/kab-satu/pencabutan.crl?otoritas=${rows[0].authority}`
  assert.ok(Buffer.from(rows[0].certificate).includes(`http://localhost:3000${path}`))
  assert.equal((await at.server.inject(path)).statusCode, 200)
})
