import type { Finding } from '../finding.ts'
import type { StepGraph } from '../graph.ts'
import { wordsOf } from '../words.ts'
import { found } from './found.ts'

/** A decision whose every outcome has a condition: where none holds, nothing could be chosen. */
export function stallingDecisions(graph: StepGraph): readonly Finding[] {
  return graph.steps
    .filter((step) => step.nature === 'decide' && step.entry === null)
    .filter((step) => step.outcomes.every((outcome) => outcome.when !== undefined))
    .map((step) => {
      const words = wordsOf(step)
      return found(
        'error',
        'decision-can-stall',
        [step],
        `${words.id} hanya punya hasil bersyarat; bila tidak satu pun syarat terpenuhi, tidak ada yang dapat dipilih. Tandai satu hasil dengan "otherwise".`,
        `${words.en} has only outcomes with a condition; where none holds, nothing can be chosen. Mark one outcome "otherwise".`,
      )
    })
}
