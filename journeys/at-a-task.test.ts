import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { looksUp, readsTheEnding } from './setting/ending.ts'
import { byKeyboard } from './setting/keyboard.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'
import { completes, done, fills, opensTask, told } from './setting/task.ts'

const tenant = 'tangerang-selatan'
const stage = useStage({ only: [tenant] })
const begin = () => beginStory(stage, { tenant, procedure: tenant })
const straight = example(tenant, 'lurus')

afterEach(() => assert.deepEqual(stage.browser.complaints, []))

test('“not needed” without a reason is refused in plain words, and nothing typed is lost', async () => {
  const story = await begin()
  await story.plays(straight.slice(0, 5))
  const page = await story.atTask('hasil-rapat')
  await fills(page, { outcome: 'Tidak perlu' })
  await page.getByLabel('Catatan kerja').fill('Notula menyusul.')
  await page.getByRole('button', { name: 'Selesaikan langkah' }).click()
  const alert = page.getByRole('alert')
  assert.match(await alert.innerText(), /Belum dapat dilakukan[\s\S]*alasan/i)
  assert.doesNotMatch(await alert.innerText(), /hasil-rapat|tidak-perlu|reason/i)
  assert.ok(await page.getByRole('radio', { name: 'Tidak perlu', exact: true }).isChecked())
  assert.equal(await page.getByLabel('Catatan kerja').inputValue(), 'Notula menyusul.')
  assert.equal(await page.locator('input[type=file]').count(), await page.getByText('Sudah terkirim').count())

  await page.getByRole('textbox', { name: 'Alasan' }).fill('Kebutuhan sudah dilayani aplikasi yang ada.')
  await completes(page)
  await readsTheEnding(story.applicant, story.request, 'Ditolak: pengembangan tidak perlu')
  const file = await story.applicant.getByRole('main').innerText()
  assert.match(file, /Kebutuhan sudah dilayani aplikasi yang ada\./)
  const stranger = await stage.seats.pageOf(null)
  await looksUp(stranger, story.request, 'Ditolak', stage.governments.tenant(tenant))
})

test('what is sent back says in plain words what to mend, and comes again', async () => {
  const story = await begin()
  await story.plays(straight.slice(0, 2))
  const head = await story.atTask('disposisi')
  await head.getByRole('link', { name: 'Kembalikan' }).click()
  await head.getByRole('radio', { name: story.activityOf('usulan') }).check()
  await head
    .getByLabel('Yang harus diperbaiki')
    .fill('Surat belum ditandatangani kepala OPD.\nLampirkan proses bisnis.')
  await head.getByRole('button', { name: 'Kembalikan' }).click()
  await told(head, 'Permohonan sudah dikembalikan.')

  const applicant = await story.atTask('usulan')
  const mend = applicant.getByRole('listitem')
  for (const point of ['Surat belum ditandatangani kepala OPD.', 'Lampirkan proses bisnis.'])
    assert.equal(await mend.filter({ hasText: point }).count(), 1)
  await fills(applicant)
  await completes(applicant)
  await story.plays(straight.slice(1, 3))
})

test('two people at one task: the second is told what changed, and keeps what was typed', async () => {
  const story = await begin()
  const activity = story.activityOf('usulan')
  const [first, second] = await story.twoOwing('usulan')
  for (const page of [first, second]) await opensTask(page, story.request.reference, activity)
  await fills(first)
  await fills(second)
  await second.getByLabel('Catatan kerja').fill('Versi saya.')

  await first.getByRole('button', { name: 'Simpan konsep' }).click()
  await told(first, 'Konsep disimpan.')
  await second.getByRole('button', { name: 'Selesaikan langkah' }).click()
  await justChanged(second, /konsep/i)
  assert.equal(await second.getByLabel('Catatan kerja').inputValue(), 'Versi saya.')
  await completes(second)

  await first.getByLabel('Catatan kerja').fill('Terlambat sedikit.')
  await first.getByRole('button', { name: 'Selesaikan langkah' }).click()
  await justChanged(first, /selesai/i)
  assert.ok(await first.getByText('Terlambat sedikit.').isVisible())
})

test('a draft is there again after signing out', async () => {
  const story = await begin()
  await story.plays(straight.slice(0, 2))
  const page = await story.atTask('disposisi')
  await fills(page)
  await page.getByLabel('Catatan kerja').fill('Tanyakan anggarannya.')
  await page.getByRole('button', { name: 'Simpan konsep' }).click()
  await told(page, 'Konsep disimpan.')
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.getByText('Anda sudah keluar.').waitFor()
  await stage.seats.signIn(page, { tenant, position: 'kepala-dinas' })
  await opensTask(page, story.request.reference, story.activityOf('disposisi'))
  assert.equal(await page.getByLabel('Catatan kerja').inputValue(), 'Tanyakan anggarannya.')
  assert.notEqual(await page.getByText('tersimpan dalam konsep').count(), 0)
  await completes(page)
})

test('leaving with something typed is asked about first; leaving with nothing typed, or by sending it, is not', async () => {
  const story = await begin()
  await story.plays(straight.slice(0, 2))
  const page = await story.atTask('disposisi')
  const asked: string[] = []
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await dialog.dismiss()
  })
  const leave = () => page.getByRole('navigation').getByRole('link', { name: 'Beranda' }).click()
  await leave()
  await page.waitForURL('**/beranda')
  await page.goBack()
  const notes = page.getByLabel('Catatan kerja')
  await notes.fill('Tanyakan anggarannya.')
  await leave()
  await page.getByRole('button', { name: 'Keluar' }).click()
  assert.deepEqual(asked, ['beforeunload', 'beforeunload'])
  assert.equal(await notes.inputValue(), 'Tanyakan anggarannya.')
  assert.equal(await page.getByRole('button', { name: 'Keluar' }).getAttribute('aria-disabled'), null)
  await page.getByRole('button', { name: 'Simpan konsep' }).click()
  await told(page, 'Konsep disimpan.')
  await leave()
  await page.waitForURL('**/beranda')
  assert.equal(asked.length, 2)
})

test('Enter in a field keeps the draft and never completes the step', async () => {
  const story = await begin()
  await story.plays(straight.slice(0, 6))
  const page = await story.atTask('target-jadwal')
  await fills(page)
  const date = page.getByLabel('Rencana selesai').first()
  const chosen = await date.inputValue()
  await date.press('Enter')
  await told(page, 'Konsep disimpan.')
  assert.equal(await page.getByLabel('Rencana selesai').first().inputValue(), chosen)
  await completes(page)
})

test('a task is done by keyboard alone', async () => {
  const story = await begin()
  await story.plays(straight.slice(0, 1))
  const page = await story.atTask('pendataan')
  const keyboard = byKeyboard(page)
  await page.goto('/tugas')
  await keyboard.follows(page.getByRole('link', { name: story.activityOf('pendataan') }).first())
  const form = page.getByRole('main')
  for (const box of await form.getByRole('checkbox').all()) await keyboard.ticks(box)
  for (const field of await form.locator('input[type=file]').all()) await keyboard.givesFile(field)
  await keyboard.presses(form.getByRole('button', { name: 'Selesaikan langkah' }))
  await told(page, done)
})

async function justChanged(page: Page, what: RegExp): Promise<void> {
  const alert = page.getByRole('alert')
  assert.match(await alert.innerText(), /baru saja berubah/)
  const changes = await alert.getByRole('listitem').allInnerTexts()
  assert.match(changes.join('\n'), what)
  assert.match(changes.join('\n'), /Dinas Pendidikan/, 'it says by whom')
}
