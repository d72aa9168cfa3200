import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heading } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'

const stage = useStage({ only: ['katingan'] })
const clerk = { tenant: 'katingan', position: 'persuratan' }

test('the books are for those who register letters', async () => {
  const asker = await stage.seats.pageOf({ tenant: 'katingan', position: 'operator-disdik' })
  assert.equal(await asker.getByRole('link', { name: 'Buku agenda' }).count(), 0)
  assert.equal((await asker.goto('/agenda/masuk'))?.status(), 403)
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
