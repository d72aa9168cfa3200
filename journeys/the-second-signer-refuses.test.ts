import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasCertificate } from './setting/certificate.ts'
import { opensWaiting, signs, writesAndSendsOn } from './setting/paper-desk.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'
import { completes, fills, opensTask, told } from './setting/task.ts'

const tenant = 'katingan'
const stage = useStage({ only: [tenant] }, { javaScriptEnabled: false })
const title = 'Berita Acara'
const reason = 'Jadwal belum memuat tanggal uji terima.'

test('the second signer refuses and the author mends; nobody has JavaScript', async () => {
  const story = await beginStory(stage, { tenant, procedure: tenant })
  await story.plays(example(tenant, 'lurus').slice(0, 5))
  const { reference } = story.request
  for (const position of ['kabid-ti', 'kepala-disdik'])
    await hasCertificate(stage.governments, { tenant, position })
  const author = await story.atTask('tanda-tangan')
  await writesAndSendsOn(author, title, 'ba-ruang-lingkup')
  await signs(author)

  const second = story.applicant
  await opensWaiting(second, title, reference)
  await second.getByText('Ada yang harus diperbaiki?').click()
  await second.getByRole('button', { name: 'Kembalikan kepada penyusun' }).click()
  assert.match(await second.getByRole('alert').innerText(), /alasan/i)
  await second.getByLabel('Alasan').fill(reason)
  await second.getByRole('button', { name: 'Kembalikan kepada penyusun' }).click()
  await told(second, 'Naskah dikembalikan kepada penyusunnya.')

  await opensTask(author, reference, story.activityOf('tanda-tangan'))
  await author.getByRole('link', { name: `Lanjutkan menulis: ${title}` }).click()
  assert.match(await author.getByRole('main').innerText(), new RegExp(reason))
  await author.getByLabel('Tempat', { exact: true }).fill('Aula Dinas')
  await author.getByRole('button', { name: 'Simpan dan ajukan' }).click()
  await told(author, 'Naskah sudah diajukan.')
  await author.getByRole('link', { name: 'Lihat perubahan ke perbaikan 2' }).click()
  assert.match(await author.getByRole('row').filter({ hasText: 'Tempat' }).innerText(), /Aula Dinas/)
  await author.goBack()
  await signs(author)

  await opensWaiting(second, title, reference)
  await signs(second)
  await opensTask(author, reference, story.activityOf('tanda-tangan'))
  await fills(author)
  await completes(author)
  assert.deepEqual(stage.browser.complaints, [])
})
