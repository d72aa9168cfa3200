import type { Feel, FieldId } from '../definition.ts'
import { variablesOf } from '../feel.ts'
import type { Finding } from '../finding.ts'
import { flowOf } from '../flow-edges.ts'
import type { GraphStep, StepGraph } from '../graph.ts'
import { wordsOf } from '../words.ts'
import { found } from './found.ts'
import { after } from './reach.ts'

/** A condition that reads a field which nobody is asked for before it matters: it could never be answered. */
export function unaskedFields(graph: StepGraph): readonly Finding[] {
  const flow = flowOf(graph)
  return graph.steps.flatMap((step) => {
    const askedBefore = new Set(
      graph.steps
        .filter(
          (other) => (other.id === step.id || after(other.id, flow).has(step.id)) && other.fields.length > 0,
        )
        .flatMap((other) => other.fields),
    )
    const unasked = new Set(
      conditionsOf(step)
        .flatMap(variablesOf)
        .filter((field) => !askedBefore.has(field)),
    )
    return [...unasked].map((field) => {
      const words = wordsOf(step)
      const label = graph.fields.get(field)?.label ?? field
      return found(
        'error',
        'field-never-asked',
        [step],
        `Syarat pada ${words.id.replace('K', 'k')} memakai isian “${label}”, tetapi tidak ada kegiatan sampai di sana yang menanyakannya. Tambahkan ke "fields".`,
        `A condition of ${words.en.replace('S', 's')} reads the field “${label}”, which no step up to there asks for. Add it to "fields".`,
      )
    })
  })
}

/** A step repeated until something holds that repeating it can't change. */
export function endlessRepeats(graph: StepGraph): readonly Finding[] {
  return graph.steps
    .filter((step) => step.repeatUntil !== undefined && !asks(step, graph, variablesOf(step.repeatUntil)))
    .map((step) => {
      const words = wordsOf(step)
      return found(
        'error',
        'endless-repeat',
        [step],
        `${words.id} diulang sampai “${step.repeatUntil}”, tetapi tidak menanyakan isian itu, sehingga tidak pernah berhenti. Tambahkan isiannya ke "fields".`,
        `${words.en} is repeated until “${step.repeatUntil}”, but doesn't ask for that field, so it would never stop. Add the field to "fields".`,
      )
    })
}

/** The step itself, or a step of the procedure it calls. */
function asks(step: GraphStep, graph: StepGraph, fields: readonly FieldId[]): boolean {
  return graph.steps.some(
    (one) =>
      (one.id === step.id || one.id.startsWith(`${step.id}/`)) &&
      one.fields.some((field) => fields.includes(field)),
  )
}

function conditionsOf(step: GraphStep): readonly Feel[] {
  return [
    ...step.performersWhen.map((one) => one.when),
    ...step.outcomes.flatMap((outcome) => outcome.when ?? []),
    ...[step.skipWhen, step.repeatUntil, step.guard?.when].filter((when) => when !== undefined),
  ]
}
