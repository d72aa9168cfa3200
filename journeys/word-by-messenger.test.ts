import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newSecret } from '#server/platform/index.ts'
import { useReceiver } from '#server/platform/testing/receiver.ts'
import { objectionsOfAxe } from './setting/axe.ts'
import { useStage } from './setting/stage.ts'

const gateway = useReceiver()
const stage = useStage({
  cases: true,
  only: ['katingan'],
  worker: true,
  messenger: {
    get url() {
      return gateway.address
    },
    secret: newSecret(),
  },
})
const seat = (position: string) => ({ tenant: 'katingan', position })
const clinic = 'Aplikasi Jadwal Dokter dan Pendaftaran Poliklinik'
const messages = () => gateway.received.map(({ body }) => JSON.parse(body))

describe('word by messenger', () => {
  test('the head of a division enters a number, and confirms it with the code that came there', async () => {
    const page = await stage.seats.pageOf(seat('kabid-ti'))
    await page.goto('/kabar/pengaturan')
    await page.getByRole('link', { name: 'Kabar lewat pesan' }).click()
    await page.getByLabel('Nomor telepon').fill('kantor')
    await page.getByRole('button', { name: 'Kirim kode' }).click()
    await page.getByRole('alert').getByText('Tulis nomor telepon').waitFor()
    assert.equal(await page.getByLabel('Nomor telepon').inputValue(), 'kantor')
    assert.deepEqual(await objectionsOfAxe(page), [])
    await page.getByLabel('Nomor telepon').fill('0812 3456 7890')
    await page.getByRole('button', { name: 'Kirim kode' }).click()
    await page.getByText('Kode dikirim').waitFor()
    assert.deepEqual(await objectionsOfAxe(page), [])
    await page.getByLabel('Kode', { exact: true }).fill(messages().at(-1).code)
    await page.getByRole('button', { name: 'Pastikan' }).click()
    await page.getByText('Pesan dikirim ke …890.').waitFor()
    await page.getByLabel('Disposisi').selectOption('Segera, juga pada jam tenang')
    await page.getByRole('button', { name: 'Simpan pengaturan' }).click()
    await page.getByText('Pengaturan kabar tersimpan').waitFor()
    assert.deepEqual(await objectionsOfAxe(page), [])
  })

  test('is told of a disposition, and the link leads to it behind the sign-in', async () => {
    const head = await stage.seats.pageOf(seat('kepala-dinas'))
    await head.goto(`/permohonan?teks=${encodeURIComponent(clinic)}`)
    await head.getByRole('link', { name: clinic }).first().click()
    await head.getByRole('link', { name: 'Disposisikan' }).click()
    await head.getByLabel('Kepala Bidang TI').check()
    await head.getByLabel('Pelajari dan beri saran').check()
    await head.getByLabel('Catatan').first().fill('Rahasia dapur')
    await head.getByRole('button', { name: 'Disposisikan' }).click()
    await head.getByRole('heading', { level: 1, name: clinic }).waitFor()
    const told = () => messages().find(({ kind }) => kind === 'notice')
    for (let tries = 0; !told() && tries < 60; tries++) await head.waitForTimeout(500)
    const { address, text, link } = told()
    assert.equal(address, '+6281234567890')
    assert.match(text, /^Disposisi .*KTG-26-/)
    assert.ok(!JSON.stringify(messages()).includes('Rahasia'))
    const path = new URL(link).pathname
    const stranger = await stage.seats.pageOf(null)
    await stranger.goto(path)
    assert.match(stranger.url(), /\/masuk/)
    const page = await stage.seats.pageOf(seat('kabid-ti'))
    await page.goto(path)
    await page.getByText(clinic).first().waitFor()
  })

  test('a new number takes the place of the old when it is confirmed, and may be given up before', async () => {
    const page = await stage.seats.pageOf(seat('kabid-ti'))
    await page.goto('/kabar/pesan')
    stage.governments.passTime({ minutes: 2 })
    gateway.answer = (response) => response.writeHead(503).end()
    await page.getByLabel('Ganti tujuan').fill('0812 3456 7321')
    await page.getByRole('button', { name: 'Kirim kode' }).click()
    await page.getByRole('alert').getByText('Gerbang pesan tidak menerima apa pun sekarang').waitFor()
    await page.getByText('Tujuan …321 belum dipastikan, dan tidak ada kode yang berlaku').waitFor()
    await page.getByText('pesan tetap dikirim ke …890').waitFor()
    assert.deepEqual(await objectionsOfAxe(page), [])
    gateway.answer = (response) => response.writeHead(204).end()
    stage.governments.passTime({ minutes: 2 })
    await page.getByRole('button', { name: 'Kirim kode lagi' }).click()
    await page.getByText('Tujuan …321 belum dipastikan. Ketik kode').waitFor()
    assert.deepEqual(await objectionsOfAxe(page), [])
    await page.getByRole('button', { name: 'Batalkan penggantian' }).click()
    await page.getByText('Pesan dikirim ke …890.').waitFor()
    assert.equal(await page.getByText('…321').count(), 0)
  })

  test('and no more once the number is taken away', async () => {
    const page = await stage.seats.pageOf(seat('kabid-ti'))
    await page.goto('/kabar/pesan')
    await page.getByRole('button', { name: 'Hapus tujuan' }).click()
    await page.getByText('Tujuan pesan dihapus').waitFor()
    assert.equal(await page.getByText('…890').count(), 0)
  })
})
