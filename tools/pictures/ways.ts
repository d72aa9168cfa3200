import type { Page } from 'playwright-core'
import { writesAndSendsOn } from '#journeys/setting/paper-desk.ts'
import { fillsPaper } from '#journeys/setting/paper-form.ts'
import { heading } from '#journeys/setting/request-form.ts'
import { told } from '#journeys/setting/task.ts'
import type { Chair } from './picture.ts'
import { signIn } from './sign-in.ts'

const paper = { name: 'berkas.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

/** The case file of a demonstration case, through the list, as people find it. */
export const openCase = (subject: string) => async (page: Page) => {
  await page.goto(`/permohonan?teks=${encodeURIComponent(subject)}`)
  await page.getByRole('link', { name: subject }).first().click()
  await page.waitForURL(/\/permohonan\/[^/?]+$/)
}

/** From the case file on, through links of the page. */
export const openFromCase =
  (subject: string, ...links: readonly (string | RegExp)[]) =>
  async (page: Page) => {
    await openCase(subject)(page)
    for (const name of links) await page.getByRole('link', { name }).first().click()
  }

export async function startRequest(page: Page): Promise<void> {
  await page.goto('/permohonan/baru')
  await page.getByRole('button', { name: 'Mulai mengisi' }).click()
  await page.getByRole('textbox', { name: 'Perihal' }).fill('Aplikasi Pemesanan Ruang Rapat')
  await page
    .getByRole('textbox', { name: 'Kebutuhan' })
    .fill('Ruang rapat dipesan lewat telepon sehingga jadwal sering bertabrakan dan tidak terlihat bersama.')
  await page
    .getByRole('textbox', { name: 'Proses bisnis' })
    .fill('Pegawai memesan ruang dan jam; petugas umum menyetujui; layar di depan ruang menampilkan jadwal.')
}

/** The letter of the request is written and waits for the head of the agency; back on the form. */
export async function writesRequestLetter(page: Page): Promise<void> {
  await startRequest(page)
  await page.getByRole('button', { name: 'Tulis di sini: Surat permohonan' }).click()
  await heading(page, 'Surat permohonan')
  await fillsPaper(page, 'surat-permohonan')
  await page.getByRole('button', { name: 'Simpan dan ajukan' }).click()
  await told(page, 'Naskah sudah diajukan.')
  await page.getByRole('link', { name: 'Ke isian permohonan' }).click()
  await page.waitForURL('**/isi')
}

export async function sendRequest(page: Page): Promise<void> {
  await startRequest(page)
  for (const field of await page.locator('main input[type=file]').all()) await field.setInputFiles(paper)
  await page.getByRole('button', { name: 'Periksa dan kirim' }).click()
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await page.getByText('Permohonan terkirim').first().waitFor()
}

/** A supervisor rejects the application letter; the page then shows what its giver sees. */
export const rejectedFor = (subject: string, supervisor: Chair, giver: Chair) => async (page: Page) => {
  await signIn(page, supervisor)
  await openFromCase(subject, /^Tolak berkas.*Surat permohonan/)(page)
  await page.getByLabel('Alasan').fill('Surat belum ditandatangani kepala instansi.')
  await page.getByRole('button', { name: 'Tolak berkas' }).click()
  await signIn(page, giver)
  await openCase(subject)(page)
}

/** The applicant presents again, so that the head of the division has a decision to take. */
export const decisionAfter = (subject: string, applicant: Chair, head: Chair) => async (page: Page) => {
  await signIn(page, applicant)
  await openFromCase(subject, 'Kerjakan')(page)
  for (const field of await page.locator('main input[type=file][required]').all())
    await field.setInputFiles(paper)
  await page.getByRole('button', { name: 'Selesaikan langkah' }).click()
  await signIn(page, head)
  await openFromCase(subject, 'Kerjakan')(page)
}

export async function returnIt(page: Page): Promise<void> {
  await page.getByRole('radio').first().check()
  await page
    .getByLabel('Yang harus diperbaiki')
    .fill('Jadwal belum memuat tanggal uji terima.\nBerita acara belum menyebut penanggung jawab data.')
}

export async function makeToken(page: Page): Promise<void> {
  await page.goto('/token')
  await page.getByLabel('Nama token').fill('Dasbor pimpinan')
  await page.getByRole('button', { name: 'Buat token' }).click()
}

/** The author writes papers of the task in hand and sends them on. */
export const sentOn =
  (subject: string, ...papers: readonly (readonly [title: string, kind: string])[]) =>
  async (page: Page) => {
    for (const [title, kind] of papers) {
      await openFromCase(subject, 'Kerjakan')(page)
      await writesAndSendsOn(page, title, kind)
    }
  }

/** Whoever signs opens the first paper that waits. */
export async function openWaiting(page: Page): Promise<void> {
  await page.goto('/paraf')
  await page.locator('main table a').first().click()
  await page.locator('.turn').waitFor()
}

/** Whoever signs reads all papers that wait, to sign them together. */
export async function readTogether(page: Page): Promise<void> {
  await page.goto('/paraf')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Baca dan tanda tangani yang dipilih' }).click()
  await page.locator('.to-sign').first().waitFor()
}

/** Somebody of the office looks the number up, and a stranger then uses it. */
export const lookedUp = (subject: string, official: Chair) => async (page: Page) => {
  await signIn(page, official)
  await openCase(subject)(page)
  const reference = /[A-Z]+-\d\d-\d{5}-\w{4}/.exec(await page.locator('main').innerText())?.[0]
  if (!reference) throw new Error(`the case file of ${subject} shows no reference number`)
  await page.context().clearCookies()
  await page.goto(`/lacak?nomor=${reference}`)
}

/** A letterhead with an address, looked at before it counts. */
export async function tryLetterhead(page: Page): Promise<void> {
  await page.goto('/kop/surat')
  await page.locator('#alamat').fill('Jalan Contoh Nomor 1')
  await page.locator('#laman').fill('kominfo.contoh.go.id')
  await page.getByRole('button', { name: 'Lihat contoh' }).click()
  await page.getByText('belum berlaku').waitFor()
  await page.locator('.shown-file').evaluate((picture) => (picture as HTMLImageElement).decode())
}

/** A template that would read what it may not. */
export async function tryWrongTemplate(page: Page): Promise<void> {
  await page.goto('/kop/template/correspondence')
  await page.getByLabel('Template sendiri').check()
  await page.getByLabel('Isi template').fill('#import "fields.typ": *\n#show: sheet\n#read("data.txt")')
  await page.getByRole('button', { name: 'Lihat contoh' }).click()
  await page.getByRole('alert').waitFor()
}

/** The head has received the letter and has it to dispose, with the form filled in. */
export const disposing = (subject: string, head: Chair) => async (page: Page) => {
  await signIn(page, head)
  await openFromCase(subject, 'Kerjakan')(page)
  if (!(await page.getByRole('button', { name: 'Disposisikan' }).isVisible())) {
    await page.getByRole('button', { name: 'Selesaikan langkah' }).click()
    await openFromCase(subject, 'Kerjakan')(page)
  }
  await page.getByLabel('Kepala Bidang TI').check()
  await page.getByLabel('Pelajari dan beri saran').check()
  await page.getByLabel('Siapkan jawaban').check()
  await page.getByLabel('Catatan').first().fill('Periksa katalog aplikasi lebih dahulu.')
}

/** Disposed to the head of the division, passed on to two of staff, and settled by one. */
export const disposed =
  (subject: string, head: Chair, division: Chair, staff: Chair) => async (page: Page) => {
    await disposing(subject, head)(page)
    await page.getByRole('button', { name: 'Disposisikan' }).click()
    await signIn(page, division)
    await page.getByRole('link', { name: /^Teruskan disposisi/ }).click()
    for (const name of ['Pengembang Aplikasi I', 'Pengembang Aplikasi II'])
      await page.getByLabel(name, { exact: true }).check()
    await page.getByLabel('Tindak lanjuti').check()
    await page.getByRole('button', { name: 'Teruskan' }).click()
    await signIn(page, staff)
    await page.getByRole('link', { name: /^Selesaikan disposisi/ }).click()
    await page.getByLabel('Laporan').fill('Katalog sudah diperiksa; belum ada aplikasi serupa.')
    await page.getByRole('button', { name: 'Selesaikan disposisi' }).click()
    await signIn(page, head)
    await openCase(subject)(page)
  }
