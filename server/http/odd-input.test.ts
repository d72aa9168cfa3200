import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import { site } from '#web/routes.tsx'
import { visitor } from '../testing/visitor.ts'
import { localPath } from './locale.ts'
import { routableUrl } from './routable.ts'

const at = useApp({ site, library: ['katingan'] })
const asker = 'operator.dinkes@katingan.contoh.id'

/** Every address there is, with this in place of each parameter. */
function addressesWith(odd: string): readonly string[] {
  return at.server.declaredRoutes.flatMap(({ method, url }) =>
    method === 'GET' && url.includes(':') ? [url.replace(/:\w+/g, odd)] : [],
  )
}

describe('an odd path', () => {
  test('leads nowhere, with the usual headers and form', async () => {
    const visitor = await at.as(asker)
    for (const odd of ['%00', 'a%00b', '%ED%A0%80', '%ff', '%', 'x'.repeat(500), '%F0%9F%98%80', "'%3B--"])
      for (const url of addressesWith(odd)) {
        const answer = await visitor.get(url)
        assert.ok(answer.statusCode < 500, `${answer.statusCode} ${url.slice(0, 80)}`)
        assert.ok(answer.headers['content-security-policy'], url)
        if (answer.statusCode < 400) continue
        const json = url.startsWith('/api/')
        assert.match(String(answer.headers['content-type']), json ? /problem\+json/ : /text\/html/, url)
      }
  })

  test('is no way to another language, nor to another site', async () => {
    const answer = await at.anonymous().get('//?bahasa=en')
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/'])
    const back = await at.anonymous().get('/masuk?ke=/tugas%3Fcari%3Dx&bahasa=en')
    assert.equal(back.headers.location, '/masuk?ke=%2Ftugas%3Fcari%3Dx')
  })

  test('is told from one that can be routed', () => {
    assert.equal(routableUrl('/tugas?cari=%'), '/tugas?cari=%')
    assert.equal(routableUrl('/%'), '/-/-')
    assert.equal(routableUrl('/api/v1/cases/%zz'), '/api/-')
  })
})

describe('odd words', () => {
  const words = ['\0', "'&|!():*", 'a'.repeat(10_000), 'a '.repeat(5_000), '\\', '😀', '%', '﻿']

  test('looked for on a page are looked for, however odd', async () => {
    const visitor = await at.as(asker)
    const fields = [
      '/permohonan?cari=',
      '/permohonan?sop=',
      '/permohonan?instansi=',
      '/tugas?cari=',
      '/lacak?nomor=',
    ]
    for (const field of fields)
      for (const word of words) {
        const { statusCode } = await visitor.get(field + encodeURIComponent(word))
        assert.ok(statusCode < 500, `${statusCode} ${field} ${JSON.stringify(word.slice(0, 20))}`)
      }
  })

  test('in a query of the API are answered or said to be malformed', async () => {
    const headers = await at.tokenOf(asker)
    for (const field of ['cases?text=', 'cases?procedure=', 'inbox?text=', 'inbox?procedure='])
      for (const word of words) {
        const url = `/api/v1/${field}${encodeURIComponent(word)}`
        const { statusCode } = await at.server.inject({ url, headers })
        assert.ok(
          [200, 400].includes(statusCode),
          `${statusCode} ${field} ${JSON.stringify(word.slice(0, 20))}`,
        )
      }
  })

  test('in a body are malformed, and it is said where', async () => {
    const headers = { ...(await at.tokenOf(asker)), 'content-type': 'application/json' }
    for (const name of ['a\\u0000', 'a\\ud800', '\\udc00']) {
      const payload = `{"name":"${name}"}`
      const answer = await at.server.inject({ method: 'POST', url: '/api/v1/tokens', payload, headers })
      assert.equal(answer.statusCode, 400)
      assert.equal(answer.json().errors[0].at, 'body/name')
    }
  })
})

describe('where to go after signing in', () => {
  test('is a path that a header can carry, or the front page', async () => {
    for (const odd of ['/é', '/\u0001', `/${'a'.repeat(3_000)}`, '//evil.example'])
      assert.equal(localPath(odd), '/')
    const fields = { email: asker, password: 'laksana-demo', ke: '/☃' }
    const answer = await visitor(at.server).post('/masuk', fields)
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/'])
  })
})

describe('a broken upload', () => {
  const types = ['multipart/form-data', 'multipart/form-data; boundary=x']
  let headers: Record<string, string>
  before(async () => {
    headers = await at.tokenOf(asker)
  })

  test('is malformed', async () => {
    for (const type of types)
      for (const payload of [
        '',
        'abc',
        '--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nab',
      ]) {
        const answer = await at.server.inject({
          method: 'POST',
          url: '/api/v1/files',
          payload,
          headers: { ...headers, 'content-type': type },
        })
        assert.equal(answer.statusCode, 400, `${type} ${payload}`)
      }
  })
})

describe('a form with more text than any form has', () => {
  const far = 'x'.repeat(40_000)

  async function post(payload: string, type: string) {
    const visitor = await at.as(asker)
    const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' }
    const { statusCode, body } = await visitor.inject({
      ...{ method: 'POST', url: '/permohonan/baru' },
      ...{ payload, headers },
    })
    if (statusCode === 413)
      assert.match(body, /Isian terlalu besar[\s\S]*Tidak ada yang disimpan[\s\S]*pendekkan teksnya/)
    if (statusCode === 400) assert.match(body, /Isian tidak terbaca[\s\S]*muat ulang, lalu kirim lagi/)
    return statusCode
  }

  test('is refused, never cut off, and the page says what to do', async () => {
    const part = (name: string, value: string) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const multipart = 'multipart/form-data; boundary=x'
    const plain = 'application/x-www-form-urlencoded'
    assert.equal(await post(`linkReason=${far}`, plain), 413)
    assert.equal(await post(`${part('linkReason', far)}--x--`, multipart), 413)
    const many = Array.from({ length: 20 }, (_, index) => part(`f${index}`, far.slice(0, 30_000))).join('')
    assert.equal(await post(`${many}--x--`, multipart), 413)
    assert.equal(await post(`linkReason=${far.slice(0, 4_000)}`, plain), 422)
    assert.equal(await post('x'.repeat(1024 ** 2 + 1), plain), 413)
  })

  test('as one that is broken or of a kind unknown is', async () => {
    const begun = '--x\r\nContent-Disposition: form-data; name="f"\r\n\r\nab'
    assert.equal(await post(begun, 'multipart/form-data; boundary=x'), 400)
    assert.equal(await post('abc', 'multipart/form-data'), 400)
    assert.equal(await post('<a/>', 'application/xml'), 415)
  })
})
