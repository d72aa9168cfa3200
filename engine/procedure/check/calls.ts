import type { Finding } from '../finding.ts'
import { flowOf } from '../flow-edges.ts'
import type { StepGraph } from '../graph.ts'
import { wordsOf } from '../words.ts'
import { alwaysBefore } from './always-before.ts'
import { found } from './found.ts'
import { documentsGiven } from './requirements.ts'

/** A calling step promises an output that the called procedure doesn't give by every one of its endings. */
export function callOutputs(graph: StepGraph): readonly Finding[] {
  const callers = graph.steps.filter((step) => step.entry !== null)
  if (callers.length === 0) return []
  const before = alwaysBefore(
    graph,
    documentsGiven,
    graph.application.flatMap((one) => (one.kind === 'document' ? [one.document] : [])),
  )
  return callers.flatMap((caller) => {
    const waysOut = flowOf(graph).edges.filter(
      (edge) => edge.from === caller.id && edge.via.startsWith(`${caller.id}/`),
    )
    const atEnd = waysOut.map(
      ({ via, yields }) => new Set([...before.get(via)!, ...documentsGiven(graph.byId.get(via)!), ...yields]),
    )
    return caller.outputs
      .filter((output) => !output.optional && atEnd.some((given) => !given.has(output.document)))
      .map((output) => {
        const words = wordsOf(caller)
        const title = graph.documents[output.document] ?? output.document
        const called = caller.calls!.procedure
        return found(
          'error',
          'call-output-not-given',
          [caller],
          `${words.id} menjanjikan “${title}”, tetapi prosedur "${called}" yang dipanggilnya dapat berakhir tanpa menghasilkannya.`,
          `${words.en} promises “${title}”, but the procedure "${called}" that it calls can end without giving it.`,
        )
      })
  })
}
