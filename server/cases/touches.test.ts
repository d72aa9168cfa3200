import assert from 'node:assert/strict'
import { test } from 'node:test'
import { touchedByCommand, touchedByEvents } from './touches.ts'

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((thing) => b.has(thing))
const claimed = touchedByEvents([{ type: 'TaskClaimed', task: 'uji.2', by: 'budi' }])

test('two acts on the same task meet, also when it has been opened anew since', () => {
  assert.ok(meet(touchedByCommand({ type: 'SkipStep', task: 'uji.1', reason: 'x' }), claimed))
})

test('acts on different tasks, and notes, do not meet', () => {
  assert.ok(!meet(touchedByCommand({ type: 'SkipStep', task: 'desain.1', reason: 'x' }), claimed))
  assert.ok(!meet(touchedByCommand({ type: 'AddNote', text: 'x' }), claimed))
})

test('the end of a case meets whoever still holds one of its tasks', () => {
  const cancelled = touchedByEvents([
    { type: 'CaseCancelled', reason: 'x', at: '2026-11-20T00:00:00.000Z', closed: ['uji.1', 'a/b.3'] },
  ])
  assert.ok(meet(touchedByCommand({ type: 'ClaimTask', task: 'a/b.3' }), cancelled))
  assert.ok(meet(touchedByCommand({ type: 'SuspendCase', reason: 'x', waitingFor: 'office' }), cancelled))
  assert.ok(!meet(touchedByCommand({ type: 'ClaimTask', task: 'desain.1' }), cancelled))
})

test('the same document rejected by one and replaced by another meet', () => {
  const rejected = touchedByEvents([{ type: 'DocumentRejected', document: 'kak', by: 'budi', reason: 'x' }])
  const file = { fileId: 'f', name: 'kak.pdf', mediaType: 'application/pdf', size: 1, sha256: '0' }
  assert.ok(meet(touchedByCommand({ type: 'ReplaceDocument', document: 'kak', file }), rejected))
  assert.ok(!meet(touchedByCommand({ type: 'ReplaceDocument', document: 'surat', file }), rejected))
})

test('acts on the same paper meet, on two papers of one task they do not; a completion meets both', () => {
  const written = touchedByEvents([
    {
      type: 'PaperForwarded',
      task: 'uji.1',
      document: 'surat',
      to: 'signing',
      by: 'budi',
      at: '2026-11-20T00:00:00.000Z',
    },
  ])
  assert.ok(meet(touchedByCommand({ type: 'RecallPaper', task: 'uji.1', document: 'surat' }), written))
  assert.ok(!meet(touchedByCommand({ type: 'RecallPaper', task: 'uji.1', document: 'notula' }), written))
  assert.ok(meet(touchedByCommand({ type: 'SkipStep', task: 'uji.1', reason: 'x' }), written))
})
