import type { Page } from 'playwright-core'
import type { Chair, Picture } from './picture.ts'

const tangsel = (position: string): Chair => ({ tenant: 'tangerang-selatan', position })
const katingan = (position: string): Chair => ({ tenant: 'katingan', position })

/** The case file of a demonstration case, through the list, as people find it. */
const openCase = (subject: string) => async (page: Page) => {
  await page.goto(`/permohonan?teks=${encodeURIComponent(subject)}`)
  await page.getByRole('link', { name: subject }).first().click()
  await page.waitForURL(/\/permohonan\/[^/?]+$/)
}

const wide = 1280
const page = 1000

export const pictures: readonly Picture[] = [
  {
    name: 'case-file',
    chair: tangsel('kabid-ptikp'),
    width: wide,
    height: 900,
    at: openCase('Aplikasi Pendaftaran Daring RSUD'),
  },
  {
    name: 'cf2',
    chair: tangsel('kasi-aplikasi'),
    width: wide,
    height: 2900,
    at: openCase('Sistem Informasi Pajak Parkir'),
  },
  {
    name: 'cf3',
    chair: tangsel('operator-rsud'),
    width: page,
    height: 1900,
    at: openCase('Aplikasi Pendaftaran Daring RSUD'),
  },
  { name: 'beranda', chair: tangsel('kasi-aplikasi'), width: page, height: 800, at: '/beranda' },
  { name: 'b2', chair: katingan('kabid-ti'), width: page, height: 1300, at: '/beranda' },
  { name: 'b3', chair: katingan('pengembang-1'), width: page, height: 1300, at: '/tugas' },
  { name: 'b4', chair: tangsel('kabid-ptikp'), width: page, height: 1300, at: '/tugas' },
  { name: 'b5', chair: tangsel('operator-disdik'), width: page, height: 1300, at: '/permohonan/baru' },
]
