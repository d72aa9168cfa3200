import { type CaseEvent, caseDecider } from '#engine/case/index.ts'
import type { DocumentKindId } from '#engine/document-kind/index.ts'
import type { DocumentId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import { compileProcedure } from '#engine/procedure/index.ts'
import { type DemoTenant, type ExampleCase, listTenants, loadLibrary } from '#library/index.ts'
import { playOverApi, type Troupe } from '#server/cases/testing/api-stage.ts'
import { paperWriter } from '#server/papers/testing/paper-over-api.ts'
import { auditStream, listActs, openTenantDatabase } from '#server/platform/index.ts'
import type { People } from './people.ts'
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
  /** Made in Laksana, from the first draft until they were final. */
  readonly papers: number
  /** Uploaded: what came with the request, and what is made elsewhere. */
  readonly files: number
  /** Every act follows the one before, is what was hashed, and replays to the state it recorded. */
  readonly chainVerified: boolean
  readonly seconds: number
}

export interface Flow {
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

/** A run, with what the table doesn't tell of it. */
export interface Played {
  readonly run: Run
  readonly caseId: string
  /** Kinds of the papers that were made in Laksana. */
  readonly kinds: readonly DocumentKindId[]
}

/**
 * Plays an example over HTTP, everybody with an API token and a certificate of their own: papers are written, initialled,
 * numbered and signed here wherever their kind is written here, and handed in with their step. Then looks at what it left.
 */
export async function runExample(
  playground: Playground,
  people: People,
  { tenant, graph }: Flow,
  example: ExampleCase,
): Promise<Played> {
  const callerFor = people.callerFor
  const papersOf: Troupe['papersOf'] = (caseId, stage) =>
    paperWriter({
      caseId,
      stage,
      callerFor: ({ official }) => callerFor(official),
      passphraseOf: ({ official }) => people.passphraseOf(official),
      numberIn: people.numberIn,
    })
  const started = performance.now()
  const { caseId, stage } = await playOverApi({ tenant, callerFor, papersOf }, graph, example)
  const seconds = (performance.now() - started) / 1000
  const state = await stage.state()
  const left = await openTenantDatabase(playground.pools.app).withTenant(tenant.id, async (queries) => ({
    acts: await listActs(queries, caseId),
    audit: await auditStream(queries, caseDecider, caseId),
  }))
  const events = left.acts.flatMap((act) => act.events as readonly CaseEvent[])
  const count = (type: CaseEvent['type']) => events.filter((event) => event.type === type).length
  const made = events.flatMap(madeIn)
  const handedIn = made.filter((document) => !graph.documentUses[document]?.signedElsewhere)
  const { broken, notRebuilt, headFits } = left.audit
  return {
    caseId,
    kinds: made.map((document) => graph.documentUses[document]!.kind),
    run: {
      flow: graph.procedure.id,
      ending: state.ended?.ending ?? state.status,
      steps: count('StepCompleted'),
      acts: left.acts.length,
      returns: count('StepReturned'),
      events: events.length,
      papers: made.length,
      files: count('DocumentReceived') - handedIn.length,
      chainVerified: broken === null && notRebuilt === null && headFits,
      seconds: Math.round(seconds * 1000) / 1000,
    },
  }
}

/** The document that an event has made here: a paper that became final, the sheet of a disposition. */
function madeIn(event: CaseEvent): readonly DocumentId[] {
  if (event.type === 'DispositionMade')
    return event.sheet && event.document !== undefined ? [event.document] : []
  const final = event.type === 'PaperFinished' || (event.type === 'PaperSigned' && event.last)
  return final ? [event.document] : []
}
