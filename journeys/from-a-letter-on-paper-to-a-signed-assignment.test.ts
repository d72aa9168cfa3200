import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { objectionsOfAxe } from './setting/axe.ts'
import { hasCertificate, passphrase } from './setting/certificate.ts'
import { paper } from './setting/paper.ts'
import { opensWaiting, writesAndSendsOn } from './setting/paper-desk.ts'
import { attachesWhatIsAsked, heading } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'
import { completes, doesTheirPart, fills, opensTask, told } from './setting/task.ts'

const tenant = 'katingan'
const stage = useStage({ only: [tenant] })
const as = (position: string) => stage.seats.pageOf({ tenant, position })
const subject = 'Permohonan aplikasi pendataan inventaris'
const title = 'Surat Tugas'
const assigning = /Menerbitkan Surat Tugas/
const disposing = 'Membaca surat/permintaan dan mendisposisi kepada Kepala Bidang TIK'

/** A clerk registers the letter, which gets its agenda number, and opens the request from it. Gives its reference. */
async function registersAndOpens(page: Page): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: 'Buku agenda' }).click()
  await page.getByText('Buku ini masih kosong').waitFor()
  await page.getByRole('link', { name: 'Catat surat' }).click()
  // What is forgotten is said, and the scan is not asked for again.
  await page.getByLabel('Pindaian surat').setInputFiles(paper('Surat permohonan'))
  await page.getByRole('button', { name: 'Simpan dan ambil nomor' }).click()
  await page.getByRole('link', { name: 'Tulis hal surat' }).waitFor()
  await page.getByText('Sudah ada: Surat permohonan.pdf').waitFor()
  await page.getByLabel('Instansi pengirim').selectOption({ label: 'Dinas Kesehatan' })
  await page.getByLabel('Nomor surat pengirim').fill('440/207/DINKES/2026')
  await page.getByRole('textbox', { name: 'Hal', exact: true }).fill(subject)
  await page.getByRole('radio', { name: 'Segera', exact: true }).check()
  await page.getByRole('button', { name: 'Simpan dan ambil nomor' }).click()
  await heading(page, `0001/${new Date().getFullYear()}`)
  const letter = page.url()

  await page.getByRole('link', { name: 'Buka permohonan dari surat ini' }).click()
  await page.getByRole('button', { name: 'Mulai mengisi' }).click()
  await heading(page, 'Isi permohonan')
  assert.equal(await page.getByLabel('Perihal').inputValue(), subject)
  assert.ok(await page.getByRole('radio', { name: 'Segera', exact: true }).isChecked())
  await page.getByText('Sudah ada: Surat permohonan.pdf').waitFor()
  await page.getByLabel('Kebutuhan', { exact: true }).fill('Inventaris dicatat di buku.')
  await page.getByRole('textbox', { name: 'Proses bisnis' }).fill('Pengurus mencatat; atasan memeriksa.')
  await attachesWhatIsAsked(page)
  await page.getByRole('button', { name: 'Periksa dan kirim' }).click()
  await page.getByText('Dinas Kesehatan').first().waitFor()
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await heading(page, 'Permohonan terkirim')
  const reference = (await page.locator('.receipt__number').textContent()) ?? ''

  await page.goto(letter)
  await page.getByRole('link', { name: reference }).waitFor()
  assert.equal(await page.getByRole('link', { name: 'Buka permohonan dari surat ini' }).count(), 0)
  await page.goto('/agenda/masuk?cari=inventaris')
  assert.match(await page.getByRole('row').filter({ hasText: subject }).innerText(), /440\/207\/DINKES\/2026/)
  return reference
}

async function opensCase(page: Page): Promise<void> {
  await page.goto(`/permohonan?teks=${encodeURIComponent(subject)}`)
  await page.getByRole('link', { name: subject }).first().click()
  await heading(page, subject)
}

/** Whoever sits there does their part of a step. */
async function does(position: string, activity: RegExp): Promise<void> {
  const page = await as(position)
  await opensTask(page, reference, activity)
  await doesTheirPart(page)
}

const inTree = (page: Page) => page.getByRole('region', { name: 'Disposisi', exact: true })

let reference = ''

test('a letter on paper is registered, the case opened, the head disposes to a division, it is passed on and settled', async () => {
  reference = await registersAndOpens(await as('persuratan'))
  await does('operator-dinkes', /Membuat permohonan/)
  const head = await as('kepala-dinas')
  await does('kepala-dinas', /Menerima permohonan/)

  // The letter stands above the form; what is forgotten is said, and the sheet is seen before it is given.
  await opensTask(head, reference, disposing)
  await head.getByRole('link', { name: 'Surat permohonan.pdf', exact: true }).waitFor()
  assert.deepEqual(await objectionsOfAxe(head), [])
  await head.getByLabel('Kepala Bidang TI').check()
  await head.getByRole('button', { name: 'Disposisikan' }).click()
  await head.getByRole('link', { name: 'Centang sedikitnya satu instruksi.' }).waitFor()
  assert.ok(await head.getByLabel('Kepala Bidang TI').isChecked(), 'what was ticked stays')
  await head.getByLabel('Pelajari dan beri saran').check()
  await head.getByLabel('Catatan').fill('Periksa katalog lebih dahulu.')
  await head.getByRole('radio', { name: 'Segera', exact: true }).check()
  await head.getByRole('button', { name: 'Pratinjau lembar' }).click()
  const sheet = head.getByRole('img', { name: 'Lembar disposisi, halaman 1' })
  assert.ok(
    await sheet.evaluate((picture: HTMLImageElement) =>
      picture.decode().then(() => picture.naturalWidth > 0),
    ),
  )
  assert.deepEqual(await objectionsOfAxe(head), [])
  await head.getByRole('button', { name: 'Disposisikan' }).click()
  await told(head, 'Disposisi sudah dikirim dan langkah ini selesai.')

  // The head of the division owes an answer and has the next task; passes the instruction on to two of staff.
  const division = await as('kabid-ti')
  await division.goto('/beranda')
  const mine = division.getByRole('table', { name: 'Disposisi untuk saya' })
  await mine.getByText('Periksa katalog lebih dahulu.').waitFor()
  await mine.getByRole('link', { name: /^Teruskan/ }).click()
  await division.getByLabel('Pengembang Aplikasi I', { exact: true }).check()
  await division.getByLabel('Pengembang Aplikasi II', { exact: true }).check()
  await division.getByLabel('Tindak lanjuti').check()
  await division.getByRole('button', { name: 'Teruskan' }).click()
  await told(division, 'Disposisi sudah diteruskan.')
  await division
    .getByRole('table', { name: 'Disposisi saya yang belum dijawab' })
    .getByText('Pengembang Aplikasi II')
    .waitFor()

  // One settles it, from the other it is taken back; then nobody owes anything.
  const staff = await as('pengembang-1')
  await staff.goto('/tugas')
  await staff.getByRole('link', { name: /^Selesaikan disposisi/ }).click()
  await staff.getByRole('button', { name: 'Selesaikan disposisi' }).click()
  await staff.getByRole('link', { name: 'Tulis isinya dahulu.' }).waitFor()
  await staff.getByLabel('Laporan').fill('Belum ada aplikasi serupa.')
  await staff.getByRole('button', { name: 'Selesaikan disposisi' }).click()
  await told(staff, 'Disposisi sudah diselesaikan.')
  await opensCase(division)
  await inTree(division).getByText('Belum dijawab').waitFor()
  await inTree(division)
    .getByRole('link', { name: /^Tarik disposisi/ })
    .click()
  await division.getByLabel('Alasan').fill('Cukup satu orang.')
  await division.getByRole('button', { name: 'Tarik disposisi' }).click()
  await told(division, 'Disposisi sudah ditarik.')

  await opensCase(head)
  const tree = inTree(head)
  for (const words of ['Diteruskan', 'Selesai', 'Ditarik', 'Belum ada aplikasi serupa.'])
    await tree.getByText(words, { exact: true }).waitFor()
  assert.equal(await tree.getByText('Belum dijawab').count(), 0)
  const address = await tree.getByRole('link', { name: /Unduh lembar disposisi/ }).getAttribute('href')
  const answer = await head.request.get(address!)
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  await head.goto('/beranda')
  assert.equal(await head.getByText('Disposisi saya yang belum dijawab').count(), 0)
  assert.deepEqual(stage.browser.complaints, [])
})

test('the division takes the request up to the record of its scope', async () => {
  await does('kabid-ti', /Membaca disposisi/)
  for (const position of ['kabid-ti', 'operator-dinkes']) await does(position, /Rapat terkait/)
  for (const position of ['kabid-ti', 'operator-dinkes']) await does(position, /Penandatanganan/)
})

test('an assignment letter is written, initialled, numbered and signed, and the team gets to work', async () => {
  const [head, division] = [await as('kepala-dinas'), await as('kabid-ti')]
  await opensTask(head, reference, assigning)
  await writesAndSendsOn(head, title, 'surat-perintah-tugas')
  assert.match(await head.getByRole('main').innerText(), /Menunggu paraf/)

  await division.goto('/beranda')
  await division.getByRole('link', { name: 'Buka naskah yang menunggu Anda' }).click()
  await opensWaiting(division, title, reference)
  assert.ok((await division.locator('img.sheet').count()) > 0, 'the pages are in sight')
  await division.getByRole('button', { name: 'Bubuhkan paraf' }).click()
  await told(division, 'Paraf Anda tercatat.')

  await hasCertificate(stage.governments, { tenant, position: 'kepala-dinas' })
  await head.goto('/paraf')
  await head.getByRole('row').filter({ hasText: reference }).getByRole('checkbox').check()
  await head.getByRole('button', { name: 'Baca dan tanda tangani yang dipilih' }).click()
  await head.getByRole('checkbox', { name: `Saya sudah membaca dan menandatangani “${title}”` }).check()
  await head.getByLabel('Frasa sandi atau kode').fill('bukan frasa sandinya')
  await head.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
  assert.match(await head.getByRole('alert').innerText(), /tidak cocok/)
  await head.getByLabel('Frasa sandi atau kode').fill(passphrase)
  await head.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
  assert.match(await head.getByRole('status').innerText(), /“.*” ditandatangani/)

  await opensTask(head, reference, assigning)
  assert.match(await head.getByRole('main').innerText(), /Naskah akhir ikut diserahkan/)
  await fills(head)
  await completes(head)
  await opensTask(await as('pengembang-1'), reference, /Melakukan pembangunan/)

  await opensCase(head)
  const row = head.getByRole('region', { name: 'Berkas' }).getByRole('row').filter({ hasText: title })
  const href = await row.getByRole('link').first().getAttribute('href')
  const pdf = await (await head.request.get(new URL(href!, head.url()).href)).body()
  const verified = await stage.governments.app.signatures.verify(tenant, pdf)
  assert.ok(verified.kind === 'read' && verified.sound && verified.signatures.length === 1)
  const clerk = await as('persuratan')
  await clerk.goto('/agenda/keluar')
  await clerk.getByText(/^800\.1\.11\.1\/1\/DISKOMINFO-2\/[IVX]+\/\d{4}$/).waitFor()
  assert.deepEqual(stage.browser.complaints, [])
})

test('without JavaScript the head disposes on the case as a whole', async () => {
  const window = await stage.browser.open({ baseURL: stage.governments.address, javaScriptEnabled: false })
  const page = await window.newPage()
  await stage.seats.signIn(page, { tenant: 'katingan', position: 'kepala-dinas' })
  await opensCase(page)
  await page.getByRole('link', { name: 'Disposisikan', exact: true }).click()
  await page.getByLabel('Petugas Persuratan').check()
  await page.getByLabel('Arsipkan').check()
  await page.getByRole('button', { name: 'Disposisikan' }).click()
  await told(page, 'Disposisi sudah dikirim.')
  await inTree(page).getByText('Petugas Persuratan').waitFor()
  await window.close()
})
