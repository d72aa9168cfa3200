import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PaperAnswer } from '#server/papers/contract.ts'
import type { RefusalCode } from '#server/signatures/contract.ts'
import { around, asks, mainOf, posts, statusOf } from '../../testing/paper-page.ts'
import { bsreChoice, localChoice, paperViewOf } from '../../testing/papers.ts'
import { initialPaper, refusePaper, signPaper } from './acts.ts'
import { showPaper } from './show.tsx'

const toSign = paperViewOf({ may: ['SignPaper', 'RefusePaper'], paper: { standing: 'signing' } })
const typed = { cara: 'local passphrase', sandi: 'rahasia sekali', revision: '2' }
const unsigned = (code: RefusalCode): PaperAnswer => ({
  kind: 'unsigned',
  refused: { kind: 'refused', code, again: 'now', facts: {} },
})

test('whoever signs sees the pages first, and that a local signature is not certified', async () => {
  const html = mainOf(await showPaper(around(toSign).app, asks()))
  assert.equal(html.match(/<img class="sheet"/g)?.length, 2)
  assert.ok(html.indexOf('class="sheet"') < html.indexOf('name="sandi"'))
  assert.ok(html.includes('tidak tersertifikasi'))
  assert.match(html, /<input[^>]*name="sandi"[^>]*type="password"[^>]*autocomplete="off"/)
  assert.ok(!html.includes('data-rows'))
})

test('signed, one goes back to the list one came from', async () => {
  const { app, asked } = around(toSign)
  const reply = await signPaper(app, posts({ ...typed, dari: '/paraf' }))
  assert.deepEqual(reply, { kind: 'redirect', to: '/paraf', flash: 'paperSigned' })
  const [, address, request] = asked[0]!
  assert.deepEqual(address, { caseId: 'c', task: 'draft.1', document: 'spt' })
  const { commandId: _, ...rest } = request as Record<string, unknown>
  assert.deepEqual(rest, { revision: 2, provider: 'local', secret: { passphrase: 'rahasia sekali' } })
})

test('a wrong passphrase is told at its field and never shown', async () => {
  const reply = await signPaper(around(toSign, unsigned('PassphraseWrong')).app, posts(typed))
  const html = mainOf(reply)
  assert.equal(statusOf(reply), 422)
  assert.match(html, /<a href="#sandi">/)
  assert.ok(!html.includes('rahasia sekali'))
})

test('without a passphrase nothing is tried', async () => {
  const { app, asked } = around(toSign)
  assert.match(mainOf(await signPaper(app, posts({ ...typed, sandi: '' }))), /<a href="#sandi">/)
  assert.deepEqual(asked, [])
})

test('BSrE asks for the identity number and takes a code', async () => {
  const { app, asked } = around(toSign, undefined, [localChoice, bsreChoice])
  assert.match(mainOf(await showPaper(app, asks())), /name="nik"/)
  await signPaper(app, posts({ ...typed, cara: 'bsre totp', nik: '6201 0102' }))
  const { secret, nik } = asked[0]![2] as Record<string, unknown>
  assert.deepEqual([secret, nik], [{ totp: 'rahasia sekali' }, '62010102'])
})

test('without a timestamp is offered only once the server has failed', async () => {
  assert.ok(!mainOf(await showPaper(around(toSign).app, asks())).includes('tanpaStempel'))
  const html = mainOf(await signPaper(around(toSign, unsigned('TimestampUnavailable')).app, posts(typed)))
  assert.match(html, /<a href="#tanpaStempel">.*id="tanpaStempel"/s)
  const { app, asked } = around(toSign)
  await signPaper(app, posts({ ...typed, tanpaStempel: 'ya' }))
  assert.equal((asked[0]![2] as Record<string, unknown>).withoutTimestamp, true)
})

test('a way of signing that isn’t ready says why, and leads to the certificate', async () => {
  const refused = { kind: 'refused', code: 'NoCertificate', again: 'after-change', facts: {} } as const
  const html = mainOf(
    await showPaper(around(toSign, undefined, [{ ...localChoice, status: refused }]).app, asks()),
  )
  assert.ok(html.includes('Anda belum mempunyai sertifikat'))
  assert.ok(html.includes('“<a href="/sertifikat">Sertifikat saya</a>”'))
})

test('sending back needs a reason, and what was typed elsewhere stays', async () => {
  const { app } = around(toSign, { kind: 'refused', refusal: { code: 'ReasonMissing', facts: {} } })
  const html = mainOf(await refusePaper(app, posts({ alasan: '' })))
  assert.match(html, /<a href="#alasan">/)
  assert.match(html, /<details class="details" open>/)
})

test('who initials does so with a button', async () => {
  const view = paperViewOf({ may: ['InitialPaper', 'RefusePaper'], paper: { standing: 'initialling' } })
  const { app, asked } = around(view)
  assert.ok(mainOf(await showPaper(app, asks())).includes('Bubuhkan paraf'))
  assert.equal((await initialPaper(app, posts({ revision: '2' }))).kind, 'redirect')
  assert.equal(asked[0]![0], 'initial')
})
