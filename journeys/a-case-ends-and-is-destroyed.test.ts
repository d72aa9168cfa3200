import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { deliver } from '#server/archive/testing/deliver.ts'
import { auditTenant } from '#server/cases/audit/audit-tenant.ts'
import { objectionsOfAxe } from './setting/axe.ts'
import { heading } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'

const stage = useStage({ only: ['katingan'], cases: true })
const seat = (position: string) => ({ tenant: 'katingan', position })
const subject = 'Aplikasi Jadwal Dokter dan Pendaftaran Poliklinik'
const secret = 'Dialihkan; pertanyaan ke 081234567890'

let address = ''
let list = ''

/** The page as it is now has nothing for axe to object to, and fits a telephone. */
async function looksRight(page: Page): Promise<void> {
  assert.deepEqual(await objectionsOfAxe(page), [])
  await page.setViewportSize({ width: 360, height: 800 })
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, page.url())
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('Katingan: the head cancels a request, and its file is in the archive with class, retention and the sum', async () => {
  const head = await stage.seats.pageOf(seat('kepala-dinas'))
  await head.goto(`/permohonan?teks=${encodeURIComponent(subject)}`)
  await head.getByRole('link', { name: subject }).first().click()
  await heading(head, subject)
  address = new URL(head.url()).pathname
  await head.getByRole('link', { name: 'Batalkan permohonan' }).click()
  await head.getByLabel('Alasan').fill(secret)
  await head.getByRole('button', { name: 'Batalkan permohonan' }).click()
  await head.getByText('Permohonan sudah dibatalkan.').waitFor()
  await deliver(stage.governments)

  const auditor = await stage.seats.pageOf(seat('auditor'))
  await auditor.getByRole('navigation').getByRole('link', { name: 'Arsip', exact: true }).click()
  await heading(auditor, 'Arsip')
  await auditor.getByLabel('Cari nomor').fill('poliklinik')
  await auditor.getByRole('button', { name: 'Saring' }).click()
  await auditor.locator('main table a').first().click()
  await heading(auditor, subject)
  await auditor.getByText(/^Berakhir pada/).waitFor()
  await auditor.getByText(/^Aktif \d+ tahun:/).waitFor()
  await auditor.getByText(/^Inaktif \d+ tahun:/).waitFor()
  await looksRight(auditor)
  // Who inspects changes nothing.
  assert.equal(await auditor.getByRole('button', { name: 'Tahan berkas ini' }).count(), 0)
})

test('the administrator fixes the retention of the government’s own, and holds and frees the file', async () => {
  const page = await stage.seats.pageOf(seat('administrator'))
  await page.goto('/arsip/jadwal')
  await page.getByText('Belum ada jadwal sendiri').waitFor()
  await page.getByRole('link', { name: 'Ubah jadwal retensi' }).click()
  await page.getByRole('button', { name: 'Berlakukan versi baru' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('textbox', { name: 'Dasar', exact: true }).fill('Perbup Katingan 7 Tahun 2026')
  await page.getByRole('button', { name: 'Berlakukan versi baru' }).click()
  await page.getByText('Versi baru jadwal retensi tersimpan.').waitFor()
  await looksRight(page)

  await page.goto(address.replace('/permohonan/', '/arsip/'))
  await page.getByText('Tahan berkas ini').first().click()
  await page.getByRole('button', { name: 'Tahan berkas ini' }).click()
  await page.getByRole('link', { name: /^Tulis alasannya/ }).waitFor()
  await page.getByLabel('Alasan penahanan').fill('Sengketa informasi')
  await page.getByRole('button', { name: 'Tahan berkas ini' }).click()
  await page.getByText('Berkas ditahan.').waitFor()
  await page.getByText('Lepas penahanan').first().click()
  await page.getByLabel('Alasan pelepasan').fill('Sengketa selesai')
  await page.getByRole('button', { name: 'Lepas penahanan' }).click()
  await page.getByText('Penahanan dilepas.').waitFor()
  await page.getByText(/Sengketa selesai/).waitFor()
})

test('its time passes, it is assessed and proposed, and the head approves', async () => {
  stage.governments.passTime({ years: 12 })
  const administrator = await stage.seats.pageOf(seat('administrator'))
  await administrator.goto(address.replace('/permohonan/', '/arsip/'))
  if (await administrator.getByRole('heading', { name: 'Penilaian kembali' }).count()) {
    await administrator.getByRole('radio', { name: 'Musnah' }).check()
    await administrator.getByRole('textbox', { name: 'Alasan', exact: true }).fill('Tidak bernilai guna lagi')
    await administrator.getByRole('button', { name: 'Simpan penilaian' }).click()
    await administrator.getByText('Hasil penilaian tersimpan.').waitFor()
    await looksRight(administrator)
  }
  await administrator.goto('/arsip/musnah')
  await administrator.getByRole('button', { name: 'Usulkan pemusnahan' }).click()
  await administrator.getByRole('link', { name: 'Pilih sedikitnya satu berkas.' }).waitFor()
  await administrator.getByRole('checkbox', { name: new RegExp(subject) }).check()
  await administrator.getByRole('button', { name: 'Usulkan pemusnahan' }).click()
  await administrator.getByText('menunggu keputusan kepala').first().waitFor()
  list = new URL(administrator.url()).pathname
  assert.equal(await administrator.getByRole('button', { name: 'Setujui' }).count(), 0)

  const head = await stage.seats.pageOf(seat('kepala-dinas'))
  await head.goto(list)
  await head.getByLabel('Dasar keputusan').fill('Persetujuan Bupati 045/12/2038')
  await looksRight(head)
  await head.getByRole('button', { name: 'Setujui' }).click()
  await head.getByText('Keputusan tersimpan.').waitFor()
})

test('it is destroyed, the record stays and can be printed, and nobody finds a text of it any more', async () => {
  const page = await stage.seats.pageOf(seat('administrator'))
  await page.goto(list)
  await page.getByRole('button', { name: 'Laksanakan pemusnahan' }).click()
  await page.getByRole('link', { name: /^Isi nomor berita acara/ }).waitFor()
  await page.getByLabel('Nomor berita acara').fill('BA-7/KOMINFO/2038')
  await page.getByLabel('Tempat').fill('Kasongan')
  await page.getByLabel('Saksi').fill('Kepala Bagian Hukum\nInspektorat')
  await looksRight(page)
  await page.getByRole('button', { name: 'Laksanakan pemusnahan' }).click()
  await page.getByText('Pemusnahan dilaksanakan').waitFor()
  await deliver(stage.governments)

  const auditor = await stage.seats.pageOf(seat('auditor'))
  await auditor.goto(`${list}/berita-acara`)
  await heading(auditor, 'Berita Acara Pemusnahan Arsip')
  await auditor.getByText('Nomor BA-7/KOMINFO/2038').waitFor()
  assert.match((await auditor.locator('article code').first().textContent()) ?? '', /^[0-9a-f]{64}$/)
  await looksRight(auditor)
  await auditor.goto(address)
  await auditor.getByText('Isi permohonan ini sudah dimusnahkan').waitFor()
  const shown = (await auditor.locator('main').textContent()) ?? ''
  assert.ok(!shown.includes('081234567890'))
  assert.match(shown, /\[dihapus pada .* berdasarkan BA-7\/KOMINFO\/2038\]/)
  await looksRight(auditor)
})

test('the chain of acts of every case still verifies', async () => {
  const { tenants } = stage.governments.database
  const { defects, cases, rebuilt } = await auditTenant(
    tenants,
    'katingan',
    stage.governments.now,
    new AbortController().signal,
  )
  assert.ok(cases > 3)
  assert.deepEqual([defects, rebuilt], [[], cases])
  assert.deepEqual(stage.browser.complaints, [])
})
