import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'
import { told } from './setting/task.ts'

const tenant = 'tangerang-selatan'
const stage = useStage({ only: [tenant] })

/** As a date field takes it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The row of the plan that is of this step. */
const planned = (page: Page, number: number) =>
  page.getByRole('table', { name: 'Rencana dan pelaksanaan' }).getByRole('row', {
    name: new RegExp(`^${number}\\. `),
  })

test('Tangerang Selatan: step 7 fixes the schedule, it is revised with a reason, and the open step is due by it', async () => {
  const story = await beginStory(stage, { tenant, procedure: tenant })
  const straight = example(tenant, 'lurus')
  const studied = straight.findIndex((act) => act.kind === 'complete' && act.step === 'pelajari-usulan')
  await story.plays(straight.slice(0, studied + 1))

  const head = await stage.seats.pageOf({ tenant, position: 'kabid-ptikp' })
  await head.goto(`/permohonan/${story.request.id}`)
  const before = await head.locator('.position .due__exact').innerText()
  await head.getByRole('link', { name: 'Lihat jadwal' }).click()
  assert.match(await planned(head, 9).innerText(), /Sisa \d+ hari kerja/)
  assert.match(await planned(head, 10).innerText(), /Belum dimulai/)

  await head.getByRole('link', { name: 'Ubah jadwal' }).click()
  const step = (number: number) => head.getByRole('group', { name: new RegExp(`^${number}\\. `) })
  await step(9).getByLabel('Rencana selesai').fill(inDays(42))
  await step(10).getByLabel('Rencana mulai').fill(inDays(43))
  await step(10).getByLabel('Rencana selesai').fill(inDays(60))
  await step(11).getByLabel('Rencana selesai').fill(inDays(80))
  await head.getByLabel('Nama tonggak 1').fill('Uji terima pengguna (UAT)')
  await head.getByLabel('Tanggal tonggak 1').fill(inDays(85))
  await head.getByLabel('Alasan').fill('Data dinas baru lengkap pekan depan.')
  await head.getByRole('button', { name: 'Ubah jadwal' }).click()
  await told(head, 'Jadwal sudah diubah; tenggat langkah yang terbuka mengikutinya.')

  const chart = head.getByRole('img', { name: /Diagram jadwal/ })
  assert.equal(await chart.locator('.milestone').count(), 1)
  const changes = head.getByRole('region', { name: 'Riwayat jadwal' })
  assert.match(
    await changes.innerText(),
    /Jadwal diubah: Data dinas baru lengkap pekan depan[\s\S]*Tenggat “9\..*” bergeser dari/,
  )
  await head.goto(`/permohonan/${story.request.id}`)
  assert.notEqual(await head.locator('.position .due__exact').innerText(), before)
  await head.getByText('Bagaimana tenggat ini dihitung').click()
  assert.match(await head.locator('.position').innerText(), /Diubah .* dari tanggal .* menjadi/)

  await story.applicant.goto(`/permohonan/${story.request.id}/jadwal`)
  assert.equal(await story.applicant.getByRole('link', { name: 'Ubah jadwal' }).count(), 0)
  assert.match(await story.applicant.getByRole('main').innerText(), /Uji terima pengguna \(UAT\)/)
  assert.deepEqual(stage.browser.complaints, [])
})
