import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done, revising, scheduled } from '#engine/case/testing/situations.ts'
import { planRows } from './plan-rows.ts'

const uat = { text: 'UAT', on: '2026-12-01' }

test('a schedule on paper has the steps in their order, then the milestones', () => {
  const run = done(scheduled(), ['staf-1', revising({ starts: { c: '2026-11-24' }, milestones: [uat] })])
  assert.deepEqual(planRows(run.state, run.graph), [
    { kegiatan: 'Kegiatan b', selesai: '2026-11-20' },
    { kegiatan: 'Kegiatan c', mulai: '2026-11-24', selesai: '2026-11-27' },
    { kegiatan: 'UAT', selesai: '2026-12-01' },
  ])
})

test('what a task keeps as a draft is newer than what was fixed; a milestone half filled in is left out', () => {
  const draft = {
    schedule: { c: '2026-12-04' },
    milestones: [
      { text: 'Pelatihan', on: '2026-12-07' },
      { text: 'Peluncuran', on: '' },
    ],
  }
  const run = done(scheduled(), ['staf-1', { type: 'SaveDraft', task: 'b.1', draft }])
  assert.deepEqual(
    planRows(run.state, run.graph).map(({ kegiatan, selesai }) => [kegiatan, selesai]),
    [
      ['Kegiatan b', '2026-11-20'],
      ['Kegiatan c', '2026-12-04'],
      ['Pelatihan', '2026-12-07'],
    ],
  )
})
