import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTestApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'
import { isOffline } from './offline.ts'

describe('with the database away', () => {
  test('people get a page and programs a problem, both 503, and it goes on when it is back', async () => {
    const at = await openTestApp({ site: plainSite })
    try {
      const visitor = await at.as('kadis@satu.example')
      const token = await at.tokenOf('kadis@satu.example')
      const name = new URL(at.database.urls.app).pathname.slice(1)
      const reach = async (allowed: boolean) => {
        await at.database.admin.query(`alter database ${name} connection limit ${allowed ? -1 : 0}`)
        await at.database.admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename in ('laksana_app', 'laksana_auth')`,
          [name],
        )
      }
      await reach(false)
      for (const answer of [
        await visitor.get('/beranda'),
        await visitor.post('/tulis/a', { teks: 'x' }),
        await at.anonymous().post('/masuk', { email: 'kadis@satu.example', password: 'x' }),
      ]) {
        assert.equal(answer.statusCode, 503, answer.body)
        assert.match(answer.body, /offline/)
        assert.equal(answer.headers['retry-after'], '5')
      }
      const api = await at.server.inject({ url: '/api/v1/me', headers: token })
      assert.equal(api.statusCode, 503)
      assert.equal(api.json().code, 'Offline')
      assert.equal((await at.server.inject({ url: '/sehat' })).statusCode, 503)
      await reach(true)
      assert.equal((await visitor.get('/beranda')).statusCode, 200)
    } finally {
      await at.close()
    }
  })
})

describe('what counts as away', () => {
  const error = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more })

  test('a lost or refused connection and a server going down or up, however deep in the causes', () => {
    for (const away of [
      error('57P01'),
      error('53300'),
      error('ECONNREFUSED', { syscall: 'connect' }),
      new Error('Connection terminated unexpectedly'),
      new Error('outer', { cause: error('08006') }),
      new AggregateError([error('ECONNREFUSED', { syscall: 'connect' })]),
    ])
      assert.equal(isOffline(away), true, String(away))
  })

  test('a wrong statement, a missing file and a bug do not', () => {
    for (const ours of [error('42601'), error('ENOENT', { syscall: 'open' }), new TypeError('x'), 'text'])
      assert.equal(isOffline(ours), false, String(ours))
  })
})
