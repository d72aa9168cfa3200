import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { renderToString } from 'preact-render-to-string'
import type { Locale, PageReply, PageRequest } from '#server/http/page.ts'
import { assets } from '../assets.ts'
import { site } from '../routes.tsx'
import { fakeApp } from '../testing/app.ts'
import { requestOf, viewer } from '../testing/request.ts'

const app = fakeApp()

async function get(
  path: string,
  given: Partial<PageRequest> = {},
): Promise<{ status: number; html: string }> {
  const route = site.routes.find((each) => each.path === path && each.method === 'GET')
  assert.ok(route, `no page at ${path}`)
  return shown(await route.handle(app, requestOf(given)))
}

function shown(reply: PageReply): { status: number; html: string } {
  assert.ok(reply.kind === 'page')
  return { status: reply.status, html: `<!doctype html>${renderToString(reply.body)}` }
}

const sop = '/:tenant/sop/:procedure'
const visits: readonly (readonly [string, Partial<PageRequest>])[] = [
  ['/', {}],
  ['/:tenant', { params: { tenant: 'muara-enim' } }],
  ['/lacak', {}],
  ['/lacak', { query: { nomor: 'APL/2026/0007' } }],
  ['/:tenant/sop', { params: { tenant: 'cirebon' } }],
  [sop, { params: { tenant: 'cirebon', procedure: 'cirebon' } }],
  [sop, { params: { tenant: 'kutai-kartanegara', procedure: 'kutai-kartanegara' } }],
  ['/masuk', { query: { gagal: 'wrong' } }],
  ['/masuk/demo', {}],
  ['/tentang', {}],
  ['/token', { viewer }],
  ['/verifikasi', {}],
]

for (const locale of ['id', 'en'] as Locale[])
  test(`every public page in ${locale} is light and strict: no inline script or style, ids once`, async () => {
    const { stylesheet, islands } = assets()
    const scripts = Object.values(islands).reduce((sum, { body }) => sum + gzipSync(body).length, 0)
    assert.ok(scripts <= 15_000, `${scripts} bytes of script`)
    for (const [path, given] of visits) {
      const { status, html } = await get(path, { ...given, locale })
      assert.equal(status, 200, path)
      assert.doesNotMatch(html, /\sstyle=|<style|javascript:|\son\w+=/, path)
      for (const [script] of html.matchAll(/<script[^>]*>[^<]*/g))
        assert.match(script, / src="\/aset\/[^"]+">$/)
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      assert.deepEqual(ids, [...new Set(ids)], path)
      assert.equal([...html.matchAll(/<h1/g)].length, 1, path)
      const wire = gzipSync(html).length + gzipSync(stylesheet.body).length + scripts
      assert.ok(wire <= 100_000, `${path} weighs ${wire} bytes`)
      assert.doesNotMatch(html, /undefined|\[object|\{\w+\}/, path)
    }
  })

test('looking up tells where a request stands, or in plain words that there is none', async () => {
  const found = await get('/lacak', { query: { nomor: ' APL/2026/0007 ' } })
  assert.match(found.html, /Terlambat.*tenggat <time datetime="2026-11-18T08:00:00Z">18 November 2026/)
  const missing = await get('/lacak', { query: { nomor: '<b>' } })
  assert.equal(missing.status, 404)
  assert.match(missing.html, /Tidak ada permohonan bernomor “&lt;b>”/)
})

test('an SOP page shows every step, both ways of reading it, and what contradicts', async () => {
  const { html } = await get(sop, { params: { tenant: 'cirebon', procedure: 'cirebon' } })
  assert.match(html, /aria-describedby="daftar-langkah"/)
  assert.match(html, /id="daftar-langkah"/)
  assert.match(html, /Mengarsipkan berkas pengembangan aplikasi/)
  assert.match(html, /Pertentangan/)
  assert.match(html, /id="langkah-analisis-/)
})

test('what is not there is a page of its own', async () => {
  for (const [path, params] of [
    ['/:tenant', { tenant: 'tidak-ada' }],
    [sop, { tenant: 'cirebon', procedure: 'tidak-ada' }],
    [`${sop}/versi/:version`, { tenant: 'cirebon', procedure: 'cirebon', version: '99' }],
    [`${sop}/versi/:version`, { tenant: 'cirebon', procedure: 'cirebon', version: 'x' }],
  ] as const)
    assert.equal((await get(path, { params })).status, 404, path)
  assert.equal((await get('/masuk/demo', { demo: false })).status, 404)
})

test('a token is shown once, on the page that made it', async () => {
  const create = site.routes.find((each) => each.path === '/token' && each.method === 'POST')!
  const form = { ...requestOf().form, text: () => 'Dasbor' }
  assert.match(shown(await create.handle(app, requestOf({ viewer, form }))).html, /lks_contoh/)
  assert.doesNotMatch((await get('/token', { viewer })).html, /lks_contoh/)
  assert.equal(shown(await create.handle(app, requestOf({ viewer }))).status, 422)
})

test('somebody else’s token is not there to be revoked', async () => {
  const revoke = site.routes.find((each) => each.path === '/token/:token/cabut')!
  const posted = (token: string) => revoke.handle(app, requestOf({ viewer, params: { token } }))
  assert.deepEqual(await posted('t1'), { kind: 'redirect', to: '/token', flash: 'tokenRevoked' })
  assert.equal(shown(await posted('t9')).status, 404)
})

test('every problem has a page that says what to do next', () => {
  for (const [problem, status] of [
    ['not-found', 404],
    ['forbidden', 403],
    ['defect', 500],
    ['offline', 503],
    ['too-many', 429],
  ] as const)
    assert.equal(shown(site.problem(requestOf(), problem)).status, status)
})

test('the number of whoever ratified an SOP is shown to officials, not to strangers', async () => {
  const params = { tenant: 'cirebon', procedure: 'cirebon' }
  assert.match((await get(sop, { params, viewer })).html, /NIP 1968/)
  const { html } = await get(sop, { params })
  assert.doesNotMatch(html, /NIP|19680822/)
})
