import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { useApp } from '#server/testing/app.ts'
import * as files from '#server/testing/files.ts'
import { plainSite } from '#server/testing/site.tsx'

const at = useApp({ site: plainSite, server: { maxFile: 10_000 } })

async function send(email: string, name: string, bytes: Buffer) {
  const body = files.upload(name, bytes)
  return at.server.inject({
    method: 'POST',
    url: '/api/v1/files',
    payload: body.payload,
    headers: { ...body.headers, ...(await at.tokenOf(email)) },
  })
}

async function statusFor(email: string, fileId: string): Promise<number> {
  return (await (await at.as(email)).get(`/berkas/${fileId}`)).statusCode
}

describe('uploading', () => {
  test('keeps a file under its checksum, its kind read from what is in it', async () => {
    for (const [name, bytes, mediaType] of [
      ['Surat Permohonan.pdf', files.pdf, 'application/pdf'],
      ['foto.PNG', files.png, 'image/png'],
      ['kak.docx', files.docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['kak.odt', files.odt, 'application/vnd.oasis.opendocument.text'],
      ['semua.zip', files.archive, 'application/zip'],
      ['catatan.txt', Buffer.from('Sudah dibahas.\n'), 'text/plain'],
      ['data.csv', Buffer.from('a,b\r\n1,2\r\n'), 'text/csv'],
    ] as const) {
      const answer = await send('sehat@satu.example', name, bytes)
      assert.equal(answer.statusCode, 201, `${name}: ${answer.body}`)
      const file = answer.json()
      assert.deepEqual(
        [file.name, file.mediaType, file.size, file.sha256],
        [name, mediaType, bytes.length, createHash('sha256').update(bytes).digest('hex')],
      )
      assert.equal(answer.headers.location, `/api/v1/files/${file.fileId}`)
    }
  })

  test('gives a name without an ending the ending of its kind', async () => {
    assert.equal((await send('sehat@satu.example', 'surat', files.pdf)).json().name, 'surat.pdf')
  })

  test('refuses what is not what it says, what could run, what is empty and what is too large', async () => {
    for (const [name, bytes, code] of [
      ['foto.png', files.pdf, 'FileTypeMismatch'],
      ['surat.pdf', Buffer.from('bukan pdf'), 'FileTypeMismatch'],
      ['gambar.svg', files.svg, 'FileTypeNotAllowed'],
      ['gambar.txt', files.program, 'FileTypeNotAllowed'],
      ['surat.pdf.exe', files.program, 'FileTypeNotAllowed'],
      ['halaman.html', Buffer.from('<script>alert(1)</script>'), 'FileTypeNotAllowed'],
      ['kosong.pdf', Buffer.alloc(0), 'FileEmpty'],
      ['besar.txt', Buffer.alloc(10_001, 'x'), 'FileTooLarge'],
      ['raksasa.txt', Buffer.alloc(200_000, 'x'), 'FileTooLarge'],
    ] as const) {
      const answer = await send('sehat@satu.example', name, bytes)
      assert.equal(answer.statusCode, 422, name)
      assert.equal(answer.json().code, code, name)
      assert.ok(answer.json().detail.length > 10)
    }
    assert.equal((await send('sehat@satu.example', 'pas.txt', Buffer.alloc(10_000, 'x'))).statusCode, 201)
  })

  test('cleans odd names', async () => {
    const answer = await send('sehat@satu.example', '../../rahasia\u202Efdp.pdf', files.pdf)
    assert.equal(answer.json().name, 'rahasiafdp.pdf')
  })

  test('is not for inspectors, nor for strangers', async () => {
    assert.equal((await send('auditor@satu.example', 'a.pdf', files.pdf)).statusCode, 403)
    const body = files.upload('a.pdf', files.pdf)
    assert.equal((await at.server.inject({ method: 'POST', url: '/api/v1/files', ...body })).statusCode, 401)
  })

  test('needs a file', async () => {
    const headers = { ...(await at.tokenOf('sehat@satu.example')), 'content-type': 'application/json' }
    const answer = await at.server.inject({ method: 'POST', url: '/api/v1/files', payload: '{}', headers })
    assert.equal(answer.statusCode, 415)
  })
})

describe('a form with a file', () => {
  test('reaches the page with both, and says what is wrong with a file', async () => {
    const visitor = await at.as('sehat@satu.example')
    const post = async (bytes: Buffer) => {
      const body = files.upload('surat.pdf', bytes, {}, { teks: 'halo' })
      const answer = await visitor.inject({
        method: 'POST',
        url: '/tulis/b',
        payload: body.payload,
        headers: { ...body.headers, 'sec-fetch-site': 'same-origin' },
      })
      return answer.body
    }
    const good = await post(files.pdf)
    assert.match(good, /halo/)
    assert.match(good, /&quot;name&quot;:&quot;surat.pdf&quot;/)
    const large = await post(Buffer.alloc(50_000, '%PDF-'))
    assert.match(large, /halo/)
    assert.match(large, /FileTooLarge/)
    const huge = await post(Buffer.alloc(3_000_000, '%PDF-'))
    assert.match(huge, /FileTooLarge/)
    assert.match(huge, /halo/)
  })
})

describe('downloading', () => {
  test('never lets a file act as part of the site', async () => {
    const { fileId } = (await send('sehat@satu.example', 'Nota “Dinas”.pdf', files.pdf)).json()
    const visitor = await at.as('sehat@satu.example')
    const answer = await visitor.get(`/berkas/${fileId}`)
    assert.deepEqual(answer.rawPayload, files.pdf)
    assert.equal(answer.headers['content-type'], 'application/pdf')
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.match(String(answer.headers['content-security-policy']), /^sandbox; default-src 'none'/)
    assert.equal(
      answer.headers['content-disposition'],
      `attachment; filename="Nota _Dinas_.pdf"; filename*=UTF-8''Nota%20%E2%80%9CDinas%E2%80%9D.pdf`,
    )
    assert.match(
      String((await visitor.get(`/berkas/${fileId}?lihat`)).headers['content-disposition']),
      /^inline/,
    )
    const pdf = await visitor.get(`/berkas/${fileId}?lihat`)
    assert.match(String(pdf.headers['content-security-policy']), /^default-src 'none'/)
    const text = (await send('sehat@satu.example', 'a.txt', Buffer.from('<script>'))).json()
    const shown = await visitor.get(`/berkas/${text.fileId}?lihat`)
    assert.match(String(shown.headers['content-disposition']), /^attachment/)
    assert.equal(shown.headers['content-type'], 'text/plain; charset=utf-8')
  })

  test('gives ranges, and says where there is none', async () => {
    const { fileId } = (await send('sehat@satu.example', 'a.txt', Buffer.from('0123456789'))).json()
    const visitor = await at.as('sehat@satu.example')
    const ask = (range: string) => visitor.get(`/berkas/${fileId}`, { headers: { range } })
    const some = await ask('bytes=2-4')
    assert.deepEqual([some.statusCode, some.body], [206, '234'])
    assert.equal(some.headers['content-range'], 'bytes 2-4/10')
    assert.equal(some.headers['content-length'], '3')
    assert.equal((await ask('bytes=-3')).body, '789')
    const none = await ask('bytes=10-')
    assert.deepEqual([none.statusCode, none.headers['content-range']], [416, 'bytes */10'])
    assert.equal((await visitor.get(`/berkas/${fileId}`)).headers['accept-ranges'], 'bytes')
  })

  test('in a page of ours is for a PDF alone: no other site holds it, and nothing else is held', async () => {
    const { fileId } = (await send('sehat@satu.example', 'a.pdf', files.pdf)).json()
    const visitor = await at.as('sehat@satu.example')
    const shown = (await visitor.get(`/berkas/${fileId}?lihat`)).headers
    assert.match(String(shown['content-security-policy']), /frame-ancestors 'self'/)
    assert.equal(shown['x-frame-options'], 'SAMEORIGIN')
    assert.equal((await visitor.get(`/berkas/${fileId}`)).headers['x-frame-options'], 'DENY')
  })

  test('before it belongs to a case is for its uploader alone', async () => {
    const { fileId } = (await send('sehat@satu.example', 'a.pdf', files.pdf)).json()
    assert.equal(await statusFor('sehat@satu.example', fileId), 200)
    for (const other of ['kadis@satu.example', 'didik@satu.example', 'sehat@dua.example'])
      assert.equal(await statusFor(other, fileId), 404, other)
    assert.equal((await at.anonymous().get(`/berkas/${fileId}`)).statusCode, 303)
  })

  test('of a case is for whoever may see the case', async () => {
    const { fileId } = (await send('kadis@satu.example', 'a.pdf', files.pdf)).json()
    await at.database.admin.query(
      `insert into laksana.case_file (tenant_id, case_id, reference, subject, applicant_unit_id, applicant_name, opened_by, procedure_id,
         procedure_version, procedure_title, opened_at, search, status, version, last_act, last_act_at)
       values ('kab-satu', 'c1', 'SATU-26-00001-7QXM', 'x', 'kesehatan', 'x', 'o4', 'sop', 1, 'x', now(), '', 'running', 1, 'x', now())`,
    )
    await at.database.admin.query(`update laksana.stored_file set case_id = 'c1' where file_id = $1`, [
      fileId,
    ])
    for (const [who, status] of [
      ['sehat@satu.example', 200],
      ['kabid@satu.example', 200],
      ['auditor@satu.example', 200],
      ['didik@satu.example', 404],
      ['sehat@dua.example', 404],
      ['auditor@dua.example', 404],
    ] as const)
      assert.equal(await statusFor(who, fileId), status, who)
  })
})
