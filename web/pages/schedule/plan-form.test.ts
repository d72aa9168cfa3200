import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postedForm } from '#server/http/form.ts'
import { milestoneRows, planFromForm, planValues } from './plan-form.ts'

const milestones = [{ text: 'UAT', on: '2026-12-01' }]

test('what stands in the fields comes back as the same plan', () => {
  const values = planValues([{ step: 'uji', start: '2026-11-20', end: '2026-11-27' }], milestones)
  const names = [
    'date.uji',
    'start.uji',
    'milestone.0.text',
    'milestone.0.on',
    'milestone.1.text',
    'milestone.1.on',
  ]
  const form = postedForm(names.map((name) => [name, values(name)]))
  assert.deepEqual(planFromForm(form), {
    schedule: { uji: '2026-11-27' },
    starts: { uji: '2026-11-20' },
    milestones,
  })
})

test('a form without a plan says nothing of one; a row emptied is a milestone less', () => {
  assert.deepEqual(planFromForm(postedForm([])), { schedule: {} })
  const emptied = postedForm([
    ['milestone.0.text', ''],
    ['milestone.0.on', ''],
  ])
  assert.deepEqual(planFromForm(emptied).milestones, [])
})

test('a start left empty is one that goes', () => {
  const form = postedForm([
    ['date.uji', '2026-11-27'],
    ['start.uji', ''],
  ])
  assert.deepEqual(planFromForm(form), { schedule: { uji: '2026-11-27' }, withoutStart: ['uji'] })
  assert.deepEqual(planFromForm(postedForm([['date.uji', '']])), { schedule: { uji: '' } })
})

test('a milestone that lacks its date is kept, for the engine to refuse', () => {
  const form = postedForm([
    ['milestone.3.text', 'UAT'],
    ['milestone.3.on', ''],
  ])
  assert.deepEqual(planFromForm(form).milestones, [{ text: 'UAT', on: '' }])
})

test('there are always rows to fill', () => {
  assert.equal(milestoneRows(planValues([], [])), 2)
  assert.equal(milestoneRows(planValues([], milestones)), 3)
})
