import type { Finding } from '../finding.ts'
import type { StepGraph } from '../graph.ts'
import { wordsInside } from '../words.ts'
import { found, listed } from './found.ts'

/** A number that the document prints at two rows. */
export function duplicateNumbers(graph: StepGraph): readonly Finding[] {
  const own = graph.steps.filter((step) => step.scope === null && step.number !== undefined)
  return [...Map.groupBy(own, (step) => step.number)]
    .filter(([, steps]) => steps.length > 1)
    .map(([number, steps]) =>
      found(
        'contradiction',
        'duplicate-number',
        steps,
        `Nomor ${number} dipakai ${steps.length} kali: ${listed(
          steps.map((step) => wordsInside(step).id),
          'dan',
        )}.`,
        `Number ${number} is used ${steps.length} times: ${listed(
          steps.map((step) => wordsInside(step).en),
          'and',
        )}.`,
      ),
    )
}
