import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { demoPassword, hashOfPassword } from '#server/directory/index.ts'
import { openTestApp, useApp } from '#server/testing/app.ts'
import type { Visitor } from '#server/testing/visitor.ts'
import { site } from '#web/routes.tsx'
import { statusesOfFour } from './testing/tries.ts'

const at = useApp({ site })
const phrase = 'tiga kata rahasia saya'
const fields = { sandi: demoPassword, frasa: phrase, ulang: phrase }
const listed = (tenant: string, official: string) => at.app.signatures.listCertificates(tenant, official)
const inForce = async (tenant: string, official: string) =>
  (await listed(tenant, official)).filter(({ state }) => state === 'in-force')

async function makes(visitor: Visitor): Promise<void> {
  const answer = await visitor.post('/sertifikat', fields)
  assert.equal(answer.headers.location, '/sertifikat', answer.body)
}

describe('one’s own certificate', () => {
  test('is made with a passphrase and the password of the account, and renewed the same way', async () => {
    const head = await at.as('kadis@satu.example')
    assert.match((await head.get('/sertifikat')).body, /Belum ada sertifikat untuk jabatan ini/)
    await makes(head)
    const { body } = await head.get('/sertifikat')
    assert.match(body, /Sertifikat baru sudah dibuat/)
    assert.match(body, /tidak tersertifikasi/)
    const [first] = await inForce('kab-satu', 'o1')
    assert.equal(first?.position, 'Kepala Dinas')
    await makes(head)
    const [second, ...more] = await inForce('kab-satu', 'o1')
    assert.ok(second && second.serial !== first?.serial && more.length === 0)
  })

  test('of somebody standing in is for that position, and says so', async () => {
    const deputy = await at.as('kabid@satu.example')
    await deputy.post('/posisi', { posisi: 'kadis', ke: '/sertifikat' })
    await makes(deputy)
    const [made] = await inForce('kab-satu', 'o2')
    assert.equal(made?.position, 'Plh. Kepala Dinas')
  })

  test('is not made when anything is wrong, and the page says what', async () => {
    const visitor = await at.as('sehat@satu.example')
    for (const [wrong, why, sentence] of [
      [{ sandi: '' }, 'empty', 'Isi frasa sandi baru'],
      [{ frasa: 'pendek', ulang: 'pendek' }, 'short', 'Frasa sandi terlalu pendek'],
      [{ frasa: 'x'.repeat(300), ulang: 'x'.repeat(300) }, 'long', 'Frasa sandi terlalu panjang'],
      [{ ulang: `${phrase}!` }, 'different', 'Kedua frasa sandi tidak sama'],
      [{ frasa: demoPassword, ulang: demoPassword }, 'same', 'sama dengan kata sandi akun'],
      [{ sandi: 'bukan ini' }, 'wrong', 'Kata sandi akun tidak cocok'],
    ] as const) {
      const answer = await visitor.post('/sertifikat', { ...fields, ...wrong })
      assert.equal(answer.headers.location, `/sertifikat?gagal=${why}`)
      assert.match((await visitor.get(`/sertifikat?gagal=${why}`)).body, new RegExp(sentence))
    }
    assert.deepEqual(await listed('kab-satu', 'o4'), [])
  })

  test('asks for the password of whoever calls, also by a token beside somebody else’s session', async () => {
    const { cookies } = await at.as('sehat@satu.example')
    await at.as('admin@satu.example')
    await at.database.admin.query(
      `update auth.account set password = $1 where "userId" = (select id from auth."user" where email = $2)`,
      [await hashOfPassword('kata sandi yang lain'), 'admin@satu.example'],
    )
    const answer = await at.server.inject({
      method: 'POST',
      url: '/sertifikat',
      payload: new URLSearchParams(fields).toString(),
      headers: {
        ...(await at.tokenOf('admin@satu.example')),
        'content-type': 'application/x-www-form-urlencoded',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    assert.equal(answer.headers.location, '/sertifikat?gagal=wrong')
    assert.deepEqual(await listed('kab-satu', 'o3'), [])
  })

  test('is revoked with a reason; another’s is not there', async () => {
    const owner = await at.as('didik@satu.example')
    await makes(owner)
    const [{ serial } = { serial: '' }] = await inForce('kab-satu', 'o5')
    const address = `/sertifikat/${serial}/cabut`
    assert.equal((await (await at.as('sehat@satu.example')).get(address)).statusCode, 404)
    assert.equal(
      (await (await at.as('sehat@satu.example')).post(address, { alasan: 'cessation' })).statusCode,
      404,
    )
    const unsaid = await owner.post(address, { alasan: 'superseded' })
    assert.equal(unsaid.statusCode, 422)
    assert.match(unsaid.body, /Pilih alasan pencabutan/)
    assert.equal((await owner.post(address, { alasan: 'key-compromise' })).statusCode, 303)
    assert.equal((await owner.post(address, { alasan: 'key-compromise' })).statusCode, 409)
    assert.match((await owner.get('/sertifikat')).body, /Dicabut: Frasa sandi diketahui orang lain/)
  })
})

describe('certificates of all officials', () => {
  const address = '/sertifikat-pejabat'

  test('are seen and revoked by the administrator of their own government only', async () => {
    const head = await at.as('kadis@satu.example')
    await makes(head)
    const [{ serial } = { serial: '' }] = await inForce('kab-satu', 'o1')
    const [ours, theirs] = [await at.as('admin@satu.example'), await at.as('admin@dua.example')]
    assert.match((await ours.get(address)).body, new RegExp(`${address}/${serial}/cabut`))
    assert.doesNotMatch((await theirs.get(address)).body, new RegExp(serial))
    for (const [visitor, status] of [
      [head, 403],
      [theirs, 404],
    ] as const) {
      assert.equal((await visitor.get(`${address}/${serial}/cabut`)).statusCode, status)
      const answer = await visitor.post(`${address}/${serial}/cabut`, { alasan: 'cessation' })
      assert.equal(answer.statusCode, status)
    }
    assert.equal((await inForce('kab-satu', 'o1')).length, 1)
    assert.equal((await ours.post(`${address}/${serial}/cabut`, { alasan: 'cessation' })).statusCode, 303)
    assert.equal((await inForce('kab-satu', 'o1')).length, 0)
    assert.match((await ours.get(`${address}?keadaan=revoked`)).body, /Dicabut: Tidak diperlukan lagi/)
    assert.doesNotMatch((await ours.get(`${address}?keadaan=in-force`)).body, new RegExp(serial))
  })

  test('stand beside what outside this server is set, and whether it answers', async () => {
    const administrator = await at.as('admin@satu.example')
    assert.match((await administrator.get(address)).body, /LAKSANA_BSRE_ADDRESS/)
    const silent = await openTestApp({ site, signing: { timestampAddress: 'http://127.0.0.1:9/' } })
    try {
      const visitor = await silent.as('admin@satu.example')
      assert.match((await visitor.get(address)).body, /Periksa sambungan/)
      assert.match((await visitor.get(`${address}?periksa=ya`)).body, /Tidak menjawab\./)
    } finally {
      await silent.close()
    }
  })
})

test('tries to make a certificate are limited for each account', async () => {
  const limits = { general: 1e9, tight: 1e9, signIn: 3, pieces: 1e9 }
  const limited = await openTestApp({ site, server: { limits } })
  try {
    const visitor = await limited.as('kadis@satu.example')
    const wrong = { ...fields, sandi: 'bukan ini' }
    assert.deepEqual(await statusesOfFour(() => visitor.post('/sertifikat', wrong)), [303, 303, 303, 429])
  } finally {
    await limited.close()
  }
})
