import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { defaultCalendar, workingMinutesBetween } from '#engine/working-time/index.ts'
import { listNationalDays } from '#library/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { objectionsOfAxe } from './setting/axe.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'

const tenant = 'katingan'
const stage = useStage({ only: [tenant] })
const calendar = defaultCalendar('Asia/Jakarta', listNationalDays())

afterEach(() => assert.deepEqual(stage.browser.complaints, []))

/** The case as the API tells it to whoever sits at this window. */
const viewed = async (page: Page, id: string): Promise<Pick<CaseView, 'state' | 'timeSpent'>> =>
  (await page.request.get(`${stage.governments.address}/api/v1/cases/${id}`)).json()

const says = async (page: Page, words: RegExp) =>
  assert.match(await page.getByRole('main').innerText(), words)

test('a request waits ten days for the applicant, and the office’s clock stands still', async () => {
  const story = await beginStory(stage, { tenant, procedure: tenant })
  await story.plays(example(tenant, 'lurus').slice(0, 7))
  const { id } = story.request
  const head = await stage.seats.pageOf({ tenant, position: 'kepala-dinas' })
  await head.goto(`/permohonan/${id}`)
  await says(head, /sisa 45 hari kerja/)

  await head.getByRole('link', { name: 'Tunda permohonan' }).click()
  await head.getByRole('radio', { name: 'Pemohon' }).check()
  await head.getByLabel('Alasan').fill('Menunggu contoh data dari pemohon.')
  await head.getByRole('button', { name: 'Tunda permohonan' }).click()
  await says(head, /Ditunda, menunggu pemohon\s+Menunggu contoh data dari pemohon\./)
  const waiting = await viewed(head, id)
  const since = waiting.state.suspension!.at
  const [task] = Object.values(waiting.state.tasks)
  const left = workingMinutesBetween(since, task!.dueAt!, calendar)

  stage.governments.passTime({ days: 10 })
  await story.applicant.goto(`/permohonan/${id}`)
  await says(story.applicant, /Ditunda, menunggu pemohon[\s\S]*Waktu tidak berjalan/)
  assert.deepEqual(await objectionsOfAxe(story.applicant), [])

  await head.reload()
  await head.getByRole('link', { name: 'Lanjutkan permohonan' }).click()
  await head.getByLabel('Alasan').fill('Contoh data diterima.')
  await head.getByRole('button', { name: 'Lanjutkan permohonan' }).click()
  await head.getByText('Bagaimana tenggat ini dihitung').first().click()
  await says(
    head,
    /Jeda [^\n]+, menunggu pemohon \(Menunggu contoh data dari pemohon\.\): \d+ jam[^\n]* tidak dihitung/,
  )
  await says(head, /Waktu kerja terpakai\s+(?:dinas [^\n]+, )?pemohon \d+ jam/)

  const { state, timeSpent } = await viewed(head, id)
  const resumed = state.tasks[task!.id]!
  const until = new Date(Date.parse(stage.governments.now()) + 60_000).toISOString()
  const waited = workingMinutesBetween(since, until, calendar)
  assert.ok(waited >= 2 * 450, `ten days hold ${waited} minutes of work`)
  const now = workingMinutesBetween(since, resumed.dueAt!, calendar)
  assert.ok(Math.abs(now - waited - left) <= 2, `${left} minutes were left, ${now - waited} are`)
  assert.ok(Math.abs(timeSpent!.by.applicant - waited) <= 2, 'the wait was the applicant’s')
  assert.ok(timeSpent!.counted <= 5, 'and none of it the office’s')
})
