import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paper } from './setting/paper.ts'
import { attachesWhatIsAsked, heading } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'

const stage = useStage({ only: ['katingan'] })
const clerk = { tenant: 'katingan', position: 'persuratan' }
const subject = 'Permohonan pembuatan aplikasi arsip kepegawaian'
const year = new Date().getFullYear()

test('Katingan: a letter on paper is registered, gets its agenda number, and the request is opened from it', async () => {
  const page = await stage.seats.pageOf(clerk)
  await page.getByRole('navigation').getByRole('link', { name: 'Buku agenda' }).click()
  await heading(page, 'Surat masuk')
  await page.getByText('Buku ini masih kosong').waitFor()
  await page.getByRole('link', { name: 'Catat surat' }).click()
  await heading(page, 'Catat surat masuk')

  // What is forgotten is said, and the scan is not asked for again.
  await page.getByLabel('Pindaian surat').setInputFiles(paper('Surat permohonan'))
  await page.getByRole('button', { name: 'Simpan dan ambil nomor' }).click()
  await page.getByRole('link', { name: 'Tulis hal surat' }).waitFor()
  await page.getByText('Sudah ada: Surat permohonan.pdf').waitFor()

  await page.getByLabel('Instansi pengirim').selectOption({ label: 'Dinas Kesehatan' })
  await page.getByLabel('Nomor surat pengirim').fill('440/112/DINKES/2026')
  await page.getByRole('textbox', { name: 'Hal', exact: true }).fill(subject)
  await page.getByRole('radio', { name: 'Segera', exact: true }).check()
  await page.getByRole('button', { name: 'Simpan dan ambil nomor' }).click()
  await heading(page, `0001/${year}`)
  await page.getByText('Surat tercatat di buku agenda.').waitFor()
  const letter = page.url()

  await page.getByRole('link', { name: 'Buka permohonan dari surat ini' }).click()
  await heading(page, 'Ajukan permohonan')
  await page.getByRole('button', { name: 'Mulai mengisi' }).click()
  await heading(page, 'Isi permohonan')
  assert.equal(await page.getByLabel('Perihal').inputValue(), subject)
  assert.ok(await page.getByRole('radio', { name: 'Segera', exact: true }).isChecked())
  await page.getByText('Sudah ada: Surat permohonan.pdf').waitFor()
  await page.getByLabel('Kebutuhan', { exact: true }).fill('Arsip pegawai tersebar.')
  await page.getByRole('textbox', { name: 'Proses bisnis' }).fill('Petugas memindai; atasan memeriksa.')
  await attachesWhatIsAsked(page)
  await page.getByRole('button', { name: 'Periksa dan kirim' }).click()
  await heading(page, 'Periksa sebelum mengirim')
  assert.ok(await page.getByText('Dinas Kesehatan').first().isVisible())
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  await heading(page, 'Permohonan terkirim')
  const reference = (await page.locator('.receipt__number').textContent()) ?? ''

  await page.goto(letter)
  await page.getByRole('link', { name: reference }).waitFor()
  assert.equal(await page.getByRole('link', { name: 'Buka permohonan dari surat ini' }).count(), 0)

  await page.goto('/agenda/masuk?cari=kepegawaian')
  const row = page.getByRole('row').filter({ hasText: subject })
  assert.match(await row.innerText(), /440\/112\/DINKES\/2026/)
  await page.goto('/agenda/masuk?cari=tidak-ada')
  await page.getByText('Tidak ada surat yang cocok').waitFor()

  const asker = await stage.seats.pageOf({ tenant: 'katingan', position: 'operator-disdik' })
  assert.equal(await asker.getByRole('link', { name: 'Buku agenda' }).count(), 0)
  assert.equal((await asker.goto('/agenda/masuk'))?.status(), 403)
  assert.deepEqual(stage.browser.complaints, [])
})

test('a number that won’t be used is void with a reason, and stays in the book', async () => {
  const page = await stage.seats.pageOf(clerk)
  await page.goto('/agenda/keluar/baru')
  await page.getByRole('textbox', { name: 'Hal', exact: true }).fill('Undangan rapat pembahasan')
  await page.getByRole('button', { name: 'Simpan dan ambil nomor' }).click()
  await page.getByText('Surat tercatat di buku agenda.').waitFor()
  await page.getByText('Batalkan nomor ini').first().click()
  await page.getByRole('button', { name: 'Batalkan nomor ini' }).click()
  await page.getByRole('link', { name: 'Tulis alasan pembatalan nomor ini.' }).waitFor()
  await page.getByLabel('Alasan pembatalan').fill('Rapat tidak jadi')
  await page.getByRole('button', { name: 'Batalkan nomor ini' }).click()
  await page.getByText('Nomor dibatalkan; tetap tertulis di buku.').waitFor()
  await page.goto('/agenda/keluar')
  await page.getByText('Batal: Rapat tidak jadi').waitFor()
})

test('the administrator tries a new pattern, sees its numbers, and puts it in force', async () => {
  const page = await stage.seats.pageOf({ tenant: 'katingan', position: 'administrator' })
  await page.goto('/penomoran')
  await page.getByRole('link', { name: 'Ubah penomoran Nota dinas' }).click()
  await heading(page, 'Penomoran: Nota dinas')
  await page.getByLabel('Pola nomor').fill('{running}{year}')
  await page.getByRole('button', { name: 'Lihat contoh' }).click()
  await page.getByRole('alert').getByText('Tidak jelas di mana {running} berakhir').waitFor()
  await page.getByLabel('Pola nomor').fill('{running:3}/ND/{month:roman}/{year}')
  await page.getByRole('button', { name: 'Lihat contoh' }).click()
  await page
    .getByText(/^001\/ND\/[IVX]+\/\d{4}$/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Berlakukan' }).click()
  await page.getByText('Penomoran baru berlaku.').waitFor()
  await page.getByText('{running:3}/ND/{month:roman}/{year}').waitFor()
})
