import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocumentKind } from '#library/index.ts'
import type { PaperView } from '#server/papers/contract.ts'
import { around, asks, mainOf, posts, statusOf } from '../../testing/paper-page.ts'
import { paperViewOf } from '../../testing/papers.ts'
import { attributesOf, postedBy } from '../../testing/posted-by.ts'
import { showPaper } from './show.tsx'
import { writePaper } from './write.ts'

const written = paperViewOf({ may: ['WritePaper', 'ForwardPaper'] })
const { example } = getDocumentKind('surat-perintah-tugas')

/** What a browser would send of the form in which the paper is written, with one of its buttons. */
async function sent(view: PaperView, button: Readonly<Record<string, string>>, typed = {}) {
  const html = mainOf(await showPaper(around(view).app, asks()))
  const form = html.slice(html.indexOf('data-rows'), html.indexOf('</form>'))
  const posted = postedBy(form)
  const names = [...form.matchAll(/ name="([^"]*)"/g)].map(([, name = '']) => name)
  const fields = Object.fromEntries(names.map((name) => [name, posted.all(name)]))
  return posts({ ...fields, ...typed, ...{ baris: [], tujuan: [] }, ...button })
}

test('Enter in a field saves the draft and does nothing else', async () => {
  const html = mainOf(await showPaper(around(written).app, asks()))
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
  const html = mainOf(reply)
  assert.deepEqual([statusOf(reply), asked], [200, []])
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
  const html = mainOf(reply)
  assert.equal(statusOf(reply), 422)
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
  const html = mainOf(await writePaper(app, await sent(written, { tujuan: 'simpan' }, typed)))
  assert.match(html, /<a href="#isi.untuk.0">Untuk › 1: terlalu panjang, paling banyak 9 huruf/)
  assert.match(html, /id="isi.untuk.0"[^>]*>Terlalu panjang/)
})

test('somebody was faster: what was typed stays, the other revision is told, and saving again answers to it', async () => {
  const later = paperViewOf({ may: ['WritePaper'], paper: { revision: 3 } })
  const { app } = around(later, { kind: 'conflict', version: 9, changed: [] })
  const html = mainOf(
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
  const html = mainOf(
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
  const html = mainOf(await writePaper(app, await sent(view, { tujuan: 'ajukan' }, { nomor: 'B-1' })))
  assert.match(html, /Nomor dari Srikandi.*name="nomor"[^>]*value="B-1"/s)
})
