import type { CaseEvent } from '#engine/case/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'

/** The graphs that a case has run on, by version; `acts` are all of them. */
export async function graphsOfCase(
  procedures: Pick<ProcedureShelf, 'getGraph'>,
  tenant: string,
  acts: readonly { readonly events: readonly CaseEvent[] }[],
): Promise<(version: number) => StepGraph> {
  const events = acts.flatMap((act) => act.events)
  const opened = events.find((event) => event.type === 'CaseOpened')
  if (!opened) return () => missing(0)
  const { procedure, version } = opened.procedure
  const versions = [version, ...events.flatMap((event) => (event.type === 'VersionChanged' ? event.to : []))]
  const graphs = new Map<number, StepGraph>()
  for (const each of new Set(versions)) graphs.set(each, await procedures.getGraph(tenant, procedure, each))
  return (wanted) => graphs.get(wanted) ?? missing(wanted)
}

function missing(version: number): never {
  throw new Error(`The case never ran on version ${version}`)
}
