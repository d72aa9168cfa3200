import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { submittedCase } from '#engine/testing/index.ts'
import type { App } from '#server/app.ts'
import type { PageReply, PageRequest } from '#server/http/page.ts'
import type { PaperAnswer, WaitingPaper } from '#server/papers/contract.ts'
import { caseViewOf } from '../../../testing/case-view.ts'
import { shippedGraphs } from '../../../testing/graphs.ts'
import { papersAround, paperViewOf } from '../../../testing/papers.ts'
import { attributesOf, postedBy } from '../../../testing/posted-by.ts'
import { formOf, requestOf, viewer } from '../../../testing/request.ts'
import { readBatch } from './batch.tsx'
import { listWaiting } from './list.tsx'
import { signBatch } from './sign-batch.ts'

const run = submittedCase(shippedGraphs().get('katingan')!)
const file = caseViewOf(run, run.person('pengawas'))
const documents = ['spt', 'undangan', 'notula']
const viewOf = (document: string) => {
  const at = { caseId: 'c', task: 'draft.1', document }
  const may = ['SignPaper'] as const
  return paperViewOf({ may, paper: { standing: 'signing' }, view: { at, title: `Surat ${document}` } })
}
const waiting = (document: string, more: Partial<WaitingPaper> = {}): WaitingPaper => ({
  ...viewOf(document),
  kind: 'surat',
  standing: 'signing',
  revision: 2,
  number: null,
  applicant: 'Dinas Contoh',
  activity: 'Menyusun surat',
  since: '2026-11-20T02:00:00Z',
  suspended: false,
  remindedAt: null,
  ...more,
})
const signed: PaperAnswer = { kind: 'done', version: 9, paper: { ...viewOf('spt').paper!, number: 'B-7' } }
const wrong: PaperAnswer = {
  kind: 'unsigned',
  refused: { kind: 'refused', code: 'PassphraseWrong', again: 'now', facts: {} },
}

/** The answers to come, one a paper. */
function around(answers: readonly PaperAnswer[] = [], items = documents.map((each) => waiting(each))) {
  const { papers, asked } = papersAround(viewOf('spt'), signed)
  const found: Partial<App['papers']> = {
    find: async (_viewer, { document }) => (documents.includes(document) ? viewOf(document) : null),
    listWaiting: async () => ({ items, page: 1, pageSize: 25, total: items.length }),
    signMany: async (_viewer, given) => {
      asked.push(['signMany', given])
      return answers
    },
  }
  return {
    app: { papers: { ...papers, ...found }, cases: { find: async () => file } } as unknown as App,
    asked,
  }
}
const posts = (values: Readonly<Record<string, string | readonly string[]>>): PageRequest =>
  requestOf({ viewer, form: formOf(values) })
function htmlOf(reply: PageReply): string {
  assert.equal(reply.kind, 'page')
  const html = renderToString((reply as Extract<PageReply, { kind: 'page' }>).body)
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}
const ticks = (html: string, name: string) =>
  [...html.matchAll(/<input([^>]*type="checkbox"[^>]*)>/g)]
    .map(([, tag = '']) => attributesOf(tag))
    .filter((each) => each.name === name)
const all = documents.map((document) => `c draft.1 ${document}`)

/** The form in which several are read, filled in and sent. */
async function filled(agreed: readonly string[], sandi = 'rahasia sekali'): Promise<PageRequest> {
  const html = htmlOf(await readBatch(around().app, posts({ naskah: all })))
  const form = postedBy(html)
  const names = [...html.matchAll(/ name="([^"]*)"/g)].map(([, name = '']) => name)
  return posts({ ...Object.fromEntries(names.map((name) => [name, form.all(name)])), setuju: agreed, sandi })
}

test('only what waits for a signature now can be chosen; each leads to its paper and back', async () => {
  const items = [
    waiting('spt'),
    waiting('undangan', { standing: 'initialling' }),
    waiting('notula', { suspended: true }),
  ]
  const html = htmlOf(await listWaiting(around([], items).app, requestOf({ viewer })))
  assert.deepEqual(
    ticks(html, 'naskah').map(({ value }) => value),
    ['c draft.1 spt'],
  )
  assert.match(html, /naskah\/undangan\?dari=%2Fparaf/)
})

test('where nothing waits it says so', async () => {
  assert.ok(htmlOf(await listWaiting(around([], []).app, requestOf({ viewer }))).includes('Tidak ada naskah'))
})

for (const [naskah, said] of [
  [[], 'Belum ada naskah yang dipilih'],
  [['c draft.1 lain'], 'sudah tidak menunggu'],
  [Array.from({ length: 21 }, (_, place) => `c draft.1 n${place}`), 'Paling banyak 20'],
] as const)
  test(`chosen ${naskah.length}: “${said}”`, async () => {
    const reply = await readBatch(around().app, posts({ naskah }))
    assert.equal(reply.kind === 'page' && reply.status, 422)
    assert.ok(htmlOf(reply).includes(said))
  })

test('each is shown with its pages and agreed to by itself; nothing is agreed to beforehand', async () => {
  const html = htmlOf(await readBatch(around().app, posts({ naskah: all })))
  assert.equal(html.match(/class="sheet"/g)?.length, 6)
  assert.deepEqual(
    ticks(html, 'setuju').map(({ value, checked }) => [value, checked]),
    all.map((each) => [each, undefined]),
  )
  assert.equal(html.match(/name="sandi"/g)?.length, 1)
})

test('only those agreed to are signed, each as it was seen and with an id of its own', async () => {
  const { app, asked } = around([signed, signed])
  await signBatch(app, await filled([all[0]!, all[2]!]))
  const given = asked[0]![1] as readonly {
    at: { document: string }
    request: { commandId: string; revision: number }
  }[]
  assert.deepEqual(
    given.map(({ at, request }) => [at.document, request.revision]),
    [
      ['spt', 2],
      ['notula', 2],
    ],
  )
  assert.notEqual(given[0]!.request.commandId, given[1]!.request.commandId)
})

test('what became of each is told by itself, to nobody else', async () => {
  const { app } = around([signed, { kind: 'conflict', version: 3, changed: [] }, wrong])
  const reply = await signBatch(app, await filled(all))
  assert.ok(reply.kind === 'redirect')
  const hasil = new URL(reply.to, 'http://x').searchParams.get('hasil')!
  const html = htmlOf(await listWaiting(app, requestOf({ viewer, query: { hasil } })))
  assert.ok(html.includes('“Surat spt” ditandatangani, nomor B-7.'))
  assert.match(html, /“Surat undangan” belum ditandatangani: Baru saja berubah/)
  assert.match(html, /“Surat notula” belum ditandatangani: Frasa sandi/)
  const other = { ...viewer, official: { ...viewer.official, id: 'o9' } }
  assert.ok(!htmlOf(await listWaiting(app, requestOf({ viewer: other, query: { hasil } }))).includes('B-7'))
})

test('a wrong passphrase brings the papers back as they were ticked, and doesn’t show it', async () => {
  const html = htmlOf(await signBatch(around([wrong, wrong]).app, await filled([all[1]!, all[2]!])))
  assert.match(html, /<a href="#sandi">/)
  assert.ok(!html.includes('rahasia sekali'))
  assert.deepEqual(
    ticks(html, 'setuju').map(({ checked }) => checked !== undefined),
    [false, true, true],
  )
})

test('with none agreed to, or no passphrase, nothing is signed', async () => {
  for (const request of [await filled([]), await filled(all, '')]) {
    const { app, asked } = around()
    const reply = await signBatch(app, request)
    assert.equal(reply.kind === 'page' && reply.status, 422)
    assert.deepEqual(asked, [])
  }
})

test('a paper of which the viewer was reminded says when', async () => {
  const items = [waiting('spt', { remindedAt: '2026-11-23T02:00:00Z' }), waiting('undangan')]
  const html = htmlOf(await listWaiting(around([], items).app, requestOf({ viewer })))
  assert.equal(html.match(/Diingatkan/g)?.length, 1)
})
