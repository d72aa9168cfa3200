import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasCertificate, passphrase } from './setting/certificate.ts'
import { readsTheEnding } from './setting/ending.ts'
import { opensWaiting, signs, writesAndSendsOn } from './setting/paper-desk.ts'
import { useStage } from './setting/stage.ts'
import { beginStory, example } from './setting/story.ts'
import { completes, fills, opensTask, told } from './setting/task.ts'

const tenant = 'katingan'
const stage = useStage({ only: [tenant] })
const title = 'Berita Acara User Acceptance Test (UAT)'
const at = (position: string) => stage.seats.pageOf({ tenant, position })

test('a letter is written, initialled, signed by two, and handed in', async () => {
  const story = await beginStory(stage, { tenant, procedure: tenant })
  await story.plays(example(tenant, 'lurus').slice(0, -1))
  const { reference } = story.request
  const author = await story.atTask('uat')
  await writesAndSendsOn(author, title, 'ba-uat')
  assert.match(await author.getByRole('main').innerText(), /Menunggu paraf/)

  const developer = await at('pengembang-1')
  await developer.goto('/beranda')
  await developer.getByRole('link', { name: 'Buka naskah yang menunggu Anda' }).click()
  await opensWaiting(developer, title, reference)
  assert.ok((await developer.locator('img.sheet').count()) > 0, 'the pages are in sight')
  await developer.getByRole('button', { name: 'Bubuhkan paraf' }).click()
  await told(developer, 'Paraf Anda tercatat.')

  const head = await at('kabid-ti')
  await hasCertificate(stage.governments, { tenant, position: 'kabid-ti' })
  await head.goto('/paraf')
  await head.getByRole('row').filter({ hasText: reference }).getByRole('checkbox').check()
  await head.getByRole('button', { name: 'Baca dan tanda tangani yang dipilih' }).click()
  await head.getByRole('checkbox', { name: `Saya sudah membaca dan menandatangani “${title}”` }).check()
  await head.getByLabel('Frasa sandi atau kode').fill('bukan frasa sandinya')
  await head.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
  assert.match(await head.getByRole('alert').innerText(), /tidak cocok/)
  await head.getByLabel('Frasa sandi atau kode').fill(passphrase)
  await head.getByRole('button', { name: 'Tanda tangani yang dicentang' }).click()
  assert.match(await head.getByRole('status').innerText(), /“.*” ditandatangani/)

  await hasCertificate(stage.governments, { tenant, position: 'kepala-disdik' })
  await opensWaiting(author, title, reference)
  assert.match(await author.getByRole('main').innerText(), /tidak tersertifikasi/)
  await signs(author)

  await opensTask(author, reference, story.activityOf('uat'))
  assert.match(await author.getByRole('main').innerText(), /Naskah akhir ikut diserahkan/)
  await fills(author)
  await completes(author)
  await readsTheEnding(author, story.request, 'Selesai')
  const row = author.getByRole('region', { name: 'Berkas' }).getByRole('row').filter({ hasText: title })
  const href = await row.getByRole('link').first().getAttribute('href')
  const pdf = await (await author.request.get(new URL(href!, author.url()).href)).body()
  const verified = await stage.governments.app.signatures.verify(tenant, pdf)
  assert.ok(verified.kind === 'read' && verified.sound && verified.signatures.length === 2)
  assert.deepEqual(stage.browser.complaints, [])
})
