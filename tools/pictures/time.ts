import type { Page } from 'playwright-core'
import { katingan, tangsel } from './chairs.ts'
import type { Picture } from './picture.ts'
import { openCase } from './ways.ts'

const report = 'Aplikasi Rapor Digital Sekolah Dasar'
const ambulance = 'Aplikasi Layanan Ambulans Gratis'
const width = 1000
const heading = '.title'

/** What time does: due times, the calendar, what was missed, the plan, and word of it. */
export const picturesOfTime: readonly Picture[] = [
  {
    name: 'tenggat',
    chair: tangsel('kabid-ptikp'),
    width,
    height: 900,
    at: async (page) => {
      await openCase(report)(page)
      await page.getByText('Bagaimana tenggat ini dihitung').first().click()
    },
    parts: ['section[aria-labelledby=posisi]'],
  },
  {
    name: 'perkiraan',
    chair: tangsel('operator-disdik'),
    width,
    height: 700,
    at: openCase(report),
    parts: ['section[aria-labelledby=perkiraan]'],
  },
  {
    name: 'jadwal',
    chair: tangsel('kabid-ptikp'),
    width: 1280,
    height: 1100,
    at: async (page) => {
      await openCase(ambulance)(page)
      await page.getByRole('link', { name: 'Lihat jadwal' }).click()
    },
    parts: [heading, 'section[aria-labelledby=diagram]'],
  },
  { name: 'beban-kerja', chair: katingan('kepala-dinas'), width, height: 800, at: '/beban-kerja' },
  {
    name: 'beban-kerja-serahkan',
    chair: katingan('kepala-dinas'),
    width,
    height: 900,
    at: async (page) => {
      await page.goto('/beban-kerja/serahkan?dari=-')
      await page.getByLabel('Kepada').selectOption({ index: 1 })
      await page.getByRole('button', { name: 'Periksa dahulu' }).click()
      await page.getByRole('button', { name: 'Serahkan' }).waitFor()
    },
  },
  { name: 'penyimpangan', chair: katingan('kepala-dinas'), width: 1280, height: 900, at: missed },
  { name: 'eskalasi', chair: katingan('kepala-dinas'), width, height: 800, at: '/eskalasi' },
  { name: 'kalender', chair: katingan('administrator'), width: 1280, height: 1120, at: '/kalender' },
  {
    name: 'kalender-periksa',
    chair: katingan('administrator'),
    width,
    height: 1100,
    at: async (page) => {
      await page.goto('/kalender/hari')
      await page.getByLabel('Tanggal', { exact: true }).fill(comingWorkday())
      await page.getByLabel('Nama').fill('Kantor tutup, perbaikan listrik')
      await page.getByLabel('Jenis').selectOption('closed')
      await page.getByRole('button', { name: 'Periksa dahulu' }).click()
      await page.getByRole('button', { name: 'Simpan dan geser tenggat' }).waitFor()
    },
  },
  {
    name: 'kabar-pengaturan',
    chair: tangsel('kabid-ptikp'),
    width,
    height: 900,
    at: '/kabar/pengaturan',
  },
  { name: 'umpan', chair: katingan('kepala-dinas'), width, height: 1050, at: '/umpan' },
]

/** The worker looks for missed standards once a minute. */
async function missed(page: Page): Promise<void> {
  const rows = page.locator('main tbody tr')
  for (let tries = 0; tries < 20 && (await rows.count()) < 6; tries++) {
    await page.waitForTimeout(5_000)
    await page.goto('/penyimpangan')
  }
  await rows.nth(5).waitFor()
}

/** Not today, so that due times lie behind it. */
function comingWorkday(): string {
  const day = new Date()
  do day.setUTCDate(day.getUTCDate() + 1)
  while (day.getUTCDay() % 6 === 0)
  return day.toISOString().slice(0, 10)
}
