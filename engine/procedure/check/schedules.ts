import type { Finding } from '../finding.ts'
import { flowOf } from '../flow-edges.ts'
import type { StepGraph } from '../graph.ts'
import { wordsInside, wordsOf } from '../words.ts'
import { found } from './found.ts'
import { after } from './reach.ts'

/** A time "set by" a step that doesn't set it or comes too late, and a step that sets a time nobody asked it for. */
export function schedules(graph: StepGraph): readonly Finding[] {
  const flow = flowOf(graph)
  return graph.steps.flatMap((step) => {
    const words = wordsOf(step)
    const findings: Finding[] = []
    const time = step.time?.value
    const setter = time?.kind === 'set-by' ? graph.byId.get(time.step) : undefined
    if (
      time?.kind === 'set-by' &&
      !(setter?.sets.includes(step.id) && setter.id !== step.id && after(setter.id, flow).has(step.id))
    )
      findings.push(
        found(
          'contradiction',
          'set-by-not-set',
          setter ? [step, setter] : [step],
          `Waktu ${words.id.replace('K', 'k')} ditentukan oleh ${setter ? wordsInside(setter).id : 'kegiatan lain'}, tetapi kegiatan itu tidak menentukannya sebelumnya. Tanpa jadwal, kegiatan ini tidak punya tenggat.`,
          `The time of ${wordsInside(step).en} is set by ${setter ? wordsInside(setter).en : 'another step'}, which doesn't set it beforehand. Without a schedule the step has no due time.`,
        ),
      )
    for (const id of step.sets) {
      const other = graph.byId.get(id)
      const asked = other?.time?.value
      if (asked?.kind === 'set-by' && asked.step === step.id) continue
      findings.push(
        found(
          'notice',
          'sets-without-set-by',
          other ? [step, other] : [step],
          `${words.id} menentukan jadwal ${other ? wordsInside(other).id : `"${id}"`}, tetapi waktu kegiatan itu tidak bergantung padanya.`,
          `${words.en} sets a date for ${other ? wordsInside(other).en : `"${id}"`}, whose time doesn't depend on it.`,
        ),
      )
    }
    return findings
  })
}
