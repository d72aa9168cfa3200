import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { demoPassword } from '#server/directory/index.ts'
import { openTestApp, useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'

const at = useApp({ site: plainSite })

describe('signing in', () => {
  test('leads to where one wanted to go, and out again', async () => {
    const visitor = at.anonymous()
    const turnedAway = await visitor.get('/beranda')
    assert.equal(turnedAway.statusCode, 303)
    assert.equal(turnedAway.headers.location, '/masuk?ke=%2Fberanda')
    const answer = await visitor.post('/masuk', {
      email: 'SEHAT@satu.example',
      password: demoPassword,
      ke: '/beranda',
    })
    assert.equal(answer.headers.location, '/beranda')
    assert.match((await visitor.get('/beranda')).body, /data-who="o4"/)

    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    assert.equal((await visitor.post('/keluar', {})).statusCode, 303)
    assert.equal((await visitor.get('/beranda')).statusCode, 303)
    const replayed = await at.server.inject({ url: '/beranda', headers: { cookie } })
    assert.equal(replayed.statusCode, 303, 'the session is gone from the server, not only from the browser')
  })

  test('fails the same way for an unknown account and a wrong password', async () => {
    for (const email of ['sehat@satu.example', 'nobody@satu.example']) {
      const answer = await at.anonymous().post('/masuk', { email, password: 'salah', ke: '/beranda' })
      assert.equal(answer.headers.location, '/masuk?gagal=wrong&ke=%2Fberanda')
      assert.deepEqual(
        answer.cookies.map(({ name }) => name),
        ['surel'],
      )
    }
  })

  test('needs a position held now', async () => {
    const answer = await at
      .anonymous()
      .post('/masuk', { email: 'pindah@satu.example', password: demoPassword })
    assert.equal(answer.headers.location, '/masuk?gagal=no-position')
    assert.ok(!answer.cookies.some(({ name }) => name.includes('session')))
  })

  test('that failed shows the e-mail address again, once, and to nobody else', async () => {
    const visitor = at.anonymous()
    const email = 'sehat+"<b>@satu.example'
    const answer = await visitor.post('/masuk', { email, password: 'salah' })
    assert.ok(!String(answer.headers.location).includes('satu.example'), 'no address in an address')
    const [cookie] = answer.cookies
    assert.deepEqual([cookie?.path, cookie?.httpOnly, cookie?.sameSite], ['/masuk', true, 'Lax'])
    const shown = (await visitor.get('/masuk')).body
    assert.ok(shown.includes('data-typed-email="sehat+&quot;&lt;b>@satu.example"'), shown.slice(0, 300))
    assert.ok(!(await visitor.get('/masuk')).body.includes('satu.example'))
    const long = await at.anonymous().post('/masuk', { email: 'x'.repeat(300), password: 'salah' })
    assert.equal(long.cookies.length, 0)
  })

  test('never leads to another site', async () => {
    for (const ke of ['//evil.example', 'https://evil.example/', '/\\evil.example']) {
      const answer = await at
        .anonymous()
        .post('/masuk', { email: 'sehat@satu.example', password: demoPassword, ke })
      assert.equal(answer.headers.location, '/')
    }
  })

  test('gives a cookie that scripts and other sites do not get', async () => {
    const answer = await at
      .anonymous()
      .post('/masuk', { email: 'sehat@satu.example', password: demoPassword })
    const session = answer.cookies.find(({ name }) => name.startsWith('laksana'))
    assert.ok(session?.httpOnly)
    assert.equal(session.sameSite, 'Lax')
    assert.equal(session.secure, undefined)
  })

  test('lasts while one works, and no longer', async () => {
    const visitor = at.anonymous()
    await visitor.post('/masuk', { email: 'didik@satu.example', password: demoPassword })
    const age = (hours: number) =>
      at.database.admin.query(
        `update auth.session set "expiresAt" = now() + make_interval(hours => 12 - $1) where "userId" = 'kab-satu.o5'`,
        [hours],
      )
    const renewed = async () =>
      (await visitor.get('/beranda')).cookies.some(({ name }) => name.startsWith('laksana'))
    assert.equal(await renewed(), false)
    await age(2)
    assert.equal(await renewed(), true, 'after two hours of work it begins anew')
    assert.equal(await renewed(), false)
    await age(13)
    assert.equal((await visitor.get('/beranda')).statusCode, 303)
  })

  test('takes no cookie that we have not signed', async () => {
    const visitor = await at.as('sehat@satu.example')
    const [name = '', value = ''] = [...visitor.cookies].find(([each]) => each.startsWith('laksana')) ?? []
    const status = async (forged: string) =>
      (await at.server.inject({ url: '/beranda', headers: { cookie: `${name}=${forged}` } })).statusCode
    const [token = '', signature = ''] = value.split('.')
    const other = Buffer.alloc(32, 1).toString('base64')
    assert.equal(await status(encodeURIComponent(value)), 200)
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${encodeURIComponent(other)}`,
      `x${token}.${encodeURIComponent(signature)}`,
    ])
      assert.equal(await status(forged), 303, forged)
  })

  test('is closed to new accounts', async () => {
    const answer = await at.server.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { email: 'a@b.example', password: 'panjang-sekali', name: 'A' },
    })
    assert.equal(answer.statusCode, 404)
  })

  test('as a demo account takes one click, for demo accounts only', async () => {
    const visitor = at.anonymous()
    assert.equal((await visitor.post('/masuk/demo', { email: 'kadis@dua.example' })).statusCode, 303)
    assert.match((await visitor.get('/beranda')).body, /data-who="o1"/)
    const other = at.anonymous()
    await other.post('/masuk/demo', { email: 'nobody@dua.example' })
    assert.equal((await other.get('/beranda')).statusCode, 303)
  })

  test('the position is changed to one held, and to no other', async () => {
    const visitor = await at.as('kabid@satu.example')
    assert.match((await visitor.get('/beranda')).body, /data-position="kabid"/)
    await visitor.post('/posisi', { posisi: 'kadis', ke: '/beranda' })
    assert.match((await visitor.get('/beranda')).body, /data-position="kadis"/)
    await visitor.post('/posisi', { posisi: 'admin' })
    assert.match((await visitor.get('/beranda')).body, /data-position="kadis"/)
  })
})

describe('behind https', () => {
  test('cookies are secure, and browsers are told to stay', async () => {
    const app = await openTestApp({ site: plainSite, server: { secure: true } })
    try {
      const answer = await app
        .anonymous()
        .post('/masuk', { email: 'sehat@satu.example', password: demoPassword })
      const session = answer.cookies.find(({ name }) => name.includes('session'))
      assert.equal(session?.name, '__Secure-laksana.session_token')
      assert.ok(session.secure)
      assert.match(String(answer.headers['strict-transport-security']), /max-age=31536000/)
    } finally {
      await app.close()
    }
  })
})

describe('guessing passwords', () => {
  test('is stopped for the account, and others at the same address go on', async () => {
    const app = await openTestApp({
      site: plainSite,
      server: { limits: { general: 1e6, tight: 2, signIn: 3, pieces: 1e9 } },
    })
    try {
      const attempt = (email: string, password: string) => app.anonymous().post('/masuk', { email, password })
      for (let n = 0; n < 3; n++) assert.equal((await attempt('sehat@satu.example', 'salah')).statusCode, 303)
      const stopped = await attempt('Sehat@satu.example', demoPassword)
      assert.equal(stopped.statusCode, 429)
      assert.ok(Number(stopped.headers['retry-after']) > 0)
      assert.match(stopped.body, /too-many/)
      assert.equal((await attempt('kadis@satu.example', demoPassword)).headers.location, '/')
    } finally {
      await app.close()
    }
  })

  test('over many accounts from one address is stopped in the database, for all web processes', async () => {
    const app = await openTestApp({ site: plainSite })
    try {
      const { openAccounts } = await import('#server/directory/index.ts')
      const settings = { secret: 'y'.repeat(32), secure: false, signInsPerAddress: 2 }
      const one = openAccounts(app.database.pools.auth, settings)
      const another = openAccounts(app.database.pools.auth, settings)
      const attempt = (accounts: typeof one, address: string) =>
        accounts.signIn({ email: 'sehat@satu.example', password: demoPassword, address })
      assert.equal((await attempt(one, '203.0.113.7')).kind, 'signed-in')
      assert.equal((await attempt(another, '203.0.113.7')).kind, 'signed-in')
      assert.equal((await attempt(one, '203.0.113.7')).kind, 'too-many')
      assert.equal((await attempt(one, '203.0.113.8')).kind, 'signed-in')
    } finally {
      await app.close()
    }
  })

  test('references cannot be tried out at will', async () => {
    const app = await openTestApp({
      site: plainSite,
      server: { limits: { general: 1e6, tight: 2, signIn: 9, pieces: 1e9 } },
    })
    try {
      assert.equal((await app.anonymous().get('/lacak')).statusCode, 200)
      assert.equal((await app.anonymous().get('/lacak')).statusCode, 200)
      assert.equal((await app.anonymous().get('/lacak')).statusCode, 429)
      assert.equal((await app.anonymous().get('/')).statusCode, 200)
    } finally {
      await app.close()
    }
  })
})
