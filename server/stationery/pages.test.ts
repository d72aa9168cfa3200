import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import type { Visitor } from '#server/testing/visitor.ts'
import { site } from '#web/routes.tsx'
import { head } from './testing/office.ts'
import { pngOf, svgOf } from './testing/pictures.ts'

const at = useApp({ site, library: ['katingan'] })
const administrator = () => at.as('administrator@katingan.contoh.id')

const fields = {
  ...{
    unit: '',
    lambangDari: 'in-force',
    versi: '1',
    jenis: 'undangan',
    alasan: 'Alamat baru',
    tujuan: 'contoh',
  },
  ...{ pemerintah: 'Pemerintah Kabupaten Katingan', dinas: 'Dinas Kominfo', alamat: 'Jalan Contoh 7' },
}

/** The form with its picture, as a browser sends it. */
async function send(visitor: Visitor, given: Record<string, string>, logo?: { name: string; bytes: Buffer }) {
  const form = new FormData()
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  form.set('lambang', logo ? new File([Uint8Array.from(logo.bytes)], logo.name) : new File([], ''))
  const body = new Response(form)
  return at.server.inject({
    method: 'POST',
    url: '/kop/surat',
    payload: Buffer.from(await body.arrayBuffer()),
    headers: {
      'content-type': body.headers.get('content-type')!,
      'sec-fetch-site': 'same-origin',
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  })
}

describe('the pages of letterheads and templates', () => {
  test('show what the demo government has, to the head as well, without a form', async () => {
    const head = await at.as('kepala.dinas@katingan.contoh.id')
    const page = (await head.get('/kop')).body
    assert.match(
      page,
      /Pemerintah Kabupaten Katingan, Dinas Komunikasi, Informatika, Statistik dan Persandian/,
    )
    assert.match(page, /Surat dinas/)
    const letterhead = (await head.get('/kop/surat')).body
    assert.doesNotMatch(letterhead, /<form method="post" action="\/kop/)
    assert.match(letterhead, /Versi pertama/)
    const agency = await at.as('operator.disdik@katingan.contoh.id')
    assert.equal((await agency.get('/kop')).statusCode, 403)
    assert.equal((await agency.get('/kop/contoh.svg?kind=undangan')).statusCode, 404)
  })

  test('keep everything typed, and a good picture, where something is to be mended', async () => {
    const admin = await administrator()
    const logo = { name: 'lambang.svg', bytes: svgOf('<path d="M0 0h4v4z"/>') }
    const refused = await send(admin, { ...fields, dinas: '', tujuan: 'berlaku' }, logo)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /href="#dinas"/)
    assert.match(refused.body, /value="Jalan Contoh 7"/)
    assert.match(refused.body, /name="lambangDari" value="draft"/)
    const script = { name: 'lambang.svg', bytes: svgOf('<script/>') }
    const unsafe = await send(admin, fields, script)
    assert.match(unsafe.body, /Gambar SVG memuat “&lt;script>”/)
    const large = { name: 'lambang.png', bytes: Buffer.alloc(400 * 1024) }
    assert.match((await send(admin, fields, large)).body, /Gambar melebihi 300 KB/)
  })

  test('show a real letter before it counts, then put it in force, and lead back', async () => {
    const admin = await administrator()
    const tried = await send(admin, fields, { name: 'lambang.png', bytes: pngOf(16, 16) })
    assert.equal(tried.statusCode, 200, tried.body)
    const source = /src="(\/kop\/contoh\.svg[^"]+)"/.exec(tried.body)?.[1]?.replaceAll('&amp;', '&')
    assert.match(source ?? '', /draft=letterhead/)
    const picture = await admin.get(source!)
    assert.equal(picture.statusCode, 200)
    assert.match(String(picture.headers['content-type']), /^image\/svg\+xml/)
    assert.match(String(picture.headers['content-security-policy']), /default-src 'none'/)
    assert.match(picture.body, /data:image\/png/)
    const pdf = await admin.get(source!.replace('.svg', '.pdf'))
    assert.equal(pdf.body.slice(0, 5), '%PDF-')
    const put = await send(admin, { ...fields, tujuan: 'berlaku', lambangDari: 'draft' })
    assert.equal(put.headers.location, '/kop')
    const history = (await admin.get('/kop/surat')).body
    assert.match(history, /Alamat: “–” menjadi “Jalan Contoh 7”/)
    assert.match(history, /Lambang diganti/)
    const again = (await admin.get('/kop/surat?versi=1')).body
    assert.match(again, /value="Kembali ke versi 1"/)
    const back = { ...fields, alamat: '', tujuan: 'berlaku', lambangDari: '1', versi: '2', alasan: 'Kembali' }
    assert.equal((await send(admin, back)).statusCode, 303)
    const { rows } = await at.database.admin.query(
      `select logo_media_type, address from laksana.letterhead where tenant_id = 'katingan' order by version`,
    )
    assert.deepEqual(
      rows.map((row) => `${row.logo_media_type} ${row.address}`),
      ['image/svg+xml ', 'image/png Jalan Contoh 7', 'image/svg+xml '],
    )
  })

  test('name the line of a template that would not do, with what was typed', async () => {
    const admin = await administrator()
    const given = { versi: '0', jenis: 'undangan', asal: 'sendiri', alasan: 'x', tujuan: 'berlaku' }
    const wrong = `${head}#signatures()\n#read("/etc/passwd")`
    const refused = await admin.post('/kop/template/correspondence', { ...given, sumber: wrong })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Baris 5: /)
    assert.match(refused.body, /#read\(&quot;\/etc\/passwd&quot;\)|#read\("\/etc\/passwd"\)/)
    const words = { ...given, asal: 'bawaan', sumber: wrong, 'kata.subject': 'Perihal' }
    assert.equal((await admin.post('/kop/template/correspondence', words)).headers.location, '/kop')
    assert.match((await admin.get('/kop')).body, /Bawaan, kata tetap diubah/)
    assert.match((await admin.get('/kop/template/correspondence')).body, /Hal: “Hal” menjadi “Perihal”/)
  })
})
