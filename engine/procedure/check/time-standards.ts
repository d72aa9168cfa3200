import type { Provenance, TimeLength } from '../definition.ts'
import type { Finding } from '../finding.ts'
import type { GraphStep, StepGraph } from '../graph.ts'
import { agreesWithText, readTimeText } from '../time-text.ts'
import { wordsOf } from '../words.ts'
import { found } from './found.ts'

/** A written time that is no time ("Target Bidang PTIKP"), or that says something else than the value read from it. */
export function timeStandards(graph: StepGraph): readonly Finding[] {
  const { totalTime } = graph.procedure.identity
  const total =
    totalTime &&
    timeFinding([], { id: 'Waktu baku seluruhnya', en: 'The whole' }, totalTime.provenance, totalTime.value)
  const ofSteps = graph.steps.map((step) => {
    if (step.scope !== null || !step.time) return undefined
    const standard = step.time.value
    return timeFinding(
      [step],
      wordsOf(step),
      step.time.provenance,
      standard.kind === 'length' ? standard : null,
    )
  })
  return [total, ...ofSteps].filter((finding) => finding !== undefined)
}

/** `length` is null where an earlier step's schedule sets the time. */
function timeFinding(
  steps: readonly GraphStep[],
  words: { readonly id: string; readonly en: string },
  provenance: Provenance,
  length: TimeLength | null,
): Finding | undefined {
  if (provenance.kind !== 'written') return undefined
  const { text } = provenance
  if (readTimeText(text) === null)
    return found(
      'contradiction',
      'time-not-a-time',
      steps,
      `${words.id}: waktu baku “${text}” bukan satuan waktu.`,
      `${words.en}: the time standard “${text}” is not a time.`,
    )
  if (length && agreesWithText(length, text)) return undefined
  return found(
    'contradiction',
    'time-disagrees',
    steps,
    `${words.id}: nilai waktu baku tidak sama dengan yang tertulis, “${text}”.`,
    `${words.en}: the value of the time standard is not what is written, “${text}”.`,
  )
}
