import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterhead, useOffice } from './testing/office.ts'
import { jpegOf, pngOf, svgOf } from './testing/pictures.ts'

const office = useOffice()

/** The example of a letter as PDF under a letterhead with this logo. */
async function pdfWith(logo: Uint8Array, seenVersion: number): Promise<string> {
  const admin = await office.admin()
  const making = { seenVersion, reason: 'Lambang baru' }
  const put = await office.stationery.putLetterhead(admin, letterhead({}, { logo }), making)
  assert.deepEqual(put, { kind: 'done', version: seenVersion + 1 })
  const pdf = await office.stationery.setExample(admin, { kind: 'undangan' })
  return Buffer.from(pdf!).toString('latin1')
}

test('a logo of each kind stands in the PDF of a letter, a JPEG byte for byte', async () => {
  const [jpeg, png] = [jpegOf(64, 48), pngOf(64, 48)]
  const photograph = await pdfWith(jpeg, 0)
  assert.match(photograph, /\/Filter\s*\/DCTDecode/)
  assert.ok(photograph.includes(jpeg.subarray(-40).toString('latin1')))
  assert.match(photograph, /\/Width 64\s*\/Height 48|\/Height 48[\s\S]*\/Width 64/)
  for (const [place, logo] of [png, svgOf('<path d="M0 0h4v4z"/>')].entries()) {
    const other = await pdfWith(logo, place + 1)
    assert.ok(other.startsWith('%PDF-') && !other.includes('/DCTDecode'))
  }
})
