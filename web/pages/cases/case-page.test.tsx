import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { done, returning, scheduled } from '#engine/case/testing/situations.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import {
  actByChance,
  type CaseRun,
  completion,
  drawFrom,
  graphOf,
  procedure,
  step,
  submittedCase,
  toEnding,
} from '#engine/testing/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { caseViewOf } from '../../testing/case-view.ts'
import { shippedGraphs } from '../../testing/graphs.ts'
import { requestOf, viewer } from '../../testing/request.ts'
import { CasePage } from './case-page.tsx'

function rendered(run: CaseRun, official: string, inspecting = false): string {
  const position = { ...viewer.position, capabilities: inspecting ? (['inspect'] as const) : [] }
  const request = requestOf({ viewer: { ...viewer, position } })
  const html = renderToString(
    <CasePage request={request} view={caseViewOf(run, run.person(official))} papers={[]} />,
  )
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

for (const [id, graph] of [...shippedGraphs()].filter(([id]) => !id.startsWith('sop-'))) {
  test(`${id}: every step stands in the case file with its number and activity`, () => {
    const html = rendered(submittedCase(graph), 'pengawas')
    const rows = html.match(/class="flow__row/g) ?? []
    assert.equal(rows.length, graph.steps.length)
    assert.ok(html.includes('Sedang berjalan'))
  })

  test(`${id}: wherever chance leads, the case file has no gaps and names no ids`, () => {
    const run = submittedCase(graph)
    for (let acts = 0; acts < 60; acts++) {
      actByChance(run, drawFrom(acts * 7919 + 17))
      if (acts % 10 !== 9) continue
      const text = rendered(run, 'pengawas').replace(/<[^>]*>/g, ' ')
      for (const gap of ['undefined', 'null', 'NaN', '[object'])
        assert.ok(!text.includes(gap), `${gap} after ${acts} acts`)
      const unnamed = text.replace(/Pejabat [\w-]+/g, '')
      for (const { official } of run.cast.everybody.filter((person) => /\d$/.test(person.official)))
        assert.ok(!unnamed.includes(official), `${official} after ${acts} acts`)
    }
  })
}

const [graph] = [...shippedGraphs().values()]

test('what people wrote is shown as they wrote it, never as markup', () => {
  const run = submittedCase(graph!)
  run.mustAct({ type: 'RecordProblem', text: '<script>alert(1)</script>' }, run.person('pengawas'))
  const html = rendered(run, 'pengawas')
  assert.ok(html.includes('&lt;script>alert(1)'))
  assert.ok(!html.includes('<script>'))
})

test('an inspector sees everything and no act', () => {
  const html = rendered(submittedCase(graph!), 'inspektur', true)
  assert.ok(html.includes('flow__row'))
  assert.ok(!html.includes('/tindakan/'))
  assert.ok(!html.includes('/permohonan/baru'))
  assert.match(
    html,
    /\/seluruh-berkas\.pdf">Seluruh berkas \(PDF\)<.*\/paket-arsip\.zip">Paket arsip \(BagIt\)</s,
  )
})

test('a supervisor is offered what a supervisor may do, and told why not the rest', () => {
  const html = rendered(submittedCase(graph!), 'pengawas')
  assert.ok(html.includes('/tindakan/batalkan'))
  assert.ok(html.includes('Mengapa yang lain tidak bisa?'))
  assert.ok(html.includes('Hanya instansi pemohon yang dapat melakukan ini'))
})

test('a rejected paper stands on top with the reason, and its giver finds the button to replace it', () => {
  const run = submittedCase(shippedGraphs().get('katingan')!)
  const mayReject = () =>
    run.cast.everybody.flatMap((actor) =>
      run
        .offersTo(actor)
        .flatMap((offer) =>
          offer.act === 'RejectDocument' && offer.allowed ? [{ actor, document: offer.document }] : [],
        ),
    )[0]
  for (let acts = 0; acts < 500 && !mayReject(); acts++) actByChance(run, drawFrom(acts * 31 + 3))
  const { actor, document } = mayReject()!
  run.mustAct({ type: 'RejectDocument', document, reason: 'Halaman tiga kosong' }, actor)
  const banner = rendered(run, run.state.documents[document]!.by)
  const top = banner.slice(0, banner.indexOf('id="posisi"'))
  assert.ok(top.includes('ditolak dan harus diganti') && top.includes('Halaman tiga kosong'))
  assert.ok(top.includes('/tindakan/ganti-berkas'))
})

const refusalOf = ({ endings }: StepGraph) => [...endings.values()].find(({ kind }) => kind === 'refused')

test('a refused request says with which reason it was refused', () => {
  const graph = [...shippedGraphs().values()].find((each) => refusalOf(each))!
  const run = submittedCase(graph)
  const view = caseViewOf(run, run.person('pengawas'))
  const closed = {
    ending: refusalOf(graph)!.id,
    at: run.clock.now(),
    from: graph.steps[0]!.id,
    tasks: {},
    arrivals: [],
  }
  const said = (version: number, reason: string) => ({
    ...view.history[0]!,
    version,
    events: [{ type: 'StepCompleted', facts: { step: graph.steps[0]!.id, reason } }],
  })
  const ended: CaseView = {
    ...view,
    state: { ...run.state, status: 'ended', tasks: {}, ended: closed },
    history: [said(9, 'Sudah ada aplikasi serupa'), said(8, 'Sudah lengkap')],
  }
  const html = renderToString(<CasePage request={requestOf({ viewer })} view={ended} papers={[]} />)
  const banner = html.slice(html.indexOf('<h1'), html.indexOf('id="alur"'))
  assert.ok(banner.includes('notice--late') && banner.includes('Sudah ada aplikasi serupa'))
  assert.ok(!banner.includes('Sudah lengkap'))
})

test('the time of each performer stands in the case file with its share, and who held it when', () => {
  const steps = [step({ id: 'a', next: [toEnding('selesai')], by: ['staf', 'kepala'] })]
  const run = submittedCase(graphOf(procedure('uji', steps)))
  run.clock.advance(10)
  run.mustAct({ type: 'ClaimTask', task: 'a.1' }, run.person('staf-1'))
  run.clock.advance(20)
  run.mustAct({ type: 'HandOverTask', task: 'a.1', to: 'kepala-1', reason: 'Cuti' }, run.person('staf-1'))
  run.clock.advance(30)
  const text = rendered(run, 'pengawas').replace(/<[^>]*>/g, ' ')
  assert.match(text, /Waktu tiap pelaksana.*Staf atau Kepala\s+1 jam\s+100 %/s)
  assert.match(text, /Pejabat kepala-1: 30 menit\s+Pejabat staf-1: 20 menit/)
  assert.match(text, /Tanpa pemegang:\s+16 November 2026, 09\.00 WITA\s+–\s+16 November 2026, 09\.10 WITA/)
})

test('a step opened once more after its planned day tells why it has no due time, and where one is set', () => {
  const run = done(scheduled(), ['staf-1', completion('b.1')])
  run.clock.advance(8 * 24 * 60)
  done(run, ['staf-1', returning('c.1', 'b')])
  const html = rendered(run, 'staf-1')
  assert.match(html, /hari rencananya, 20 November 2026, sudah lewat .*\/jadwal">Hari baru ditetapkan/)
})
