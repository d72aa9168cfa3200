import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Rung, usualRungs } from '#engine/escalation/index.ts'
import { formOf } from '../../testing/request.ts'
import { rowOf, rowsOfForm, rungsOfRows } from './rungs-from-form.ts'

test('rungs become rows and the same rungs again', () => {
  const rungs: readonly Rung[] = [
    ...usualRungs,
    { when: { kind: 'minutes', minutes: -90 }, to: ['superior', 'head'], nightToo: true },
  ]
  assert.deepEqual(rungsOfRows(rungs.map(rowOf)), rungs)
})

test('a row that is filled in by half is no rung, one that is not used is left out', () => {
  const form = formOf({
    'kapan.0': 'left',
    'jumlah.0': '100',
    'kepada.0': 'head',
    'kapan.1': 'after',
    'jumlah.1': '0',
    'kapan.2': 'days',
    'jumlah.2': '1',
    'kepada.2': 'head',
  })
  assert.deepEqual(rungsOfRows(rowsOfForm(form)).slice(0, 4), [
    null,
    null,
    { when: { kind: 'days', days: 1 }, to: ['head'], nightToo: false },
    undefined,
  ])
})
