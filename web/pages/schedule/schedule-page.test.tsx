import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { planAgainstActual } from '#engine/case/index.ts'
import { done, reason, revising, scheduled, suspension } from '#engine/case/testing/situations.ts'
import { type CaseRun, completion } from '#engine/testing/index.ts'
import { freeDaysIn } from '#engine/working-time/index.ts'
import type { CaseSchedule } from '#server/cases/contract.ts'
import { caseViewOf } from '../../testing/case-view.ts'
import { requestOf } from '../../testing/request.ts'
import { SchedulePage } from './schedule-page.tsx'

const hand = { name: 'Pejabat staf-1', position: 'Kepala Bidang', actingFor: null }
const milestones = [{ text: 'Uji terima <UAT>', on: '2026-12-04' }]

function scheduleOf(run: CaseRun, changes: CaseSchedule['changes'] = []): CaseSchedule {
  const span = { from: '2026-11-16', until: '2026-12-04' }
  const view = caseViewOf(run, run.person('staf-1'))
  return {
    case: view,
    today: '2026-11-24',
    steps: planAgainstActual(view.stepClocks ?? [], run.state, run.graph, run, run.clock.now()),
    milestones: run.state.plan?.milestones ?? [],
    span,
    freeDays: freeDaysIn(span.from, span.until, run.calendar),
    changes,
  }
}

const html = (schedule: CaseSchedule) =>
  renderToString(<SchedulePage request={requestOf({ url: '/permohonan/x/jadwal' })} schedule={schedule} />)

function lateCase(): CaseRun {
  const run = done(scheduled(), [
    'staf-1',
    revising({ schedule: { c: '2026-12-01' }, starts: { c: '2026-11-25' }, milestones }),
  ])
  run.clock.advance(8 * 24 * 60)
  return done(run, ['staf-1', completion('b.1')])
}

test('the chart has a bar for each plan and each progress, a diamond for each milestone, and today', () => {
  const page = html(scheduleOf(lateCase()))
  const chart = page.match(/<svg class="gantt" role="img".*?<\/svg>/s)![0]
  assert.equal(chart.match(/class="planned"/g)?.length, 2)
  assert.equal(chart.match(/class="actual( actual--open)?"/g)?.length, 3)
  assert.equal(chart.match(/class="milestone"/g)?.length, 1)
  assert.match(chart, /<title id="gantt-judul">Diagram jadwal/)
  assert.match(chart, /<desc id="gantt-isi">Rencana dan pelaksanaan 3 langkah/)
  assert.match(chart, /Hari ini/)
  assert.doesNotMatch(page, /style=|undefined|NaN|<UAT>/)
  assert.ok(page.length < 100_000)
})

test('the table tells the same in words, late never by colour alone', () => {
  const page = html(scheduleOf(lateCase()))
  assert.match(page, /sampai 20 November 2026/)
  assert.match(page, /25 November 2026 – 1 Desember 2026/)
  assert.match(page, /2 hari kerja lebih lambat/)
  assert.match(page, /Sisa 5 hari kerja/)
  assert.match(page, /Uji terima &lt;UAT>/)
})

test('a revision says who, why and what moved', () => {
  const run = scheduled()
  const page = html(
    scheduleOf(run, [
      {
        version: 5,
        at: '2026-11-17T01:00:00.000Z',
        by: hand,
        reason: 'Data belum lengkap',
        steps: [{ step: 'b', from: { end: '2026-11-20' }, to: { end: '2026-11-24' } }],
        milestones: { from: milestones, to: [] },
        due: [{ task: 'b.1', from: '2026-11-20T09:30:00.000Z', to: '2026-11-24T09:00:00.000Z' }],
      },
    ]),
  )
  assert.match(page, /Jadwal diubah: Data belum lengkap/)
  assert.match(page, /sampai 20 November 2026 menjadi sampai 24 November 2026/)
  assert.match(page, /Tonggak dihapus: Uji terima &lt;UAT>, 4 Desember 2026/)
  assert.match(page, /bergeser dari 20 November 2026, 16.30 WIB menjadi 24 November 2026, 16.00 WIB/)
})

test('revising is offered to whoever may, and not while the case stands still', () => {
  assert.match(html(scheduleOf(scheduled())), /tindakan\/ubah-jadwal/)
  const suspended = done(scheduled(), ['staf-1', suspension])
  assert.doesNotMatch(html(scheduleOf(suspended)), /tindakan\/ubah-jadwal/)
  done(suspended, ['staf-1', { type: 'ResumeCase', reason }])
})
