import type { StepId } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { type Flow, flowOf } from '../flow-edges.ts'
import type { GraphStep, StepGraph } from '../graph.ts'
import { wordsOf } from '../words.ts'
import { found } from './found.ts'

/** A step nobody can come to: no outcome, no following row leads there. */
export function unreachableSteps(graph: StepGraph): readonly Finding[] {
  const reached = after(graph.start, flowOf(graph))
  return graph.steps
    .filter((step) => !reached.has(step.id))
    .map((step) => {
      const words = wordsOf(step)
      return found(
        'error',
        'unreachable-step',
        [step],
        `${words.id} tidak dapat dicapai dari kegiatan mana pun. Arahkan salah satu kegiatan ke sana, atau hapus.`,
        `${words.en} can't be reached from any step. Let a step lead there, or take it out.`,
      )
    })
}

/** A step from which no ending can be reached, whatever is decided. */
export function deadEnds(graph: StepGraph): readonly Finding[] {
  const flow = flowOf(graph)
  return graph.steps
    .filter((step) => !leadsToEnding(step, flow))
    .map((step) => {
      const words = wordsOf(step)
      return found(
        'error',
        'no-way-to-ending',
        [step],
        `Dari ${words.id.replace('K', 'k')} tidak ada jalan menuju akhir mana pun, sehingga permohonan tidak pernah selesai.`,
        `From ${words.en.replace('S', 's')} no ending can be reached, so the case would never be over.`,
      )
    })
}

/** Every step that may come at or after this one. */
export function after(step: StepId, flow: Flow): ReadonlySet<StepId> {
  const reached = new Set([step])
  const open = [step]
  for (let via = open.pop(); via !== undefined; via = open.pop())
    for (const { to } of flow.outOf.get(via) ?? [])
      if (to !== null && !reached.has(to)) {
        reached.add(to)
        open.push(to)
      }
  return reached
}

function leadsToEnding(step: GraphStep, flow: Flow): boolean {
  return [...after(step.id, flow)].some((id) => (flow.outOf.get(id) ?? []).some((edge) => edge.to === null))
}
