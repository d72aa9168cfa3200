import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { hashOfPassword, loadTenant } from '#server/directory/index.ts'
import { openTestApp, useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'
import { twoTenants } from '#server/testing/tenants.ts'

const first = 'kata sandi pertama'
const next = 'empat kata yang lain'
/** No demo government: its accounts have passwords of their own. */
const loadReal = async (pools: Parameters<typeof loadTenant>[1], tenants: Parameters<typeof loadTenant>[0]) =>
  loadTenant(tenants, pools, twoTenants[1]!, {
    demo: false,
    passwordHash: await hashOfPassword(first),
    today: '2020-01-01',
  })
const at = useApp({ site: plainSite, tenants: twoTenants.slice(0, 1) })

async function signedIn(password: string, email = 'kabid@dua.example') {
  const visitor = at.anonymous()
  const answer = await visitor.post('/masuk', { email, password, ke: '/beranda' })
  return answer.headers.location === '/beranda' ? visitor : null
}

describe('a password', () => {
  before(() => loadReal(at.database.pools.auth, at.database.tenants))

  test('is changed by its owner: the old one and other sessions are over, this one goes on', async () => {
    const [here, elsewhere] = [await signedIn(first), await signedIn(first)]
    const answer = await here!.post('/sandi', { lama: first, baru: next, ulang: next })
    assert.equal(answer.headers.location, '/beranda')
    assert.match((await here!.get('/beranda')).body, /data-flash="passwordChanged"/)
    assert.equal((await elsewhere!.get('/beranda')).statusCode, 303)
    assert.equal(await signedIn(first), null)
    assert.ok(await signedIn(next))
  })

  test('stays as it is when anything is wrong, and the page is told what', async () => {
    const visitor = await signedIn(first, 'sehat@dua.example')
    for (const [lama, baru, ulang, why] of [
      ['', next, next, 'empty'],
      [first, 'pendek', 'pendek', 'short'],
      [first, next, `${next}x`, 'different'],
      [first, first, first, 'same'],
      ['bukan ini', next, next, 'wrong'],
      [first, 'x'.repeat(200), 'x'.repeat(200), 'long'],
    ] as const) {
      const answer = await visitor!.post('/sandi', { lama, baru, ulang })
      assert.equal(answer.headers.location, `/sandi?gagal=${why}`)
    }
    assert.ok(await signedIn(first, 'sehat@dua.example'))
  })

  test('of a demo account is shared and stays', async () => {
    const visitor = await at.as('kadis@satu.example')
    const answer = await visitor.post('/sandi', { lama: 'laksana-demo', baru: next, ulang: next })
    assert.equal(answer.headers.location, '/sandi?gagal=demo')
    assert.equal(await signedIn(next, 'kadis@satu.example'), null)
  })

  test('is not changed from another site, nor by a token', async () => {
    const visitor = await signedIn(first, 'didik@dua.example')
    const fields = { lama: first, baru: next, ulang: next }
    const forged = await visitor!.post('/sandi', fields, { headers: { 'sec-fetch-site': 'cross-site' } })
    assert.equal(forged.statusCode, 403)
    const headers = {
      ...(await at.tokenOf('didik@dua.example')),
      'content-type': 'application/x-www-form-urlencoded',
    }
    const payload = new URLSearchParams(fields).toString()
    const byToken = await at.server.inject({ method: 'POST', url: '/sandi', payload, headers })
    assert.equal(byToken.headers.location, '/sandi?gagal=wrong')
    assert.ok(await signedIn(first, 'didik@dua.example'))
  })
})

test('tries to change a password are limited for each account', async () => {
  const limits = { general: 1e9, tight: 1e9, signIn: 3, pieces: 1e9 }
  const limited = await openTestApp({ site: plainSite, tenants: twoTenants.slice(0, 1), server: { limits } })
  try {
    await loadReal(limited.database.pools.auth, limited.database.tenants)
    const visitor = limited.anonymous()
    await visitor.post('/masuk', { email: 'kabid@dua.example', password: first })
    const statuses: number[] = []
    for (let n = 0; n < 4; n++)
      statuses.push((await visitor.post('/sandi', { lama: `x${n}`, baru: next, ulang: next })).statusCode)
    assert.deepEqual(statuses, [303, 303, 303, 429])
  } finally {
    await limited.close()
  }
})
