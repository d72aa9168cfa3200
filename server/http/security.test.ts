import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'

const at = useApp({ site: plainSite })

describe('requests from elsewhere', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': '' }

  async function post(headers: Record<string, string>) {
    const visitor = await at.as('kadis@satu.example')
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { 'sec-fetch-site': _, ...type } = form
    return at.server.inject({
      method: 'POST',
      url: '/tulis/a',
      payload: 'teks=x',
      headers: { ...type, cookie, host: 'laksana.test', ...headers },
    })
  }

  test('are refused with a session, by whichever header the browser sends', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://laksana.test.evil.example' },
      {},
    ])
      assert.equal((await post(headers as Record<string, string>)).statusCode, 403, JSON.stringify(headers))
  })

  test('from our own pages go through', async () => {
    assert.equal((await post({ 'sec-fetch-site': 'same-origin' })).statusCode, 422)
    assert.equal((await post({ origin: 'http://laksana.test' })).statusCode, 422)
  })

  test('cannot sign somebody in either', async () => {
    const answer = await at
      .anonymous()
      .post('/masuk', { email: 'a' }, { headers: { 'sec-fetch-site': 'cross-site' } })
    assert.equal(answer.statusCode, 403)
  })

  test('with a token are no forgery', async () => {
    const headers = { ...(await at.tokenOf('kadis@satu.example')), 'sec-fetch-site': 'cross-site' }
    const answer = await at.server.inject({
      method: 'POST',
      url: '/api/v1/tokens',
      payload: { name: 'x' },
      headers,
    })
    assert.equal(answer.statusCode, 201)
  })

  test('a cookie does not stand in for a token that is wrong', async () => {
    const visitor = await at.as('kadis@satu.example')
    const answer = await visitor.get('/api/v1/me', {
      headers: { authorization: 'Bearer laksana_kab-satu.wrong' },
    })
    assert.equal(answer.statusCode, 401)
  })
})

describe('answers', () => {
  test('let nothing be loaded, run or framed but our own', async () => {
    const { headers } = await at.anonymous().get('/')
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /default-src 'self'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.match(policy, /object-src 'none'/)
    assert.doesNotMatch(policy, /unsafe|data:|https:|\*/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'same-origin')
    assert.equal(headers['strict-transport-security'], undefined)
    assert.equal(headers['x-powered-by'], undefined)
  })

  test('to somebody signed in are not kept by the browser', async () => {
    const visitor = await at.as('kadis@satu.example')
    assert.equal((await visitor.get('/beranda')).headers['cache-control'], 'no-store')
    assert.equal((await visitor.get('/api/v1/me')).headers['cache-control'], 'no-store')
  })

  test('are packed as the browser can unpack them', async () => {
    const plain = await at.anonymous().get('/')
    const br = await at.anonymous().get('/', { headers: { 'accept-encoding': 'gzip, br' } })
    const gzip = await at.anonymous().get('/', { headers: { 'accept-encoding': 'gzip' } })
    assert.equal(plain.headers['content-encoding'], undefined)
    assert.equal(br.headers['content-encoding'], 'br')
    assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body)
    assert.equal(gunzipSync(gzip.rawPayload).toString(), plain.body)
    assert.ok(br.rawPayload.length < plain.body.length / 2)
  })

  test('speak the language chosen, else the one the browser asks for', async () => {
    const visitor = at.anonymous()
    assert.match((await visitor.get('/')).body, /lang="id"/)
    assert.match((await visitor.get('/', { headers: { 'accept-language': 'en' } })).body, /lang="en"/)
    const chosen = await visitor.get('/lacak?nomor=1&bahasa=en')
    assert.equal(chosen.statusCode, 303)
    assert.equal(chosen.headers.location, '/lacak?nomor=1')
    assert.match((await visitor.get('/')).body, /lang="en"/)
  })

  test('carry a message once', async () => {
    const visitor = await at.as('kadis@satu.example')
    const answer = await visitor.post('/tulis/a', { kembali: '/beranda' })
    assert.equal(answer.headers.location, '/beranda')
    assert.match((await visitor.get('/beranda')).body, /data-flash="tokenRevoked"/)
    assert.doesNotMatch((await visitor.get('/beranda')).body, /data-flash/)
  })

  test('a message cookie that is no message key is not shown', async () => {
    const { body } = await at.anonymous().get('/', { headers: { cookie: 'pesan=%3Cscript%3E' } })
    assert.doesNotMatch(body, /data-flash/)
  })
})

describe('what goes wrong', () => {
  test('shows a page to people and a problem document to programs', async () => {
    const page = await at.anonymous().get('/tidak-ada')
    assert.equal(page.statusCode, 404)
    assert.match(page.body, /not-found/)
    const api = await at.anonymous().get('/api/v1/tidak-ada', { headers: { 'accept-language': 'en' } })
    assert.equal(api.statusCode, 404)
    assert.match(String(api.headers['content-type']), /^application\/problem\+json/)
    assert.equal(api.json().code, 'NotFound')
    assert.match(api.json().detail, /^Not found/)
  })

  test('a defect is never told', async () => {
    const answer = await at.anonymous().get('/rusak')
    assert.equal(answer.statusCode, 500)
    assert.doesNotMatch(answer.body, /rahasia/)
  })

  test('a full disk is said to be one', async () => {
    assert.equal((await at.anonymous().get('/penuh')).statusCode, 507)
  })

  test('input that does not fit is named by its place', async () => {
    const visitor = await at.as('kadis@satu.example')
    const answer = await visitor.inject({
      method: 'POST',
      url: '/api/v1/tokens',
      payload: { name: '', more: 1 },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    assert.equal(answer.statusCode, 400)
    assert.equal(answer.json().code, 'Malformed')
    assert.ok(answer.json().errors.some((error: { at: string }) => error.at === 'body/name'))
    assert.ok(answer.json().errors.length >= 2)
  })

  test('JSON that is none is the caller’s mistake', async () => {
    const headers = { ...(await at.tokenOf('kadis@satu.example')), 'content-type': 'application/json' }
    const answer = await at.server.inject({
      method: 'POST',
      url: '/api/v1/tokens',
      payload: '{"name":',
      headers,
    })
    assert.equal(answer.statusCode, 400)
    assert.match(String(answer.headers['content-type']), /problem\+json/)
  })

  test('an unknown kind of content and one too large are said so', async () => {
    const token = await at.tokenOf('kadis@satu.example')
    const post = (type: string, payload: string) =>
      at.server.inject({
        method: 'POST',
        url: '/api/v1/tokens',
        payload,
        headers: { ...token, 'content-type': type },
      })
    assert.equal((await post('application/xml', '<a/>')).statusCode, 415)
    assert.equal((await post('application/json', `{"name":"${'x'.repeat(1024 ** 2)}"}`)).statusCode, 413)
  })
})

describe('the health page and the description of the API', () => {
  test('are there for anyone', async () => {
    assert.deepEqual((await at.server.inject({ url: '/sehat' })).json(), { healthy: true, version: 'test' })
    const description = (await at.server.inject({ url: '/api/openapi.json' })).json()
    assert.equal(description.openapi, '3.1.0')
    const create = description.paths['/api/v1/tokens'].post
    assert.equal(create.requestBody.content['application/json'].schema.properties.name.maxLength, 100)
    assert.deepEqual(Object.keys(create.responses).sort(), ['2XX', '400', '401', '409', '422'])
    assert.equal(create.responses['400'].content['application/problem+json'].schema.title, 'Problem')
    assert.deepEqual(description.paths['/api/v1/tenants'].get.security, [])
    assert.ok(description.paths['/api/v1/files'].post.requestBody.content['multipart/form-data'])
  })
})
