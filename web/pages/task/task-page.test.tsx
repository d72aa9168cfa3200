import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { Actor } from '#engine/case/index.ts'
import { actByChance, type CaseRun, drawFrom, submittedCase } from '#engine/testing/index.ts'
import type { App } from '#server/app.ts'
import type { PageReply } from '#server/http/page.ts'
import type { PaperListItem } from '#server/papers/contract.ts'
import { caseViewOf } from '../../testing/case-view.ts'
import { shippedGraphs } from '../../testing/graphs.ts'
import { formOf, requestOf, viewer } from '../../testing/request.ts'
import { postTask, showTask } from './task.tsx'

/** The product around one case in memory, in which nobody else acts. */
function appAround(run: CaseRun, actor: Actor, written: readonly PaperListItem[] = []): App {
  const candidates = run.cast.members
  const find = async () => caseViewOf(run, actor)
  const summary = (id: string) => ({ id, name: `Pejabat ${id}`, position: 'Staf', unit: 'Dinas' })
  const cases = {
    find,
    findTask: async (_: unknown, __: string, id: string) =>
      run.state.tasks[id]
        ? {
            case: await find(),
            task: run.state.tasks[id],
            overdue: false,
            colleagues: [],
            candidates: Object.fromEntries(
              Object.entries(candidates).map(([team, members]) => [team, members.map(summary)]),
            ),
          }
        : null,
    act: async (_: unknown, __: string, { command }: { command: Parameters<CaseRun['act']>[0] }) => {
      const decision = run.act(command, actor)
      return decision.accepted
        ? { kind: 'done', caseId: 'c', version: 1 }
        : { kind: 'refused', refusal: decision.refusal }
    },
  }
  const papers = {
    findTask: async (...asked: Parameters<typeof cases.findTask>) => {
      const view = await cases.findTask(...asked)
      return view && { view, papers: written }
    },
  }
  return { cases, papers, documents: { refs: async () => [] } } as unknown as App
}

const asked = (task: string, form = {}) =>
  requestOf({ viewer, params: { id: 'c', task }, form: formOf({ commandId: '', ...form }) })

function htmlOf(reply: PageReply): string {
  assert.equal(reply.kind, 'page')
  const html = renderToString((reply as Extract<PageReply, { kind: 'page' }>).body)
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

/** Somebody who may complete the task, by the engine's own word. */
const performerOf = (run: CaseRun, task: string) =>
  run.cast.everybody.find((actor) =>
    run.offersTo(actor).some((offer) => offer.act === 'CompleteStep' && offer.task === task && offer.allowed),
  )

const graphs = [...shippedGraphs()].filter(([id]) => !id.startsWith('sop-'))

for (const [id, graph] of graphs)
  test(`${id}: on every task that comes up, Enter saves the draft or shows the sheet, and never completes`, async () => {
    const run = submittedCase(graph)
    const seen = new Set<string>()
    for (let acts = 0; acts < 80; acts++) {
      for (const task of Object.keys(run.state.tasks)) {
        const actor = performerOf(run, task)
        if (!actor) continue
        const html = htmlOf(await showTask(appAround(run, actor), asked(task)))
        for (const [form] of html.matchAll(/<form[\s\S]*?<\/form>/g)) {
          const first = /<button[^>]*value="(\w+)"/.exec(form)?.[1]
          const fields = /<(textarea|select)|<input[^>]*type="(?!hidden)/.test(form)
          if (!fields && !form.includes('name="tujuan"')) continue
          const harmless = form.includes('/disposisi"') ? 'pratinjau' : 'simpan'
          assert.equal(first, fields ? harmless : 'selesai', task)
        }
        assert.ok(!/undefined|\[object/.test(html), task)
        seen.add(task)
      }
      actByChance(run, drawFrom(acts * 104_729 + 5))
    }
    assert.ok(seen.size > 0)
  })

/** Its first step asks for a document. */
const run = () => submittedCase(shippedGraphs().get('muara-enim-mandiri')!)
const firstTask = (of: CaseRun) => Object.keys(of.state.tasks)[0]!

test('a completion that is refused comes back with everything typed and leads to the field', async () => {
  const of = run()
  const task = firstTask(of)
  const app = appAround(of, performerOf(of, task)!)
  const reply = await postTask(app, asked(task, { tujuan: 'selesai', note: '<i>Tolong</i> dicek' }))
  const html = htmlOf(reply)
  assert.equal(reply.kind === 'page' && reply.status, 422)
  assert.ok(html.includes('&lt;i>Tolong&lt;/i> dicek'))
  assert.match(html, /role="alert".*href="#output\./s)
})

test('without saying which, a form saves the draft', async () => {
  const of = run()
  const task = firstTask(of)
  const reply = await postTask(appAround(of, performerOf(of, task)!), asked(task, { note: 'Besok' }))
  assert.deepEqual(reply, {
    kind: 'redirect',
    to: `/permohonan/c/tugas/${encodeURIComponent(task)}`,
    flash: 'draftSaved',
  })
  assert.equal(of.state.tasks[task]?.draft?.note, 'Besok')
})

test('who may not complete the task sees why, and no form for it', async () => {
  const of = run()
  const html = htmlOf(await showTask(appAround(of, of.person('inspektur')), asked(firstTask(of))))
  assert.ok(html.includes('Anda tidak dapat menyelesaikan langkah ini'))
  assert.ok(!html.includes('value="selesai"'))
})

test('whoever owes a signature finds it on the page of the task, with its button', async () => {
  const of = submittedCase(shippedGraphs().get('katingan')!)
  const signer = () =>
    of.cast.everybody.find((actor) =>
      of.offersTo(actor).some((offer) => offer.act === 'SignOutput' && offer.allowed),
    )
  for (let acts = 0; acts < 2000 && !signer(); acts++) actByChance(of, drawFrom(acts * 31 + 7))
  const task = Object.values(of.state.tasks).find((open) => open.given)
  assert.ok(signer() && task)
  const html = htmlOf(await showTask(appAround(of, signer()!), asked(task.id)))
  assert.ok(html.indexOf('Giliran Anda menandatangani') < html.indexOf('Yang diserahkan'))
  assert.ok(!html.includes('Anda tidak dapat menyelesaikan langkah ini'))
  assert.ok(html.includes('/tindakan/tanda-tangani'))
})

test('who agrees to the work of another sees it and its files before the button', async () => {
  const of = submittedCase(shippedGraphs().get('katingan')!)
  const waiting = () => {
    for (const task of Object.values(of.state.tasks).filter((open) => open.given)) {
      const actor = performerOf(of, task.id)
      if (actor) return { task, actor }
    }
    return undefined
  }
  for (let acts = 0; acts < 2000 && !waiting(); acts++) actByChance(of, drawFrom(acts * 31 + 3))
  const { task, actor } = waiting()!
  const html = htmlOf(await showTask(appAround(of, actor), asked(task.id)))
  const before = html.slice(0, html.indexOf('value="selesai"'))
  assert.ok(before.includes('Yang diserahkan') && before.includes('Kelengkapan'))
  for (const held of Object.values(of.state.documents).filter(({ step }) => step === task.step))
    assert.ok(before.includes(`/berkas/${held.file.fileId}`), held.file.name)
})

/** The agency's presentation in Tangerang Selatan asks for five papers from outside. */
function presenting(): CaseRun {
  const of = submittedCase(shippedGraphs().get('tangerang-selatan')!)
  const open = () => Object.values(of.state.tasks).some(({ step }) => step === 'pemaparan')
  for (let acts = 0; acts < 4000 && !open(); acts++) actByChance(of, drawFrom(acts * 31 + 7))
  assert.ok(open())
  return of
}

const background = (standing: PaperListItem['standing']): PaperListItem => ({
  at: { caseId: 'c', task: 'pemaparan.1', document: 'latar-belakang' },
  title: 'Latar belakang permohonan',
  kindTitle: { id: 'Latar Belakang Permohonan', en: 'Background of the Request' },
  open: true,
  standing,
  revision: 1,
  number: null,
  file: null,
  waitsFor: [],
  refused: false,
  signedElsewhere: false,
  changedAt: null,
})

test('what the step asks for from outside can be written in its form, or uploaded', async () => {
  const of = presenting()
  const task = Object.values(of.state.tasks).find(({ step }) => step === 'pemaparan')!.id
  const actor = performerOf(of, task)!
  const html = htmlOf(await showTask(appAround(of, actor, [background('not-begun')]), asked(task)))
  const needed = html.slice(html.indexOf('id="kelengkapan"'), html.indexOf('</section>'))
  assert.ok(needed.includes('Tulis di sini: Latar belakang permohonan'))
  assert.match(needed, /Atau unggah berkas: Latar belakang permohonan/)
  assert.match(needed, /name="output\.latar-belakang"/)
  const final = htmlOf(await showTask(appAround(of, actor, [background('final')]), asked(task)))
  assert.ok(final.includes('Berkas yang diunggah diserahkan sebagai pengganti naskah di atas.'))
})

test('what is signed elsewhere is asked for as it was signed, also when its paper is final', async () => {
  const of = presenting()
  const task = Object.values(of.state.tasks).find(({ step }) => step === 'pemaparan')!.id
  const contract = { ...background('final'), signedElsewhere: true }
  const html = htmlOf(await showTask(appAround(of, performerOf(of, task)!, [contract]), asked(task)))
  assert.match(html, /Unggah yang sudah ditandatangani: Latar belakang permohonan/)
  assert.ok(!html.includes('pengganti naskah di atas'))
})

test('who only looks sees what is being written for it, and not what nobody has begun', async () => {
  const of = presenting()
  const task = Object.values(of.state.tasks).find(({ step }) => step === 'pemaparan')!.id
  const looking = async (standing: PaperListItem['standing']) =>
    htmlOf(await showTask(appAround(of, of.person('inspektur'), [background(standing)]), asked(task)))
  assert.ok((await looking('drafting')).includes('Sedang disusun'))
  assert.ok(!(await looking('not-begun')).includes('Belum ditulis'))
})

test('a task that is closed leads to the case file; what was typed meanwhile is shown', async () => {
  const of = run()
  const app = appAround(of, of.person('pengawas'))
  assert.deepEqual(await showTask(app, asked('tidak-ada.1')), {
    kind: 'redirect',
    to: '/permohonan/c',
    flash: 'taskOver',
  })
  const html = htmlOf(await postTask(app, asked('tidak-ada.1', { tujuan: 'selesai', reason: 'Sudah diuji' })))
  assert.ok(html.includes('Sudah diuji'))
})

test('an address of another site is nowhere to go back to', async () => {
  const of = run()
  const task = firstTask(of)
  const app = appAround(of, performerOf(of, task)!)
  const request = { ...asked(task), query: { dari: 'https://contoh.example/' } }
  assert.ok(!htmlOf(await showTask(app, request)).includes('contoh.example'))
})
