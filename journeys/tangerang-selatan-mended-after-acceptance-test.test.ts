import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksUp, readsTheEnding } from './setting/ending.ts'
import { opensCaseFile } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'
import { completes, fills } from './setting/task.ts'

const tenant = 'tangerang-selatan'
const stage = useStage({ only: [tenant] })

test('Tangerang Selatan: what the users find wrong goes back to step 11, and is accepted the second time', async () => {
  const story = await beginStory(stage, { tenant, procedure: tenant })
  const straight = example(tenant, 'lurus')
  const judged = straight.findIndex((act) => act.kind === 'complete' && act.step === 'hasil-uat')
  const built = straight.findIndex((act) => act.kind === 'complete' && act.step === 'pengembangan')
  await story.plays(straight.slice(0, judged))

  const judge = await story.atTask('hasil-uat')
  await fills(judge, {
    outcome: 'Belum sesuai kebutuhan',
    reason: 'Hasil cetak surat belum memuat nomor urut.',
  })
  await completes(judge)

  const { applicant, request } = story
  await opensCaseFile(applicant, request)
  const flow = applicant.getByRole('region', { name: 'Alur menurut SOP' })
  const developing = flow.getByRole('row', { name: /^11 / })
  assert.match(await developing.innerText(), /Sedang berjalan[\s\S]*ke-2/)
  const history = applicant.getByRole('region', { name: 'Riwayat' })
  assert.match(await history.innerText(), /Alasan: Hasil cetak surat belum memuat nomor urut\./)

  await story.plays(straight.slice(built))
  await readsTheEnding(applicant, request, 'Selesai')
  for (const number of [11, 12, 13, 14]) {
    const row = flow.getByRole('row', { name: new RegExp(`^${number} `) })
    assert.match(await row.innerText(), /Sudah[\s\S]*ke-2/, `row ${number} tells its second round`)
  }
  await looksUp(await stage.seats.pageOf(null), request, 'Selesai', stage.governments.tenant(tenant))
  assert.deepEqual(stage.browser.complaints, [])
})
