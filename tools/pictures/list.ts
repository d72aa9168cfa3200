import { certified } from './certificate.ts'
import { katingan, tangsel } from './chairs.ts'
import { publishedLetter, withdrawnLetter } from './letter.ts'
import type { Picture } from './picture.ts'
import {
  decisionAfter,
  disposed,
  disposing,
  lookedUp,
  makeToken,
  openCase,
  openFromCase,
  openWaiting,
  readTogether,
  rejectedFor,
  returnIt,
  sendRequest,
  sentOn,
  startRequest,
  tryLetterhead,
  tryWrongTemplate,
  writesRequestLetter,
} from './ways.ts'

const register = 'Aplikasi Pendaftaran Daring RSUD'
const report = 'Aplikasi Rapor Digital Sekolah Dasar'
const parking = 'Sistem Informasi Pajak Parkir'
const clinic = 'Aplikasi Jadwal Dokter dan Pendaftaran Poliklinik'
const ambulance = 'Aplikasi Layanan Ambulans Gratis'
const posyandu = 'Aplikasi Pelaporan Posyandu'
const potential = 'Portal Peta Potensi Investasi'
const letter = 'Surat permohonan'
const analysis = 'Formulir Analisis Kebutuhan dan Spesifikasi Aplikasi'
const sopOfKukar = '/kutai-kartanegara/sop/kutai-kartanegara'

const width = 1000
const heading = '.title'

/** In this order on the same demonstration data: those that change a case come after those that show it as it was. */
export const pictures: readonly Picture[] = [
  {
    name: 'case-file',
    chair: tangsel('kabid-ptikp'),
    width: 1280,
    height: 1470,
    at: openCase(report),
  },
  { name: 'layanan', chair: null, width, height: 700, at: '/katingan' },
  { name: 'beranda', chair: tangsel('kasi-aplikasi'), width, height: 900, at: '/beranda' },
  { name: 'tugas', chair: katingan('pengembang-1'), width, height: 800, at: '/tugas' },
  {
    name: 'dikembalikan',
    chair: tangsel('operator-rsud'),
    width,
    height: 640,
    at: openCase(register),
    parts: [heading, '.beside > div:first-child'],
  },
  {
    name: 'tugas-isi',
    chair: katingan('pengembang-1'),
    width,
    height: 1000,
    at: openFromCase('Aplikasi Pendataan Anak Tidak Sekolah', 'Kerjakan'),
    parts: [heading, '.beside'],
  },
  {
    name: 'kembalikan',
    chair: tangsel('kasi-aplikasi'),
    width,
    height: 900,
    at: async (page) => {
      await openFromCase(parking, 'Kembalikan')(page)
      await returnIt(page)
    },
    parts: [heading, 'main form'],
  },
  { name: 'terlambat', chair: tangsel('kepala-dinas'), width, height: 800, at: '/permohonan?terlambat=ya' },
  {
    name: 'ditunda',
    chair: katingan('kabid-ti'),
    width,
    height: 700,
    at: openCase('Sistem Pendataan Wajib Pajak Sarang Walet'),
    parts: [heading, '.beside'],
  },
  {
    name: 'inspektur',
    chair: tangsel('auditor'),
    width,
    height: 760,
    at: openCase(ambulance),
    parts: [heading, '.beside'],
  },
  {
    name: 'riwayat',
    chair: tangsel('auditor'),
    width,
    height: 620,
    at: openCase(ambulance),
    parts: ['section[aria-labelledby=riwayat]'],
  },
  { name: 'lacak', chair: null, width, height: 900, at: lookedUp(parking, tangsel('umum')) },
  {
    name: 'periksa-surat',
    chair: null,
    width,
    height: 1230,
    at: publishedLetter(katingan('kepala-dinas')),
  },
  {
    name: 'surat-ditarik',
    chair: null,
    width,
    height: 560,
    at: withdrawnLetter(katingan('kepala-dinas')),
    parts: [heading, 'main .notice', 'main dl'],
  },
  { name: 'registrasi', chair: tangsel('umum'), width, height: 800, at: '/permohonan/baru' },
  {
    name: 'permohonan-isi',
    chair: katingan('operator-disdik'),
    width,
    height: 1150,
    at: startRequest,
    parts: [heading, 'main form'],
  },
  {
    name: 'permohonan-naskah',
    chair: katingan('operator-disdik'),
    width,
    height: 900,
    at: writesRequestLetter,
    parts: ['section[aria-labelledby=berkas]'],
  },
  {
    name: 'tanda-terima',
    chair: tangsel('operator-dinsos'),
    width,
    height: 720,
    at: sendRequest,
    parts: [heading, 'p.quiet.not-printed'],
  },
  {
    name: 'berkas-ditolak',
    chair: null,
    width,
    height: 420,
    at: rejectedFor(report, tangsel('kabid-ptikp'), tangsel('operator-disdik')),
    parts: ['section[aria-labelledby=berkas]'],
  },
  {
    name: 'tugas-kelengkapan',
    chair: { tenant: 'muara-enim', position: 'kasi-aplikasi' },
    width,
    height: 900,
    at: openFromCase(potential, 'Kerjakan'),
    parts: ['section[aria-labelledby=kelengkapan]'],
  },
  {
    name: 'keputusan',
    chair: null,
    width,
    height: 900,
    at: decisionAfter(register, tangsel('operator-rsud'), tangsel('kabid-ptikp')),
    parts: [heading, '.beside'],
  },
  { name: 'arsip', chair: katingan('auditor'), width, height: 800, at: '/arsip' },
  {
    name: 'arsip-berkas',
    chair: katingan('administrator'),
    width: 1280,
    height: 1000,
    at: async (page) => {
      await page.goto('/arsip')
      await page.locator('main table a').first().click()
      await page.waitForURL(/\/arsip\/[0-9a-f-]{36}$/)
    },
  },
  { name: 'arsip-jadwal', chair: katingan('administrator'), width, height: 800, at: '/arsip/jadwal' },
  {
    name: 'disposisi',
    chair: null,
    width,
    height: 1250,
    at: disposing(clinic, katingan('kepala-dinas')),
    parts: [heading, '.beside > div:first-child'],
  },
  {
    name: 'disposisi-pohon',
    chair: null,
    width,
    height: 700,
    at: disposed(clinic, katingan('kepala-dinas'), katingan('kabid-ti'), katingan('pengembang-1')),
    parts: ['section[aria-labelledby=disposisi]'],
  },
  {
    name: 'naskah-isi',
    chair: katingan('operator-dinkes'),
    width,
    height: 1300,
    at: openFromCase(posyandu, 'Kerjakan', `Tulis di sini: ${letter}`),
    parts: [heading, '.beside'],
  },
  {
    name: 'naskah-diajukan',
    chair: katingan('operator-dinkes'),
    width,
    height: 1000,
    at: sentOn(posyandu, [analysis, 'analisis-kebutuhan'], [letter, 'surat-permohonan']),
    parts: [heading, '.beside'],
  },
  { name: 'paraf-daftar', chair: katingan('kepala-dinkes'), width, height: 480, at: '/paraf' },
  {
    name: 'tanda-tangani',
    chair: katingan('kepala-dinkes'),
    width,
    height: 900,
    at: certified(katingan('kepala-dinkes'), openWaiting),
    parts: [heading, '.beside'],
  },
  {
    name: 'tanda-tangani-beberapa',
    chair: katingan('kepala-dinkes'),
    width,
    height: 900,
    at: certified(katingan('kepala-dinkes'), readTogether),
    parts: [heading, 'main form'],
  },
  {
    name: 'token',
    chair: tangsel('administrator'),
    width,
    height: 720,
    at: makeToken,
    parts: [heading, 'main table'],
  },
  {
    name: 'kop-surat',
    chair: katingan('administrator'),
    width: 1280,
    height: 660,
    at: tryLetterhead,
    parts: [heading, '.halves > form > .field:first-of-type', '.halves > section'],
  },
  {
    name: 'template-salah',
    chair: katingan('administrator'),
    width,
    height: 700,
    at: tryWrongTemplate,
    parts: ['.error-summary', heading],
  },
  {
    name: 'sop-identitas',
    chair: null,
    width,
    height: 800,
    at: sopOfKukar,
    parts: ['#identitas', '.legend'],
  },
  {
    name: 'sop-bagan',
    chair: null,
    width: 1680,
    height: 1000,
    at: sopOfKukar,
    parts: ['#bagan', '#langkah'],
  },
  {
    name: 'sop-asal',
    chair: null,
    width,
    height: 800,
    at: async (page) => {
      await page.goto(sopOfKukar)
      await page.locator('.steps > li:nth-child(2) summary').click()
    },
    parts: ['.steps > li:nth-child(2)'],
  },
  {
    name: 'sop-pertentangan',
    chair: null,
    width,
    height: 700,
    at: sopOfKukar,
    parts: ['#pertentangan', '#akhir'],
  },
]
