import type { Finding } from '../finding.ts'
import type { StepGraph } from '../graph.ts'
import { found } from './found.ts'

/** What whoever wrote the file saw in the document and no check can see: two rows that ask the same, a misplaced output. */
export function notedContradictions(graph: StepGraph): readonly Finding[] {
  return graph.procedure.contradictions.map(({ steps, sentence, english }) =>
    found(
      'contradiction',
      'noted',
      steps.flatMap((id) => graph.byId.get(id) ?? []),
      sentence,
      english ?? sentence,
    ),
  )
}
