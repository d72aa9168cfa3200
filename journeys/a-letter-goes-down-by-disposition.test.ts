import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { objectionsOfAxe } from './setting/axe.ts'
import { paper } from './setting/paper.ts'
import { attachesWhatIsAsked, heading } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'
import { doesTheirPart, opensTask, told } from './setting/task.ts'

const stage = useStage({ only: ['katingan'] })
const as = (position: string) => stage.seats.pageOf({ tenant: 'katingan', position })
const subject = 'Permohonan aplikasi pendataan inventaris'
const disposing = 'Membaca surat/permintaan dan mendisposisi kepada Kepala Bidang TIK'

/** A clerk registers the letter and opens the request from it. Gives its reference. */
async function registersAndOpens(page: Page): Promise<string> {
  await page.goto('/agenda/masuk/baru')
  await page.getByLabel('Pindaian surat').setInputFiles(paper('Surat permohonan'))
  await page.getByLabel('Instansi pengirim').selectOption({ label: 'Dinas Kesehatan' })
  await page.getByLabel('Nomor surat pengirim').fill('440/207/DINKES/2026')
  await page.getByRole('textbox', { name: 'Hal', exact: true }).fill(subject)
  await page.getByRole('button', { name: 'Simpan dan ambil nomor' }).click()
  await page.getByRole('link', { name: 'Buka permohonan dari surat ini' }).click()
  await page.getByRole('button', { name: 'Mulai mengisi' }).click()
  await page.getByLabel('Kebutuhan', { exact: true }).fill('Inventaris dicatat di buku.')
  await page.getByRole('textbox', { name: 'Proses bisnis' }).fill('Pengurus mencatat; atasan memeriksa.')
  await attachesWhatIsAsked(page)
  await page.getByRole('button', { name: 'Periksa dan kirim' }).click()
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await heading(page, 'Permohonan terkirim')
  return (await page.locator('.receipt__number').textContent()) ?? ''
}

async function opensCase(page: Page): Promise<void> {
  await page.goto(`/permohonan?teks=${encodeURIComponent(subject)}`)
  await page.getByRole('link', { name: subject }).first().click()
  await heading(page, subject)
}

const inTree = (page: Page) => page.getByRole('region', { name: 'Disposisi', exact: true })

test('a letter on paper is registered, the case opened, the head disposes to a division, it is passed on and settled', async () => {
  const reference = await registersAndOpens(await as('persuratan'))
  const applicant = await as('operator-dinkes')
  await opensTask(applicant, reference, /Membuat permohonan/)
  await doesTheirPart(applicant)
  const head = await as('kepala-dinas')
  await opensTask(head, reference, /Menerima permohonan/)
  await doesTheirPart(head)

  // The letter stands above the form; what is forgotten is said, and the sheet is seen before it is given.
  await opensTask(head, reference, disposing)
  await head.getByRole('link', { name: 'Surat permohonan.pdf', exact: true }).waitFor()
  assert.deepEqual(await objectionsOfAxe(head, null), [])
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
  assert.deepEqual(await objectionsOfAxe(head, null), [])
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
