import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actByChance, CaseRun, drawFrom, drawGraph } from '../testing/index.ts'
import { decidedCommandTypes } from './decide.ts'
import { evolvedEventTypes } from './evolve.ts'

/** Whatever the histories of some hundred cases came to. */
const acts = new Set<string>()
const offered = new Set<string>()
const emitted = new Set<string>()

for (let seed = 1; seed <= 120; seed++) {
  const draw = drawFrom(seed)
  const run = new CaseRun(drawGraph(draw))
  for (let count = 0; count < 40; count++) {
    const act = actByChance(run, draw)
    if (act) acts.add(act)
  }
  // Late by hours, told of, and then by decree not late at all.
  run.clock.advance(24 * 60)
  run.escalate()
  for (let day = 1; day <= 14; day++) run.decree(`2026-11-${15 + day}`)
  const supervisor = run.person('pengawas')
  run.act({ type: 'AddNote', text: 'Catatan' }, supervisor)
  run.act({ type: 'MoveToVersion', version: 2, reason: 'SOP baru' }, supervisor, run.graph)
  for (const actor of run.cast.everybody) for (const offer of run.offersTo(actor)) offered.add(offer.act)
  for (const event of run.events) emitted.add(event.type)
}

test('every command is offered to somebody, and every act but two comes about by chance', () => {
  assert.deepEqual([...offered].sort(), [...decidedCommandTypes].sort())
  const byHand = ['AddNote', 'MoveToVersion']
  assert.deepEqual([...acts, ...byHand].sort(), [...decidedCommandTypes].sort())
})

test('every event that changes a state is one that some act leads to, and no other is emitted', () => {
  assert.deepEqual([...emitted].sort(), [...evolvedEventTypes].sort())
})
