import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { useApp } from '#server/testing/app.ts'
import { plainSite } from '#server/testing/site.tsx'
import { type MailServer, startMailServer } from './testing/mail-server.ts'

const at = useApp({ site: plainSite })
let server: MailServer
before(async () => {
  server = await startMailServer()
})
after(() => server.stop())

const total = 150
const worker = fileURLToPath(new URL('./testing/mailing.ts', import.meta.url))
const begin = async (ahead: number) => {
  const { urls } = at.database
  const child = fork(worker, [urls.app, urls.worker, String(server.settings.port), String(ahead)], {
    stdio: 'ignore',
  })
  await once(child, 'message')
  return async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}
const counted = async (where: string) =>
  Number(
    (await at.database.admin.query(`select count(*) as n from laksana.delivery where ${where}`)).rows[0].n,
  )

test('killed at any moment, a worker loses no mail, and whatever came twice is marked', async () => {
  await at.database.admin.query(
    `insert into laksana.notice_preference (tenant_id, official_id, mail, locale, quiet_from, quiet_until, digest_hour, changed_at)
     values ('kab-satu', 'o1', '{}', 'id', 0, 0, 7, now())`,
  )
  await at.database.admin.query(
    `insert into laksana.notice (tenant_id, official_id, notice_id, kind, at)
     select 'kab-satu', 'o1', 'n' || n, 'disposed', now() from generate_series(1, ${total}) n`,
  )
  let kills = 0
  for (; kills < 6 && server.arrived.length < total; kills++) {
    const kill = await begin(0)
    await pause(120 + kills * 40)
    await kill()
  }
  assert.ok(kills >= 2, String(kills))
  // A job that a dead worker had is given back within ten seconds; a try that it had begun is repeated after five minutes.
  const kill = await begin(6 * 60_000)
  for (let n = 0; n < 300 && (await counted(`state = 'sent'`)) < total; n++) {
    await pause(100)
    if ((await counted('true')) === total && (await counted(`state not in ('sent', 'sending')`)) === 0) break
  }
  await kill()
  const last = await begin(12 * 60_000)
  for (let n = 0; n < 200 && (await counted(`state = 'sent'`)) < total; n++) await pause(100)
  await last()
  assert.equal(await counted(`state = 'sent'`), total)
  const times = new Map<string, number>()
  for (const raw of server.arrived) {
    const id = /^Message-ID: <([0-9a-f]{32})@/m.exec(raw)![1]!
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  assert.equal(times.size, total)
  const twice = [...times].filter(([, n]) => n > 1).map(([id]) => id)
  const { rows } = await at.database.admin.query(
    'select count(*)::int as n from laksana.delivery where delivery_id = any($1) and not uncertain',
    [twice],
  )
  assert.equal(rows[0].n, 0, 'a mail that came twice isn’t marked')
})
