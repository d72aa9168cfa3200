import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseEvent, CaseState } from '#engine/case/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { standingPapers } from './standing-papers.ts'

const fileOf = (fileId: string) => ({
  fileId,
  name: 'a.pdf',
  mediaType: 'application/pdf',
  size: 1,
  sha256: fileId,
})
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T03:00:00.000Z`

interface Told {
  readonly on: number
  readonly events: readonly Readonly<Record<string, unknown>>[]
}

/** A paper of a task, written and finished on a day under a file. */
const final = (on: number, task: string, file: string, document = 'undangan'): Told => ({
  on,
  events: [
    {
      ...{ type: 'PaperWritten', task, document, by: 'a', at: day(on) },
      ...{ kind: 'undangan', kindVersion: 2, revision: 1, content: file },
    },
    { type: 'PaperFinished', task, document, by: 'a', at: day(on), file: fileOf(file) },
  ],
})
const received = (on: number, file: string, step = 'undangan', document = 'undangan'): Told => ({
  on,
  events: [
    { type: 'DocumentReceived', document, file: fileOf(file), version: 1, step, by: 'a', at: day(on) },
  ],
})
const told = (on: number, event: Readonly<Record<string, unknown>>): Told => ({ on, events: [event] })

function standing(acts: readonly Told[], open: readonly string[] = [], signedElsewhere = false) {
  const state = {
    status: 'running',
    tasks: Object.fromEntries(open.map((task) => [task, {}])),
  } as unknown as CaseState
  const use = { kind: 'undangan', ...(signedElsewhere && { signedElsewhere }) }
  const graph = { documentUses: { undangan: use, lain: use } } as unknown as StepGraph
  const log = acts.map(({ on, events }) => ({
    at: day(on),
    events: events as unknown as readonly CaseEvent[],
  }))
  return standingPapers({ state, graph, acts: log }).map(({ paper, since, gone }) => [
    ...[paper.task, since, gone],
  ])
}

test('a final paper stands while its task is open, and once it is handed in', () => {
  assert.deepEqual(standing([final(1, 'undangan.1', 'f')], ['undangan.1']), [['undangan.1', day(1), null]])
  assert.deepEqual(standing([final(1, 'undangan.1', 'f'), received(2, 'f')]), [['undangan.1', day(1), null]])
  assert.deepEqual(standing([final(1, 'undangan.1', 'f')]), [], 'its task went away')
})

test('one that is taken back stands no more, nor does one that is rejected', () => {
  const back = { type: 'PaperRecalled', task: 'undangan.1', document: 'undangan', by: 'a', at: day(2) }
  assert.deepEqual(standing([final(1, 'undangan.1', 'f'), told(2, back)], ['undangan.1']), [])
  const rejected = { type: 'DocumentRejected', document: 'undangan', by: 'b', reason: 'Salah' }
  assert.deepEqual(standing([final(1, 'undangan.1', 'f'), received(2, 'f'), told(3, rejected)]), [
    ['undangan.1', day(1), day(3)],
  ])
})

test('the next of the same document takes its place, another document does not', () => {
  const first = [final(1, 'undangan.1', 'f'), received(2, 'f')]
  assert.deepEqual(standing([...first, final(5, 'undangan.2', 'g')], ['undangan.2']), [
    ['undangan.1', day(1), day(5)],
    ['undangan.2', day(5), null],
  ])
  assert.deepEqual(standing([...first, received(4, 'h')]), [['undangan.1', day(1), day(4)]])
  assert.deepEqual(standing([...first, received(4, 'h', 'lain', 'lain')]), [['undangan.1', day(1), null]])
})

test('what is signed outside stands once it comes back, under whatever file', () => {
  const printed = final(1, 'undangan.1', 'f')
  assert.deepEqual(standing([printed], ['undangan.1'], true), [])
  assert.deepEqual(standing([printed, received(3, 'scan')], [], true), [['undangan.1', day(3), null]])
})
