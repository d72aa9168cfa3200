import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { listTenants } from '#library/index.ts'
import { seedDemoCases } from '#server/cases/index.ts'
import { useApp } from '#server/testing/app.ts'
import type { Visitor } from '#server/testing/visitor.ts'
import { site } from '#web/routes.tsx'

const now = () => '2026-11-20T03:00:00.000Z'
const office = useApp({ library: ['katingan'], site, now })

describe('handing over on the page', () => {
  let head: Visitor
  let stranger: Visitor

  before(async () => {
    const { app, database } = office
    const tenants = listTenants().filter(({ id }) => id === 'katingan')
    const { procedures, documents } = app
    await seedDemoCases({ pool: database.pools.app, procedures, documents, now }, tenants)
    const accounts = await app.directory.listDemoAccounts()
    const { email } = accounts.find(({ position }) =>
      /^Kepala Dinas (?!P|K)|Kepala Dinas Kom/.test(position),
    )!
    head = await office.as(email)
    stranger = await office.as(accounts.find(({ position }) => /^Pengembang/.test(position))!.email)
  })

  const post = (address: string, fields: readonly (readonly [string, string])[]) =>
    head.inject({
      method: 'POST',
      url: address,
      payload: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    })

  test('the workload is shown to a supervisor with its words, and is reached from the inbox', async () => {
    assert.match((await head.get('/tugas')).body, /href="\/beban-kerja"/)
    const page = (await head.get('/beban-kerja')).body
    assert.match(page, /Beban kerja setiap pejabat/)
    assert.match(page, /Belum dipegang siapa pun/)
    assert.match(page, /milik=team&amp;pemegang=-/)
    assert.doesNotMatch(page, /undefined|NaN|style=/)
    assert.equal((await stranger.get('/beban-kerja')).statusCode, 403)
    assert.equal((await stranger.get('/beban-kerja/serahkan')).statusCode, 403)
    assert.doesNotMatch((await stranger.get('/tugas')).body, /href="\/beban-kerja"/)
  })

  test('a dry run says of each task where it goes and changes nothing; then it is done and told', async () => {
    const form = (await head.get('/beban-kerja/serahkan?dari=-')).body
    const tasks = [...form.matchAll(/name="tugas" value="([^"]+)"/g)].map(([, value]) => value!)
    const [, to] = form.match(/<option value="([a-z0-9-]+)">/)!
    assert.ok(tasks.length > 1 && to)
    const fields = [
      ['dari', '-'] as const,
      ['to', to!] as const,
      ...tasks.map((task) => ['tugas', task] as const),
    ]
    const plan = await post('/beban-kerja/serahkan', fields)
    assert.equal(plan.statusCode, 200)
    assert.match(plan.body, /Dapat diserahkan/)
    assert.match(plan.body, /Belum ada yang berubah/)
    assert.equal(
      (await head.get('/beban-kerja/serahkan?dari=-')).body.match(/name="tugas"/g)?.length,
      tasks.length,
    )
    const batch = plan.body.match(/name="commandId" value="([^"]+)"/)![1]!
    const chosen = [...plan.body.matchAll(/name="(ke\.[^"]+)"(?: value="([^"]+)")?/g)].map(
      ([, name, value]) => [name!, value ?? to!] as const,
    )
    assert.equal(chosen.length, tasks.length)
    const ticked = fields.filter(([name]) => name !== 'to')
    const done = await post('/beban-kerja/serahkan/lakukan', [...ticked, ...chosen, ['commandId', batch]])
    assert.equal(done.statusCode, 303)
    const told = await head.get(String(done.headers.location))
    assert.match(told.body, /role="status"/)
    assert.match(told.body, /\d+ tugas berhasil/)
    const refused = plan.body.match(/Tidak dapat/g)?.length ?? 0
    const status = told.body.match(/role="status".*?<\/section>|role="status".*?<h2/s)![0]
    assert.equal(status.match(/<li>/g)?.length ?? 0, refused)
    const left = (await head.get('/beban-kerja/serahkan?dari=-')).body.match(/name="tugas"/g)?.length ?? 0
    assert.ok(left < tasks.length)
  })

  test('without a tick or a recipient the form comes back and says so', async () => {
    const nothing = await post('/beban-kerja/serahkan', [['dari', '-']])
    assert.equal(nothing.statusCode, 422)
    const task = nothing.body.match(/name="tugas" value="([^"]+)"/)?.[1]
    if (task === undefined) return
    const nobody = await post('/beban-kerja/serahkan', [
      ['dari', '-'],
      ['tugas', task],
    ])
    assert.equal(nobody.statusCode, 422)
    assert.match(nobody.body, /Pilih kepada siapa/)
  })
})
