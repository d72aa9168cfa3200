import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasCertificate } from './setting/certificate.ts'
import { signs } from './setting/paper-desk.ts'
import { fillsPaper } from './setting/paper-form.ts'
import { attachesWhatIsAsked, heading, startsWriting } from './setting/request-form.ts'
import { useStage } from './setting/stage.ts'
import { told } from './setting/task.ts'

const tenant = 'katingan'
const stage = useStage({ only: [tenant] }, { javaScriptEnabled: false })
const title = 'Surat permohonan'
const subject = 'Aplikasi rapor digital'

test('an agency writes its letter with the request, its head signs it, and both go together; nobody has JavaScript', async () => {
  const writer = await stage.seats.pageOf({ tenant, position: 'operator-disdik' })
  const head = await stage.seats.pageOf({ tenant, position: 'kepala-disdik' })
  await hasCertificate(stage.governments, { tenant, position: 'kepala-disdik' })
  await startsWriting(writer, 'Pembangunan Aplikasi')
  const form = writer.url()
  await writer.getByLabel('Perihal').fill(subject)
  await writer.getByLabel('Kebutuhan', { exact: true }).fill('Rapor sering hilang.')
  await writer
    .getByRole('textbox', { name: 'Proses bisnis' })
    .fill('Guru mengisi; kepala sekolah mengesahkan.')
  await writer.getByRole('button', { name: `Tulis di sini: ${title}` }).click()
  await heading(writer, title)
  assert.equal(await writer.locator('[name="isi.hal"]').inputValue(), subject, 'nothing is typed twice')
  await fillsPaper(writer, 'surat-permohonan')
  await writer.getByRole('button', { name: 'Simpan dan ajukan' }).click()
  await told(writer, 'Naskah sudah diajukan.')

  await head
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: 'Paraf dan TTE' })
    .click()
  await head.getByRole('row').filter({ hasText: subject }).getByRole('link', { name: title }).click()
  await heading(head, title)
  await signs(head)

  await writer.goto(form)
  await writer.getByText('Naskah akhir ikut diserahkan ketika permohonan dikirim.').waitFor()
  await attachesWhatIsAsked(writer)
  await writer.getByRole('button', { name: 'Periksa dan kirim' }).click()
  await heading(writer, 'Periksa sebelum mengirim')
  await writer.getByRole('link', { name: new RegExp(`^${title}\\.pdf`) }).waitFor()
  await writer.getByRole('button', { name: 'Kirim permohonan' }).click()
  await heading(writer, 'Permohonan terkirim')
  assert.deepEqual(stage.browser.complaints, [])
})
