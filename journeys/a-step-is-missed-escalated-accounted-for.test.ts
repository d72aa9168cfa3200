import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addWorkingMinutes, defaultCalendar } from '#engine/working-time/index.ts'
import { listNationalDays } from '#library/index.ts'
import { createCalendars } from '#server/calendars/index.ts'
import { createClock } from '#server/cases/index.ts'
import { escalationJob } from '#server/escalations/index.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { objectionsOfAxe } from './setting/axe.ts'
import { heading } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'
import { completes, fills, opensTask, told } from './setting/task.ts'

const tenant = 'katingan'
const stage = useStage({ only: [tenant], worker: true })
const calendar = defaultCalendar('Asia/Jakarta', listNationalDays())
const step = 'periksa-kelengkapan'
/** From a Friday afternoon to the same hour on Monday is half an hour more than a day: their breaks differ. */
const moreThanADayOfWork = 450 + 60

afterEach(() => assert.deepEqual(stage.browser.complaints, []))

/** The server's clock goes to where so much work later the office still works. */
function work(minutes: number): void {
  const { governments } = stage
  const now = governments.now()
  const then = addWorkingMinutes(now, minutes, calendar)
  governments.passTime({ minutes: Math.ceil((Date.parse(then) - Date.parse(now)) / 60_000) })
}

/** What the worker does every five minutes. */
async function looksAtTheClock(): Promise<void> {
  const { database, now } = stage.governments
  const { tenants, pools } = database
  const procedures = createProcedures(tenants)
  const calendars = createCalendars({ pool: pools.app, now })
  const clock = createClock({ pool: pools.app, tenants, procedures, calendars, now })
  await escalationJob({ tenants, clock, procedures, calendars, now }).run(new AbortController().signal)
}

const says = async (page: Page, words: RegExp) =>
  assert.match(await page.getByRole('main').innerText(), words)

/** Waits until the home page has this news: the worker brings it. */
async function isTold(page: Page, news: RegExp): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await page.goto('/beranda')
    if (news.test(await page.getByRole('main').innerText())) return
    await page.waitForTimeout(250)
  }
  assert.fail(`nobody told of ${news}`)
}

test('a step is missed, brought to the performer and to the head, done late, accounted for and judged', async () => {
  work(60)
  const story = await beginStory(stage, { tenant, procedure: tenant })
  await story.plays(example(tenant, 'lurus').slice(0, 3))
  const file = `/permohonan/${story.request.id}`
  const head = await stage.seats.pageOf({ tenant, position: 'kepala-dinas' })
  const section = await story.atTask(step)

  work(16)
  await looksAtTheClock()
  await isTold(section, /sudah lewat tenggat/)
  work(moreThanADayOfWork)
  await looksAtTheClock()
  await isTold(head, /belum selesai \(8 jam 3\d menit kerja lewat\)/)
  await section.goto('/tugas')
  await says(section, /Eskalasi ke kepala dinas\s+Kepala Dinas/)
  assert.deepEqual(await objectionsOfAxe(section), [])
  await head.goto(file)
  await says(
    head,
    /Terlambat 8 jam 3\d menit[\s\S]*Penyimpangan 1: waktu\s+Belum dipertanggungjawabkan[\s\S]*ketika dicatat; langkahnya belum selesai/,
  )
  await head.goto('/penyimpangan')
  await says(head, /ketika dicatat; langkahnya belum selesai/)

  await opensTask(section, story.request.reference, story.activityOf(step))
  await fills(section)
  await completes(section)
  await section.goto(`${file}#penyimpangan`)
  await section
    .getByRole('link', { name: /^Pertanggungjawabkan/ })
    .first()
    .click()
  await section.getByRole('button', { name: 'Pertanggungjawabkan penyimpangan' }).click()
  await section.getByRole('alert').waitFor()
  await section.getByLabel('Penyebab').selectOption('Beban kerja')
  await section.getByLabel('Penjelasan').fill('Tiga permohonan lain diperiksa pada hari yang sama.')
  await section.getByLabel('Perbaikan').fill('Pemeriksaan dibagi dengan kepala seksi.')
  assert.deepEqual(await objectionsOfAxe(section), [])
  await section.getByRole('button', { name: 'Pertanggungjawabkan penyimpangan' }).click()
  await told(section, 'Pertanggungjawaban terkirim dan menunggu penilaian atasan.')
  // Nobody judges their own account.
  assert.equal(await section.getByRole('link', { name: /^Terima/ }).count(), 0)

  await head.goto('/penyimpangan')
  await heading(head, 'Penyimpangan')
  await says(head, /Terlambat 8 jam 3\d menit kerja[\s\S]*Beban kerja[\s\S]*Menunggu penilaian/)
  assert.doesNotMatch(await head.getByRole('main').innerText(), /ketika dicatat/)
  assert.deepEqual(await objectionsOfAxe(head), [])
  await head.goto(file)
  await says(head, /Terlambat 8 jam 3\d menit kerja dari tenggat [^;]*\n/)
  await head
    .getByRole('link', { name: /^Terima/ })
    .first()
    .click()
  await head.getByRole('button', { name: 'Terima pertanggungjawaban' }).click()
  await head.goto('/penyimpangan/cetak')
  await says(head, /Pemeriksaan dibagi dengan kepala seksi\.[\s\S]*Diterima/)
})
