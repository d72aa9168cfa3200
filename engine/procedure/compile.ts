import { flowChecks, walkChecks } from './check/index.ts'
import type { ProcedureDefinition } from './definition.ts'
import type { Finding } from './finding.ts'
import type { StepGraph } from './graph.ts'
import { link, type Resolve } from './link.ts'

export type Compiled = { readonly graph: StepGraph } | { readonly findings: readonly Finding[] }

/**
 * The graph the engine runs, with what the checks found in it; or only the findings, where one of them is an error: such
 * a procedure can't run. `resolve` gives the procedures that it calls.
 */
export function compileProcedure(
  definition: ProcedureDefinition,
  resolve: Resolve = () => undefined,
): Compiled {
  const linked = link(definition, resolve)
  if (!('procedure' in linked)) return { findings: linked }
  const inFlow = flowChecks.flatMap((check) => check(linked))
  const inWalk = hasError(inFlow) ? [] : walkChecks.flatMap((check) => check(linked))
  const findings = [...inFlow, ...inWalk].toSorted((a, b) => placeOf(a, linked) - placeOf(b, linked))
  if (hasError(findings)) return { findings }
  // The same object, so that its markings aren't walked again.
  return { graph: Object.assign(linked, { findings }) }
}

function hasError(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}

/** In the order of the document; what concerns no step comes first. */
function placeOf(finding: Finding, graph: StepGraph): number {
  const first = finding.steps[0]
  return first === undefined ? -1 : (graph.byId.get(first)?.order ?? -1)
}
