import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useOffice } from '#server/cases/testing/office.ts'
import { filledIn, paperAfter, seeing, writtenBy } from '#server/papers/testing/paper-at.ts'

const office = useOffice('katingan')
const emailOf = (position: string) =>
  office.tenant('katingan').officials.find(({ id }) => id === position)!.email

test('pages of a paper are pictures that can do nothing, for those who may see the paper', async () => {
  const at = await paperAfter(office, 6, 'surat-tugas')
  const writer = await writtenBy(office, at, 'kepala-dinas', 'surat-perintah-tugas')
  const path = `/permohonan/${at.caseId}/tugas/${at.task}/naskah/${at.document}/halaman`
  const author = await office.as(emailOf('kepala-dinas'))
  const made = await author.get(`${path}/1`)
  assert.equal(made.statusCode, 200)
  assert.match(String(made.headers['content-type']), /^image\/svg\+xml/)
  assert.match(String(made.headers['content-security-policy']), /^sandbox; default-src 'none'/)
  assert.equal(made.headers['cache-control'], 'private, no-store')
  assert.match(made.body, /^<svg/)
  assert.doesNotMatch(made.body, /<script|<foreignObject|\son\w+=|href="(?!#|data:image\/)/i)

  for (const page of ['0', '99', 'x'])
    assert.equal((await author.get(`${path}/${page}`)).statusCode, 404, page)
  const other = await office.as(emailOf('operator-dinkes'))
  assert.equal((await other.get(`${path}/1`)).statusCode, 404, 'of another agency')

  const content = { ...filledIn('surat-perintah-tugas'), untuk: ['Yang lain sama sekali'] }
  await office.app.papers.write(writer, at, { ...seeing(1), content })
  const later = await author.get(`${path}/1?naskah=2`)
  assert.notEqual(later.body, made.body, 'a picture of the new revision under its own address')
})
