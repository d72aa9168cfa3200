import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  completion,
  graphOf,
  outcome,
  procedure,
  step,
  submittedCase,
  toEnding,
  toStep,
} from '../testing/index.ts'

/** A loop around a fork and a join; every round also leaves a note, a draft, a return and a solved problem. */
const graph = graphOf(
  procedure('uji', [
    step({ id: 'mulai', next: [toStep('kiri'), toStep('kanan')] }),
    step({ id: 'kiri', next: [toStep('temu')] }),
    step({ id: 'kanan', next: [toStep('temu')] }),
    step({ id: 'temu', join: ['kiri', 'kanan'], next: [toStep('putus')] }),
    step({ id: 'putus', outcomes: [outcome('ya', toEnding('selesai')), outcome('lagi', toStep('mulai'))] }),
  ]),
)

test('the snapshot of a case of a thousand acts is that of one of ten, but for the digits of its rounds', () => {
  const run = submittedCase(graph)
  const sizes: number[] = []
  let acts = 0
  const act = (command: Parameters<typeof run.act>[0]): void => {
    run.mustAct(command, run.person('staf-1'))
    acts++
  }
  while (acts < 1000) {
    for (const id of ['mulai', 'kiri', 'kanan', 'temu', 'putus']) {
      const { id: task } = Object.values(run.state.tasks).find((open) => open.step === id)!
      act({ type: 'SaveDraft', task, draft: { note: 'Sementara' } })
      if (id === 'temu') {
        act({ type: 'ReturnStep', task, to: 'kiri', points: ['Ulangi'] })
        act(completion(`kiri.${run.state.rounds.kiri}`))
        act(completion(`temu.${run.state.rounds.temu}`))
      } else act(completion(task, id === 'putus' ? { outcome: 'lagi' } : {}))
    }
    act({ type: 'AddNote', text: 'Catatan' })
    act({ type: 'RecordProblem', text: 'Kendala' })
    act({ type: 'RecordSolution', problem: String(run.state.problemCount), text: 'Solusi' })
    sizes.push(JSON.stringify(run.state).replaceAll(/\d+/g, '0').length)
  }
  // From the second round on every step has been done before.
  assert.equal(sizes[1], sizes.at(-1))
  assert.ok(sizes.length > 50)
})
