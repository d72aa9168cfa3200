import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { submittedCase } from '#engine/testing/index.ts'
import { getDocumentKind } from '#library/index.ts'
import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import type { PaperAnswer, PaperView, SigningChoice } from '#server/papers/contract.ts'
import type { RefusalCode } from '#server/signatures/contract.ts'
import { caseViewOf } from '../../testing/case-view.ts'
import { shippedGraphs } from '../../testing/graphs.ts'
import { bsreChoice, hand, localChoice, papersAround, paperViewOf } from '../../testing/papers.ts'
import { attributesOf, postedBy } from '../../testing/posted-by.ts'
import { formOf, requestOf, viewer } from '../../testing/request.ts'
import { initialPaper, refusePaper, signPaper } from './acts.ts'
import { showPaper } from './show.tsx'
import { writePaper } from './write.ts'

const run = submittedCase(shippedGraphs().get('katingan')!)
const file = caseViewOf(run, run.person('pengawas'))
const params = { id: 'c', task: 'draft.1', document: 'spt' }

function around(view: PaperView, answer: PaperAnswer = done(view), choices?: readonly SigningChoice[]) {
  const { papers, asked } = papersAround(view, answer, choices)
  return { app: { papers, cases: { find: async () => file } } as unknown as App, asked }
}
const done = ({ paper }: PaperView): PaperAnswer => ({ kind: 'done', version: 8, paper: paper! })
const asks = (given: Partial<PageRequest> = {}) => requestOf({ viewer, params, ...given })
const posts = (values: Readonly<Record<string, string | readonly string[]>>) => asks({ form: formOf(values) })

function htmlOf(reply: PageReply): string {
  assert.equal(reply.kind, 'page')
  const html = renderToString((reply as Extract<PageReply, { kind: 'page' }>).body)
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}
const statusIn = (reply: PageReply) => (reply.kind === 'page' ? reply.status : 303)
const written = paperViewOf({ may: ['WritePaper', 'ForwardPaper'] })
const { example } = getDocumentKind('surat-perintah-tugas')
const toSign = paperViewOf({ may: ['SignPaper', 'RefusePaper'], paper: { standing: 'signing' } })

/** What a browser would send of the form in which the paper is written, with one of its buttons. */
async function sent(view: PaperView, button: Readonly<Record<string, string>>, typed = {}) {
  const html = htmlOf(await showPaper(around(view).app, asks()))
  const form = html.slice(html.indexOf('data-rows'), html.indexOf('</form>'))
  const posted = postedBy(form)
  const names = [...form.matchAll(/ name="([^"]*)"/g)].map(([, name = '']) => name)
  const fields = Object.fromEntries(names.map((name) => [name, posted.all(name)]))
  return posts({ ...fields, ...typed, ...{ baris: [], tujuan: [] }, ...button })
}

for (const locale of ['id', 'en'] as const)
  for (const view of [written, toSign, paperViewOf({ may: [] })])
    test(`the page of a paper has no gaps, ${locale}`, async () => {
      const html = htmlOf(await showPaper(around(view).app, asks({ locale })))
      assert.ok(
        !/undefined|\[object|…|>null</.test(html),
        html.match(/.{40}(undefined|\[object|…|>null<).{40}/)?.[0],
      )
    })

describe('writing', () => {
  test('Enter in a field saves the draft and does nothing else', async () => {
    const html = htmlOf(await showPaper(around(written).app, asks()))
    const [, first = ''] = /<button([^>]*)>/.exec(html.slice(html.indexOf('data-rows'))) ?? []
    assert.equal(attributesOf(first).value, 'simpan')
  })

  test('a form that is sent as it came says what the paper said', async () => {
    const { app, asked } = around(written)
    const reply = await writePaper(app, await sent(written, { tujuan: 'simpan' }))
    assert.deepEqual(reply, {
      kind: 'redirect',
      to: '/permohonan/c/tugas/draft.1/naskah/spt',
      flash: 'paperSaved',
    })
    const [, , request] = asked[0]!
    const { revision, content } = request as { revision: number; content: unknown }
    assert.equal(revision, 2)
    assert.deepEqual(content, example)
  })

  test('a row is added with everything typed, and nothing is saved', async () => {
    const { app, asked } = around(written)
    const reply = await writePaper(
      app,
      await sent(written, { baris: 'tambah isi.untuk' }, { 'isi.untuk.0': 'Diketik' }),
    )
    const html = htmlOf(reply)
    assert.deepEqual([statusIn(reply), asked], [200, []])
    const before = Object.keys(postedBy(html).under('isi.untuk.')).length
    assert.equal(before, (example.untuk as readonly string[]).length + 1)
    assert.ok(html.includes('Diketik') && html.includes('Simpan agar perubahan tidak hilang'))
  })

  test('sent on, it is saved first', async () => {
    const { app, asked } = around(written)
    const reply = await writePaper(app, await sent(written, { tujuan: 'ajukan' }))
    assert.deepEqual(
      asked.map(([what]) => what),
      ['write', 'forward'],
    )
    assert.equal(reply.kind === 'redirect' && reply.flash, 'paperForwarded')
  })

  test('where nobody initials or signs it is made final', async () => {
    const view = paperViewOf({ may: ['WritePaper', 'FinishPaper'] })
    const { app, asked } = around(view)
    await writePaper(app, await sent(view, { tujuan: 'ajukan' }))
    assert.deepEqual(
      asked.map(([what]) => what),
      ['write', 'finish'],
    )
  })

  test('what can’t be saved comes back with everything typed, each wrong at its field', async () => {
    const labels = [{ label: { id: 'Mulai tanggal', en: 'From' } }]
    const { app } = around(written, {
      kind: 'malformed',
      problems: [{ code: 'NoSuchDay', path: ['mulai'], labels, facts: {} }],
    })
    const reply = await writePaper(
      app,
      await sent(written, { tujuan: 'simpan' }, { 'isi.mulai': '2026-02-31', 'isi.tempat': '<b>Kasongan' }),
    )
    const html = htmlOf(reply)
    assert.equal(statusIn(reply), 422)
    assert.match(html, /<a href="#isi.mulai">Mulai tanggal: tulis tanggal/)
    assert.ok(html.includes('value="2026-02-31"') && html.includes('&lt;b>Kasongan'))
    assert.ok(html.includes('Belum tersimpan'))
  })

  test('blank rows go before the check, so that what it finds stands at the right row', async () => {
    const path = ['untuk', 0]
    const labels = [{ label: { id: 'Untuk', en: 'To do' } }, { row: 1 }]
    const { app } = around(written, {
      kind: 'incomplete',
      problems: [{ code: 'TextTooLong', path, labels, facts: { most: 9 } }],
    })
    const typed = { 'isi.untuk': ['0', '1'], 'isi.untuk.0': ' ', 'isi.untuk.1': 'Terlalu panjang' }
    const html = htmlOf(await writePaper(app, await sent(written, { tujuan: 'simpan' }, typed)))
    assert.match(html, /<a href="#isi.untuk.0">Untuk › 1: terlalu panjang, paling banyak 9 huruf/)
    assert.match(html, /id="isi.untuk.0"[^>]*>Terlalu panjang/)
  })

  test('somebody was faster: what was typed stays, the other revision is told, and saving again answers to it', async () => {
    const later = paperViewOf({ may: ['WritePaper'], paper: { revision: 3 } })
    const { app } = around(later, { kind: 'conflict', version: 9, changed: [] })
    const html = htmlOf(
      await writePaper(app, await sent(written, { tujuan: 'simpan' }, { 'isi.tempat': 'Kasongan Baru' })),
    )
    assert.ok(html.includes('Kasongan Baru') && html.includes('name="revision" value="3"'))
    assert.match(html, /perubahan\?awal=2&amp;akhir=3/)
  })

  test('when its task was closed meanwhile, what was typed is shown to copy from', async () => {
    const closed = paperViewOf({ may: [], view: { open: false } })
    const { app } = around(closed, {
      kind: 'refused',
      refusal: { code: 'TaskNotOpen', facts: { task: 'draft.1' } },
    })
    const html = htmlOf(
      await writePaper(app, await sent(written, { tujuan: 'simpan' }, { 'isi.tempat': 'Kasongan Baru' })),
    )
    assert.ok(html.includes('Belum tersimpan. Salin dari sini') && html.includes('Kasongan Baru'))
  })

  test('a number of another system is asked for, and what was typed for it comes back', async () => {
    const view = paperViewOf({ may: ['WritePaper', 'FinishPaper'] })
    const { app } = around(view, {
      kind: 'refused',
      refusal: { code: 'RegisterElsewhere', facts: { system: 'Srikandi' } },
    })
    const html = htmlOf(await writePaper(app, await sent(view, { tujuan: 'ajukan' }, { nomor: 'B-1' })))
    assert.match(html, /Nomor dari Srikandi.*name="nomor"[^>]*value="B-1"/s)
  })
})

describe('initialling and signing', () => {
  const typed = { cara: 'local passphrase', sandi: 'rahasia sekali', revision: '2' }
  const unsigned = (code: RefusalCode): PaperAnswer => ({
    kind: 'unsigned',
    refused: { kind: 'refused', code, again: 'now', facts: {} },
  })

  test('whoever signs sees the pages first, and that a local signature is not certified', async () => {
    const html = htmlOf(await showPaper(around(toSign).app, asks()))
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
    const html = htmlOf(reply)
    assert.equal(statusIn(reply), 422)
    assert.match(html, /<a href="#sandi">/)
    assert.ok(!html.includes('rahasia sekali'))
  })

  test('without a passphrase nothing is tried', async () => {
    const { app, asked } = around(toSign)
    assert.match(htmlOf(await signPaper(app, posts({ ...typed, sandi: '' }))), /<a href="#sandi">/)
    assert.deepEqual(asked, [])
  })

  test('BSrE asks for the identity number and takes a code', async () => {
    const { app, asked } = around(toSign, undefined, [localChoice, bsreChoice])
    assert.match(htmlOf(await showPaper(app, asks())), /name="nik"/)
    await signPaper(app, posts({ ...typed, cara: 'bsre totp', nik: '6201 0102' }))
    const { secret, nik } = asked[0]![2] as Record<string, unknown>
    assert.deepEqual([secret, nik], [{ totp: 'rahasia sekali' }, '62010102'])
  })

  test('without a timestamp is offered only once the server has failed', async () => {
    assert.ok(!htmlOf(await showPaper(around(toSign).app, asks())).includes('tanpaStempel'))
    const html = htmlOf(await signPaper(around(toSign, unsigned('TimestampUnavailable')).app, posts(typed)))
    assert.match(html, /<a href="#tanpaStempel">.*id="tanpaStempel"/s)
    const { app, asked } = around(toSign)
    await signPaper(app, posts({ ...typed, tanpaStempel: 'ya' }))
    assert.equal((asked[0]![2] as Record<string, unknown>).withoutTimestamp, true)
  })

  test('a way of signing that isn’t ready says why', async () => {
    const refused = { kind: 'refused', code: 'NoCertificate', again: 'after-change', facts: {} } as const
    const html = htmlOf(
      await showPaper(around(toSign, undefined, [{ ...localChoice, status: refused }]).app, asks()),
    )
    assert.ok(html.includes('Anda belum mempunyai sertifikat'))
  })

  test('sending back needs a reason, and what was typed elsewhere stays', async () => {
    const { app } = around(toSign, { kind: 'refused', refusal: { code: 'ReasonMissing', facts: {} } })
    const html = htmlOf(await refusePaper(app, posts({ alasan: '' })))
    assert.match(html, /<a href="#alasan">/)
    assert.match(html, /<details class="details" open>/)
  })

  test('who initials does so with a button', async () => {
    const view = paperViewOf({ may: ['InitialPaper', 'RefusePaper'], paper: { standing: 'initialling' } })
    const { app, asked } = around(view)
    assert.ok(htmlOf(await showPaper(app, asks())).includes('Bubuhkan paraf'))
    assert.equal((await initialPaper(app, posts({ revision: '2' }))).kind, 'redirect')
    assert.equal(asked[0]![0], 'initial')
  })
})

test('a paper that was sent back says by whom and why', async () => {
  const view = paperViewOf({
    may: ['WritePaper'],
    view: { refused: { by: hand, at: '2026-11-20T03:00:00Z', reason: 'Nama tim <i>salah</i>' } },
  })
  const html = htmlOf(await showPaper(around(view).app, asks()))
  assert.ok(html.includes('Pejabat Kedua, Staf mengembalikan naskah ini') && html.includes('&lt;i>salah'))
})

test('a content whose time is over is told so, and written anew where it is still to be written', async () => {
  for (const may of [[], ['WritePaper']] as const) {
    const view = paperViewOf({ may, view: { content: { kind: 'erased' } } })
    const html = htmlOf(await showPaper(around(view).app, asks()))
    assert.ok(html.includes('sudah dihapus karena masa simpannya'))
    assert.equal(html.includes('data-rows'), may.length > 0)
  }
})
