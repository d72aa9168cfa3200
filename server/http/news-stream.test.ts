import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'

const at = useApp({ site: plainSite, server: { newsBeat: 50 } })
let port = 0
before(async () => {
  await at.server.listen({ host: '127.0.0.1', port: 0 })
  port = (at.server.server.address() as AddressInfo).port
})

/** A window that listens; `events` grows as they come. */
async function listen(headers: Record<string, string>) {
  const request = get({ port, path: '/kabar/alur', headers: { accept: 'text/event-stream', ...headers } })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  const events: { event: string; news: { unread: number; said: string } }[] = []
  let text = ''
  let ended = false
  answer.setEncoding('utf8')
  answer.on('data', (chunk: string) => {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop()!
    for (const block of blocks) {
      const [, event, told] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
      if (event) events.push({ event, news: JSON.parse(told!) })
    }
  })
  answer.on('end', () => {
    ended = true
  })
  answer.on('error', () => {
    ended = true
  })
  return {
    answer,
    events,
    ended: () => ended,
    close: () => request.destroy(),
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (await holds()) return
    await pause(25)
  }
  throw new Error('it never came to be')
}

const cookieOf = async (email: string) => {
  const { cookies } = await at.as(email)
  return { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
}
const kadis = 'kadis@satu.example'
let stored = 0
const tell = (official: string, tenant = 'kab-satu') =>
  at.database.tenants.withTenant(tenant, (queries) =>
    queries
      .insertInto('notice')
      .values({
        ...{ tenant_id: tenant, official_id: official, notice_id: `n${++stored}`, kind: 'disposed' },
        ...{ case_id: null, body: '{}', at: new Date().toISOString() },
      })
      .execute(),
  )
const listening = async () => {
  const { rows } = await at.database.admin.query(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and query = 'listen laksana_notice'`,
  )
  return rows[0].n
}

test('news come at once, in one stream that nothing gathers, to whom they are for', async () => {
  const window = await listen(await cookieOf(kadis))
  const other = await listen(await cookieOf('kadis@dua.example'))
  const { headers } = window.answer
  assert.equal(headers['content-type'], 'text/event-stream; charset=utf-8')
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['content-encoding'], undefined)
  assert.ok(headers['content-security-policy'])
  await until(() => window.events.length > 0 && other.events.length > 0)
  const before = window.events.at(-1)!.news.unread
  await pause(500)
  const [count, others] = [window.events.length, other.events.length]
  await tell('o1')
  await until(() => window.events.length > count)
  const { news } = window.events.at(-1)!
  assert.equal(news.unread, before + 1)
  assert.match(news.said, /Disposisi untuk Anda/)
  assert.equal(other.events.length, others, 'the same id in another government hears nothing')
  const viewer = (await at.app.directory.findViewer({ tenant: 'kab-satu', official: 'o1' }))!
  await at.app.notices.markRead(viewer)
  await until(() => window.events.at(-1)!.news.unread === 0)
  window.close()
  other.close()
  await until(async () => (await listening()) === 0)
})

test('a burst is told together', async () => {
  const window = await listen(await cookieOf(kadis))
  await until(() => window.events.length > 0)
  await pause(500)
  const count = window.events.length
  for (let n = 0; n < 30; n++) await tell('o1')
  await until(() => window.events.at(-1)!.news.unread === 30)
  assert.ok(window.events.length - count <= 5, String(window.events.length - count))
  window.close()
})

test('a session has one stream: the newer takes over', async () => {
  const cookie = await cookieOf(kadis)
  const first = await listen(cookie)
  const second = await listen(cookie)
  await until(() => first.ended())
  assert.equal(first.events.at(-1)?.event, 'pindah')
  await until(() => second.events.length > 0)
  assert.equal(second.ended(), false)
  second.close()
})

test('it outlives a database that was restarted', async () => {
  const window = await listen(await cookieOf(kadis))
  await until(async () => (await listening()) === 1)
  await at.database.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen laksana_notice'`,
  )
  await until(async () => (await listening()) === 1)
  await until(() => window.events.length > 0)
  const { unread } = window.events.at(-1)!.news
  await tell('o1')
  await until(() => window.events.at(-1)!.news.unread === unread + 1)
  assert.equal(window.ended(), false)
  window.close()
})

test('whoever signs out, or whose session has run out, hears no more, and listening keeps nobody signed in', async () => {
  const cookie = await cookieOf('kabid@satu.example')
  const window = await listen(cookie)
  await until(() => window.events.length > 0)
  await at.database.admin.query(`update auth.session set "expiresAt" = now() + interval '1 second'`)
  await until(() => window.ended())
  assert.equal(window.events.at(-1)?.event, 'usai')
  const { rows } = await at.database.admin.query(
    `select bool_and("expiresAt" < now()) as over from auth.session`,
  )
  assert.equal(rows[0].over, true)
})

test('a stranger gets none, and who asks for no stream gets the same once', async () => {
  const stranger = await listen({})
  assert.equal(stranger.answer.statusCode, 401)
  const headers = await at.tokenOf('sehat@satu.example')
  const once = await at.server.inject({ url: '/kabar/alur', headers })
  assert.deepEqual(once.json(), { unread: 0, newest: null, said: '' })
})

test('the server stops although somebody listens', async () => {
  const window = await listen(await at.tokenOf('sehat@satu.example'))
  await until(() => window.events.length > 0)
  await at.server.close()
  await until(() => window.ended())
})
