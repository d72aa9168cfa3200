import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoPassword } from '#server/directory/index.ts'
import { objectionsOfAxe } from './setting/axe.ts'
import { passphrase } from './setting/certificate.ts'
import { heading } from './setting/request-form.ts'
import { publishesLetter, type SignedLetter, withOneByteChanged } from './setting/signed-letter.ts'
import { useStage } from './setting/stage.ts'

const stage = useStage({ only: ['katingan'] })
const head = { tenant: 'katingan', position: 'kepala-dinas' }

/** Chooses a file and sends it, in words of the form. */
async function brings(page: Page, buffer: Buffer, button: string): Promise<void> {
  const file = { name: 'surat dari WA.pdf', mimeType: 'application/pdf', buffer }
  await page.getByLabel('Berkas PDF surat').setInputFiles(file)
  await page.getByRole('button', { name: button, exact: true }).click()
}

async function axeIsContent(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    assert.deepEqual(await objectionsOfAxe(page), [])
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width)
  }
}

test('the head of the office makes a certificate, and is told what it is worth', async () => {
  const page = await stage.seats.pageOf(head)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Sertifikat saya' }).click()
  await heading(page, 'Sertifikat saya')
  await page.getByText('Belum ada sertifikat untuk jabatan ini').waitFor()
  await page.getByLabel('Frasa sandi baru').fill(passphrase)
  await page.getByLabel('Frasa sandi sekali lagi').fill('lain lagi yang panjang')
  await page.getByLabel('Kata sandi akun Anda').fill(demoPassword)
  await page.getByRole('button', { name: 'Buat sertifikat' }).click()
  await page.getByRole('link', { name: 'Kedua frasa sandi tidak sama' }).waitFor()
  await page.getByLabel('Frasa sandi baru').fill(passphrase)
  await page.getByLabel('Frasa sandi sekali lagi').fill(passphrase)
  await page.getByLabel('Kata sandi akun Anda').fill(demoPassword)
  await page.getByRole('button', { name: 'Buat sertifikat' }).click()
  await page.getByText('Sertifikat baru sudah dibuat').waitFor()
  await page.getByText('Apa nilainya: tidak tersertifikasi').waitFor()
})

describe('a citizen with a letter in hand', () => {
  let letter: SignedLetter
  before(async () => {
    letter = await publishesLetter(stage.governments.app, head)
  })

  test('scans its code and compares what is printed with what is on record', async () => {
    const page = await stage.seats.pageOf(null)
    await page.goto(letter.address)
    await heading(page, 'Surat ini tercatat')
    const text = await page.getByRole('main').innerText()
    for (const told of [
      letter.title,
      letter.number,
      '25 November 2026',
      letter.signer.name,
      letter.signer.position,
      'Tidak berubah sejak ditandatangani',
      'Tidak tersertifikasi',
      'Bandingkan dengan surat di tangan Anda',
    ])
      assert.ok(text.includes(told), `the page doesn't say “${told}”`)
    await axeIsContent(page)
  })

  test('uploads a copy with one byte changed, and it is found; the right one is the same', async () => {
    const page = await stage.seats.pageOf(null)
    await page.goto(letter.address)
    await brings(page, withOneByteChanged(letter.pdf), 'Bandingkan')
    await page.getByText('Berkas Anda berbeda dari yang tersimpan').waitFor()
    await page.getByText(`Isi yang ditandatangani ${letter.signer.name} sudah berubah`).waitFor()
    await axeIsContent(page)
    await brings(page, letter.pdf, 'Bandingkan')
    await page.getByText('Berkas Anda sama dengan yang tersimpan').waitFor()
    await axeIsContent(page)
  })

  test('checks a file without a code, from the menu, and forgets no step', async () => {
    const page = await stage.seats.pageOf(null)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto('/')
    await page.getByRole('navigation').getByRole('link', { name: 'Periksa surat' }).click()
    await heading(page, 'Periksa surat')
    await page.getByRole('button', { name: 'Periksa', exact: true }).click()
    await page.getByRole('link', { name: 'Pilih berkas PDF yang akan diperiksa.' }).waitFor()
    await axeIsContent(page)
    await brings(page, withOneByteChanged(letter.pdf), 'Periksa')
    await page.getByText('Bukan lagi seperti saat ditandatangani').waitFor()
    await axeIsContent(page)
    await brings(page, letter.pdf, 'Periksa')
    await page.getByText('Tidak berubah sejak ditandatangani').waitFor()
    await axeIsContent(page)
  })

  test('mistypes the code and is told what to do', async () => {
    const page = await stage.seats.pageOf(null)
    const answer = await page.goto(letter.address.slice(0, -1))
    assert.equal(answer?.status(), 404)
    await page.getByText('Pindai lagi kode QR-nya').waitFor()
    await page.getByRole('link', { name: 'Periksa dengan mengunggahnya' }).click()
    await heading(page, 'Periksa surat')
  })

  test('no page complained on the console', () => assert.deepEqual(stage.browser.complaints, []))
})
