import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { defaultCalendar, localDateOf } from '#engine/working-time/index.ts'
import { listNationalDays } from '#library/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { dateOf } from '#web/format/dates.ts'
import { objectionsOfAxe } from './setting/axe.ts'
import { heading } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'

const tenant = 'katingan'
const stage = useStage({ only: [tenant], worker: true })
const calendar = defaultCalendar('Asia/Jakarta', listNationalDays())

afterEach(() => assert.deepEqual(stage.browser.complaints, []))

/** The next day on which the office would work. */
function nextWorkday(): string {
  for (let day = 1; day < 20; day++) {
    const on = localDateOf(new Date(Date.now() + day * 86_400_000).toISOString(), calendar)
    if (calendar.dayOn(Date.parse(`${on}T00:00:00Z`) / 86_400_000).minutes > 0) return on
  }
  throw new Error('no office works so seldom')
}

test('a holiday is decreed: the administrator sees first what moves, and the cases move', async () => {
  const story = await beginStory(stage, { tenant, procedure: tenant })
  await story.plays(example(tenant, 'lurus').slice(0, 7))
  const { id, reference } = story.request
  const on = nextWorkday()
  const head = await stage.seats.pageOf({ tenant, position: 'kepala-dinas' })
  const viewed = async (): Promise<Pick<CaseView, 'state' | 'history' | 'dueExplanations'>> =>
    (await head.request.get(`${stage.governments.address}/api/v1/cases/${id}`)).json()
  const [task] = Object.values((await viewed()).state.tasks)

  const administrator = await stage.seats.pageOf({ tenant, position: 'administrator' })
  await administrator.goto(`/kalender?tahun=${on.slice(0, 4)}`)
  await heading(administrator, 'Kalender kerja')
  assert.deepEqual(await objectionsOfAxe(administrator), [])
  await administrator.getByRole('link', { name: 'Tambah hari' }).click()
  await administrator.getByLabel('Tanggal').fill(on)
  await administrator.getByLabel('Nama').fill('Hari Jadi Kabupaten')
  await administrator.getByLabel('Jenis').selectOption('Libur daerah')
  await administrator.getByRole('button', { name: 'Periksa dahulu' }).click()

  await heading(administrator, 'Yang bergeser karena perubahan ini')
  const trial = await administrator.getByRole('main').innerText()
  assert.match(trial, /Tenggat bergeser: \d+ tugas/)
  assert.match(trial, new RegExp(reference))
  assert.equal((await viewed()).state.tasks[task!.id]?.dueAt, task!.dueAt, 'a dry run moves nothing')
  await administrator.getByLabel('Dasar perubahan').fill('Keputusan Bupati 003.2/2026')
  await administrator.getByRole('button', { name: 'Simpan dan geser tenggat' }).click()
  await administrator.getByText('Hari Jadi Kabupaten').first().waitFor()

  for (let tries = 0; tries < 300; tries++) {
    if ((await viewed()).state.tasks[task!.id]?.dueAt !== task!.dueAt) break
    await head.waitForTimeout(100)
  }
  const after = await viewed()
  const due = after.state.tasks[task!.id]?.dueAt
  assert.ok(due! > task!.dueAt!, `${due} comes after ${task!.dueAt}`)
  assert.equal(after.dueExplanations[task!.id]?.due, due)
  assert.ok(after.history.some(({ act, by }) => act === 'RedateTasks' && by.name === 'Laksana'))

  await head.goto(`/permohonan/${id}`)
  await head.getByText('Bagaimana tenggat ini dihitung').first().click()
  const file = await head.getByRole('main').innerText()
  assert.match(file, new RegExp(`${dateOf(on, 'id', 'Asia/Jakarta')}[^\n]*libur daerah: Hari Jadi Kabupaten`))

  await administrator.goto('/kalender/riwayat')
  await administrator.getByText(/Keputusan Bupati 003\.2\/2026/).waitFor()
  await administrator.getByText('1 tugas diberi tenggat baru.').waitFor()
  const developer = await stage.seats.pageOf({ tenant, position: 'pengembang-1' })
  await developer.goto('/beranda')
  await developer.getByText(new RegExp(`berubah menjadi ${dateOf(due!, 'id', 'Asia/Jakarta')}`)).waitFor()
})

test('a Saturday on which the office works comes from a file, and is asked for its hours there', async () => {
  const page = await stage.seats.pageOf({ tenant, position: 'administrator' })
  await page.goto('/kalender/impor?tahun=2027')
  const twin = await page.context().newPage()
  await twin.goto('/kalender/impor?tahun=2027')
  const stored = async (at: Page) => {
    await at.getByLabel('Dasar perubahan').fill('Surat edaran')
    await at.getByRole('button', { name: 'Simpan' }).click()
  }
  const send = async (at: Page, ...lines: readonly string[]) => {
    const buffer = Buffer.from(lines.join('\n'))
    await at.getByLabel('Berkas').setInputFiles({ name: 'hari.csv', mimeType: 'text/csv', buffer })
    await at.getByRole('button', { name: 'Baca berkas' }).click()
    await at.getByRole('button', { name: 'Periksa dahulu' }).click()
  }
  await send(page, 'tanggal,nama,jenis', '2027-02-06,Ganti hari,masuk kerja')
  await heading(page, 'Impor hari dari berkas')
  await page.getByText('Isi jam kerja hari itu; dalam berkas CSV, di kolom jam.').first().waitFor()
  assert.deepEqual(await objectionsOfAxe(page), [])
  const whole = ['tanggal,nama,jenis,jam', '2027-02-06,Ganti hari,masuk kerja,07.30-12.00']
  await send(page, ...whole)
  await send(twin, ...whole)
  await stored(page)
  await page
    .getByText(/Ganti hari.*07\.30-12\.00/)
    .first()
    .waitFor()
  await stored(twin)
  await twin.getByText('Kalender sudah seperti itu').waitFor()
})
