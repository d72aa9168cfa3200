import type { Finding } from '../finding.ts'
import type { StepGraph } from '../graph.ts'
import { agreesWithText, readTimeText } from '../time-text.ts'
import { wordsOf } from '../words.ts'
import { found } from './found.ts'

/** A written time that is no time ("Target Bidang PTIKP"), or that says something else than the value read from it. */
export function timeStandards(graph: StepGraph): readonly Finding[] {
  return graph.steps.flatMap((step) => {
    if (step.scope !== null || step.time?.provenance.kind !== 'written') return []
    const { text } = step.time.provenance
    const words = wordsOf(step)
    if (readTimeText(text) === null)
      return found(
        'contradiction',
        'time-not-a-time',
        [step],
        `${words.id}: waktu baku “${text}” bukan satuan waktu.`,
        `${words.en}: the time standard “${text}” is not a time.`,
      )
    const standard = step.time.value
    if (standard.kind === 'length' && agreesWithText(standard, text)) return []
    return found(
      'contradiction',
      'time-disagrees',
      [step],
      `${words.id}: nilai waktu baku tidak sama dengan yang tertulis, “${text}”.`,
      `${words.en}: the value of the time standard is not what is written, “${text}”.`,
    )
  })
}
