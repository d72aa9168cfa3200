import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { archive } from '#server/testing/files.ts'
import { useCutLine } from './setting/cut-line.ts'
import { attachesWhatIsAsked, heading, startsWriting } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'

const tenant = 'tangerang-selatan'
const megabyte = 1024 ** 2
const size = 100 * megabyte
const stage = useStage(
  { only: [tenant], maxBundle: 200 * megabyte },
  {
    get baseURL() {
      return line.address
    },
  },
)
const line = useCutLine(() => stage.governments.address)
let folder = ''
let bundle = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laksana-bundle-'))
  bundle = join(folder, 'aplikasi.zip')
  const file = await open(bundle, 'w')
  await file.write(archive, 0, archive.length, 0)
  // What differs from place to place would show a piece put in the wrong one.
  for (let at = megabyte; at < size; at += 5 * megabyte)
    await file.write(Buffer.from(`di ${at}`), 0, null, at)
  await file.truncate(size)
  await file.close()
})
after(() => rm(folder, { recursive: true, force: true }))

test('a large file goes on after the line breaks and after a reload, and arrives whole', {
  timeout: 240_000,
}, async () => {
  const page = await stage.seats.pageOf({ tenant, position: 'operator-disdik' })
  await startsWriting(page, '')
  await page.getByLabel('Perihal').fill('Aplikasi Antrean')
  await page.getByLabel('Kebutuhan', { exact: true }).fill('Warga menunggu lama.')
  await page.getByRole('textbox', { name: 'Proses bisnis' }).fill('Warga mengambil nomor.')
  await attachesWhatIsAsked(page)
  await page.getByRole('button', { name: 'Simpan' }).click()
  await heading(page, 'Isi permohonan')

  const field = page.locator('input[type=file]').first()
  // Down until it was seen: on a slow machine the next try would otherwise take the sentence away too soon.
  line.breakUntilMended(15 * megabyte)
  await field.setInputFiles(bundle)
  await page.getByText(/^Sambungan terputus pada \d+%/).waitFor()
  assert.equal(line.breaks, 1)
  line.mend()
  await page.reload()
  await page.getByText(/^Pengiriman aplikasi\.zip berhenti pada [1-9]\d*%/).waitFor()

  line.breakAfter(12 * megabyte, 3)
  await field.setInputFiles(bundle)
  assert.ok(
    await page.getByRole('progressbar', { name: /^Mengirim aplikasi\.zip: \d+% dari 100 MB$/ }).isVisible(),
  )
  // The form waits for the file instead of going without it.
  await page.getByRole('button', { name: 'Periksa dan kirim' }).click()
  await page
    .getByRole('heading', { level: 1, name: 'Periksa sebelum mengirim' })
    .waitFor({ timeout: 200_000 })
  assert.equal(line.breaks, 4)

  const address = await page.getByRole('link', { name: 'aplikasi.zip', exact: true }).getAttribute('href')
  const viewer = await stage.governments.app.directory.findViewer({ tenant, official: 'operator-disdik' })
  const found = await stage.governments.app.documents.open(viewer!, address!.split('/').at(-1)!)
  assert.ok(found?.closed === null)
  assert.equal(found.file.size, size)
  assert.equal(await checksum(found.read()), await checksum(createReadStream(bundle)))
  // A browser says so when a line breaks, and may send a piece again by itself, which the server has had (409).
  const expected = /ERR_(CONNECTION|EMPTY_RESPONSE|NETWORK)|status of 409/
  assert.deepEqual(
    stage.browser.complaints.filter((each) => !expected.test(each)),
    [],
  )
})

async function checksum(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of bytes) hash.update(part)
  return hash.digest('hex')
}
