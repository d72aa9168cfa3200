import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseEvent } from '#engine/case/index.ts'
import { changesIn } from './schedule-view.ts'

const people = { official: (id: string) => id, positionTitle: (id: string) => id }
const at = '2026-11-16T01:00:00.000Z'
const uat = { text: 'UAT', on: '2026-11-26' }

const logged = (event: CaseEvent, before: number) => ({
  version: before + 1,
  act: 'CompleteStep',
  actor: { official: 'staf-1', position: 'staf' },
  at,
  events: [event],
  hash: '',
})

const fixed = (given: Omit<Extract<CaseEvent, { type: 'ScheduleFixed' }>, 'type'>): CaseEvent => ({
  type: 'ScheduleFixed',
  ...given,
})

test('a schedule that is fixed anew says what it was, and what stays the same is no change', () => {
  const events = [
    fixed({
      schedule: { b: '2026-11-20', c: '2026-11-27' },
      starts: { b: '2026-11-18' },
      milestones: [uat],
      dueAt: {},
    }),
    fixed({
      schedule: { b: '2026-11-20', c: '2026-11-30' },
      withoutStart: ['b'],
      milestones: [],
      dueAt: {},
    }),
  ]
  const [first, again] = changesIn(events.map(logged), people)
  assert.deepEqual(first?.steps, [
    { step: 'b', from: null, to: { start: '2026-11-18', end: '2026-11-20' } },
    { step: 'c', from: null, to: { end: '2026-11-27' } },
  ])
  assert.deepEqual(again?.steps, [
    { step: 'b', from: { start: '2026-11-18', end: '2026-11-20' }, to: { end: '2026-11-20' } },
    { step: 'c', from: { end: '2026-11-27' }, to: { end: '2026-11-30' } },
  ])
  assert.deepEqual(again?.milestones, { from: [uat], to: [] })
  const same = fixed({ schedule: { b: '2026-11-20' }, milestones: [uat], dueAt: {} })
  assert.equal(changesIn([same, same].map(logged), people).length, 1)
})
