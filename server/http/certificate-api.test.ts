import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { demoPassword } from '#server/directory/index.ts'
import { openTestApp, useApp } from '#server/testing/app.ts'
import { site } from '#web/routes.tsx'
import { statusesOfFour } from './testing/tries.ts'

const at = useApp({ site })
const passphrase = 'tiga kata rahasia saya'
const body = { password: demoPassword, passphrase }

async function call(email: string, method: 'GET' | 'POST', path: string, payload?: object) {
  const headers = await at.tokenOf(email)
  return at.server.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) })
}

/** Makes a certificate as this official; its serial. */
async function makes(email: string): Promise<string> {
  const answer = await call(email, 'POST', '/certificates', body)
  assert.equal(answer.statusCode, 201, answer.body)
  assert.equal(answer.headers.location, '/api/v1/certificates/mine')
  return answer.json().serial
}

describe('one’s own certificate over the API', () => {
  test('is made with the account’s password and seen, by its owner alone', async () => {
    const before = await call('kadis@satu.example', 'GET', '/certificates/mine')
    assert.deepEqual(before.json().status.code, 'NoCertificate')
    const serial = await makes('kadis@satu.example')
    const mine = (await call('kadis@satu.example', 'GET', '/certificates/mine')).json()
    assert.equal(mine.position, 'Kepala Dinas')
    assert.equal(mine.status.certificate.serial, serial)
    assert.deepEqual(
      mine.certificates.map((each: { serial: string; state: string }) => [each.serial, each.state]),
      [[serial, 'in-force']],
    )
    const other = await call('kadis@dua.example', 'GET', '/certificates/mine')
    assert.deepEqual(other.json().certificates, [])
  })

  test('is not made when anything is wrong, and the answer says what to do', async () => {
    for (const [wrong, status, code, detail] of [
      [{ password: 'bukan ini' }, 422, 'PasswordWrong', /Periksa, lalu kirim lagi/],
      [{ passphrase: demoPassword }, 422, 'PassphraseIsPassword', /Pilih yang lain/],
      [{ passphrase: 'pendek' }, 400, 'Malformed', /errors/],
      [{ passphrase: 'x'.repeat(300) }, 400, 'Malformed', /errors/],
    ] as const) {
      const answer = await call('sehat@satu.example', 'POST', '/certificates', { ...body, ...wrong })
      assert.deepEqual([answer.statusCode, answer.json().code], [status, code], answer.body)
      assert.match(answer.json().detail, detail)
    }
    assert.deepEqual(await at.app.signatures.listCertificates('kab-satu', 'o4'), [])
    assert.equal((await call('auditor@satu.example', 'POST', '/certificates', body)).statusCode, 403)
  })

  test('tries to make it are limited for each account', async () => {
    const limits = { general: 1e9, tight: 1e9, signIn: 3, pieces: 1e9 }
    const limited = await openTestApp({ site, server: { limits } })
    try {
      const headers = await limited.tokenOf('kadis@satu.example')
      const payload = { ...body, password: 'bukan ini' }
      const asked = { method: 'POST', url: '/api/v1/certificates', headers, payload } as const
      assert.deepEqual(await statusesOfFour(() => limited.server.inject(asked)), [422, 422, 422, 429])
    } finally {
      await limited.close()
    }
  })
})

describe('revoking over the API', () => {
  const reason = 'cessation'

  test('is for the owner, and for the administrator of the same government', async () => {
    for (const owner of ['didik@satu.example', 'admin@satu.example']) {
      const serial = await makes('didik@satu.example')
      const path = `/certificates/${serial}/revocation`
      for (const stranger of ['kadis@satu.example', 'admin@dua.example', 'didik@dua.example'])
        assert.equal((await call(stranger, 'POST', path, { reason })).statusCode, 404, stranger)
      assert.equal((await call('auditor@satu.example', 'POST', path, { reason })).statusCode, 403)
      assert.equal((await call(owner, 'POST', path, { reason: 'superseded' })).statusCode, 400)
      const revoked = await call(owner, 'POST', path, { reason })
      assert.equal(revoked.statusCode, 200, revoked.body)
      assert.deepEqual([revoked.json().state, revoked.json().revocationReason], ['revoked', reason])
      const again = await call(owner, 'POST', path, { reason })
      assert.deepEqual([again.statusCode, again.json().code], [422, 'CertificateNotInForce'])
      assert.match(again.json().detail, /tidak perlu dicabut/)
    }
  })
})

describe('what administrators see over the API', () => {
  test('is every certificate of their own government, by state', async () => {
    const serial = await makes('kabid@satu.example')
    const serials = async (email: string, query = '') =>
      (await call(email, 'GET', `/certificates${query}`))
        .json()
        .items.map((each: { serial: string }) => each.serial)
    assert.ok((await serials('admin@satu.example', '?state=in-force')).includes(serial))
    assert.ok(!(await serials('admin@satu.example', '?state=revoked')).includes(serial))
    assert.ok(!(await serials('admin@dua.example')).includes(serial))
    assert.equal((await call('kadis@satu.example', 'GET', '/certificates')).statusCode, 403)
  })

  test('is whether the services outside are set, and whether they answer', async () => {
    const nothing = { set: false, answer: null }
    const told = await call('admin@satu.example', 'GET', '/signing-services')
    assert.deepEqual(told.json(), { bsre: nothing, timestamp: nothing })
    const asked = await call('admin@satu.example', 'GET', '/signing-services?ask=true')
    assert.equal(asked.json().bsre.answer, 'not-set')
    assert.equal((await call('kadis@satu.example', 'GET', '/signing-services')).statusCode, 403)
  })
})
