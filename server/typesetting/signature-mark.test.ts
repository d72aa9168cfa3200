import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTypesetting } from './index.ts'
import { lettersOf, textOf } from './testing/read-pdf.ts'

const typesetting = createTypesetting()
const look = { width: 158.7, height: 59.5, name: 'Kepala Dinas', certified: false }

test('a mark is one page of the size of its place, and says who signed and that it is not certified', async () => {
  const pdf = await typesetting.mark({ ...look, url: 'https://contoh.id/verifikasi/a/B1' })
  assert.match(Buffer.from(pdf).toString('latin1'), /\/MediaBox \[0 0 158\.7 59\.5\]/)
  const pages = await textOf(pdf)
  assert.equal(pages.length, 1)
  assert.match(lettersOf(pages[0]!), /Ditandatanganisecaraelektroniktidaktersertifikasi.*KepalaDinas/)
  const certified = await textOf(await typesetting.mark({ ...look, certified: true }))
  assert.doesNotMatch(certified[0]!, /tersertifikasi/)
})

test('marks of two papers lead to two addresses', async () => {
  const [one, other] = await Promise.all(
    ['A', 'B'].map((code) => typesetting.mark({ ...look, url: `https://contoh.id/verifikasi/a/${code}` })),
  )
  assert.notDeepEqual(one, other)
})
