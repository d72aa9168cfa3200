import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { listTenants } from '#library/index.ts'
import { seedDemoCases } from '#server/cases/index.ts'
import { useApp } from '#server/testing/app.ts'
import type { Visitor } from '#server/testing/visitor.ts'
import { site } from '#web/routes.tsx'

const now = () => '2026-11-20T03:00:00.000Z'
const office = useApp({ library: ['katingan'], site, now })
const team = '/tugas?milik=team&urut=oldest'

describe('many tasks at once', () => {
  let head: Visitor
  let boxes: readonly string[]

  before(async () => {
    const { app, database } = office
    const tenants = listTenants().filter(({ id }) => id === 'katingan')
    await seedDemoCases(
      { pool: database.pools.app, procedures: app.procedures, documents: app.documents, now },
      tenants,
    )
    const { email } = (await app.directory.listDemoAccounts()).find(({ position }) =>
      /^Kepala Dinas (?!P|K)|Kepala Dinas Kom/.test(position),
    )!
    head = await office.as(email)
    boxes = [...(await head.get(team)).body.matchAll(/name="tugas" value="([^"]+)"/g)].map(
      ([, value]) => value!,
    )
  })

  test('are taken, and the list comes back by its own address with what became of each', async () => {
    assert.ok(boxes.length > 1)
    const answer = await head.post('/tugas/ambil', { dari: team, tugas: boxes[0]! })
    assert.equal(answer.statusCode, 303)
    const to = new URL(String(answer.headers.location), 'http://x')
    assert.deepEqual([to.searchParams.get('milik'), to.searchParams.get('urut')], ['team', 'oldest'])
    const back = await head.get(`${to.pathname}${to.search}`)
    assert.match(back.body, /role="status"/)
    const [stranger] = (await office.app.directory.listDemoAccounts()).filter(
      ({ part }) => part === 'applicant',
    )
    const theirs = await (await office.as(stranger!.email)).get(`${to.pathname}${to.search}`)
    assert.doesNotMatch(theirs.body, /role="status"/)
  })

  test('keep their ticks while it isn’t said to whom they are given', async () => {
    const answer = await head.post('/tugas/tugaskan', { dari: team, tugas: boxes[1]!, to: '' })
    assert.equal(answer.statusCode, 422)
    const box = answer.body.match(new RegExp(`<input[^>]*value="${boxes[1]!.replaceAll('.', '[.]')}"[^>]*>`))
    assert.match(box![0], /checked/)
  })

  test('a refusal names the person, and never an id', async () => {
    const [, id, name] = (await head.get(team)).body.match(/<option value="([a-z0-9-]+)">([^<]+?) – /) ?? []
    assert.ok(id && name)
    const fields = new URLSearchParams([['dari', team], ['to', id], ...boxes.map((box) => ['tugas', box])])
    const answer = await head.inject({
      method: 'POST',
      url: '/tugas/tugaskan',
      payload: fields.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    })
    const back = await head.get(String(answer.headers.location))
    const said = back.body.match(/role="status".*?<\/ul>/s)?.[0] ?? ''
    assert.match(said, /<li>/)
    assert.ok(said.includes(name))
    assert.ok(!said.includes(`${id} `), said)
  })

  test('a page beyond the last is the last', async () => {
    for (const list of ['/tugas', '/permohonan']) {
      const beyond = (await head.get(`${list}?halaman=999`)).body
      assert.match(beyond, /<td|<tbody/)
      assert.doesNotMatch(beyond, /24951|24976/)
    }
  })
})
