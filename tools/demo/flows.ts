import { type CaseEvent, caseDecider } from '#engine/case/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { compileProcedure } from '#engine/procedure/index.ts'
import { type DemoTenant, type ExampleCase, listTenants, loadLibrary } from '#library/index.ts'
import { playOverApi } from '#server/cases/testing/api-stage.ts'
import { type Caller, fetchingCaller } from '#server/cases/testing/caller.ts'
import { createDirectory } from '#server/directory/index.ts'
import { auditStream, listActs, openTenantDatabase } from '#server/platform/index.ts'
import type { Playground } from './playground.ts'

/** One way through a flow, as it went over the API. */
export interface Run {
  readonly flow: string
  readonly ending: string
  /** Steps completed, loops counted each time. */
  readonly steps: number
  readonly acts: number
  readonly returns: number
  readonly events: number
  /** Every act follows the one before, is what was hashed, and replays to the state it recorded. */
  readonly chainVerified: boolean
  readonly seconds: number
}

interface Flow {
  readonly tenant: DemoTenant
  readonly graph: StepGraph
  readonly examples: readonly ExampleCase[]
}

/** The six flows with the examples that lead to their endings. */
export function listFlows(): readonly Flow[] {
  const { procedures, resolve } = loadLibrary()
  return listTenants().flatMap((tenant) =>
    Object.keys(tenant.bindings).map((id) => {
      const procedure = procedures.find((each) => each.id === id)!
      const compiled = compileProcedure(procedure.definition, resolve)
      if (!('graph' in compiled)) throw new Error(`${id} does not run`)
      return { tenant, graph: compiled.graph, examples: procedure.examples }
    }),
  )
}

/** `flow ending` of every ending that no run reached. */
export function endingsMissed(flows: readonly Flow[], runs: readonly Run[]): readonly string[] {
  const reached = new Set(runs.map(({ flow, ending }) => `${flow} ${ending}`))
  const all = flows.flatMap(({ graph }) =>
    graph.procedure.endings.map((ending) => `${graph.procedure.id} ${ending.id}`),
  )
  return all.filter((each) => !reached.has(each))
}

/** Plays an example over HTTP, everybody with an API token of their own, and looks at what it left. */
export async function runExample(playground: Playground, flow: Flow, example: ExampleCase): Promise<Run> {
  const { tenant, graph } = flow
  const callers = callersOf(playground, tenant.id)
  const started = performance.now()
  const played = await playOverApi({ tenant, callerFor: callers }, graph, example)
  const seconds = (performance.now() - started) / 1000
  const state = await played.stage.state()
  const left = await openTenantDatabase(playground.pools.app).withTenant(tenant.id, async (queries) => ({
    acts: await listActs(queries, played.caseId),
    audit: await auditStream(queries, caseDecider, played.caseId),
  }))
  const events = left.acts.flatMap((act) => act.events as readonly CaseEvent[])
  const count = (type: CaseEvent['type']) => events.filter((event) => event.type === type).length
  const { broken, notRebuilt, headFits } = left.audit
  return {
    flow: graph.procedure.id,
    ending: state.ended?.ending ?? state.status,
    steps: count('StepCompleted'),
    acts: played.acts,
    returns: count('StepReturned'),
    events: events.length,
    chainVerified: broken === null && notRebuilt === null && headFits,
    seconds: Math.round(seconds * 1000) / 1000,
  }
}

function callersOf({ address, pools }: Playground, tenant: string): (official: string) => Promise<Caller> {
  const directory = createDirectory(pools.app, () => new Date().toISOString())
  const callers = new Map<string, Promise<Caller>>()
  const make = async (official: string): Promise<Caller> => {
    const viewer = await directory.findViewer({ tenant, official })
    if (!viewer) throw new Error(`${official} of ${tenant} holds no position`)
    const { token } = await directory.createApiToken(viewer, 'demo')
    return fetchingCaller(address, { authorization: `Bearer ${token}` })
  }
  return (official) => {
    const caller = callers.get(official) ?? make(official)
    callers.set(official, caller)
    return caller
  }
}
