import type pg from 'pg'
import { type CaseEvent, type CaseState, caseDecider } from '#engine/case/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { type Authority, listActs, type TenantQueries, wholeEvents } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import type { LoadedCase } from './case-view.ts'
import { graphsOfCase } from './graphs-of-case.ts'
import type { LoggedAct } from './history.ts'
import { findKeptTexts } from './texts/keys.ts'
import { openTexts, shownEvent } from './texts/sealing.ts'

interface Row {
  readonly version: number
  readonly snapshot: string | null
  /** The version at which the snapshot was taken. */
  readonly kept: number
  readonly authority: Authority | null
  readonly acts: readonly LoggedAct[]
}

/**
 * The case, its acts, and what the viewer may do today, with the texts opened that weren't erased. Two questions at the
 * same time. Null: no such case.
 */
export async function loadCase(
  pool: pg.Pool,
  procedures: ProcedureShelf,
  viewer: Viewer,
  id: string,
  now: string,
): Promise<LoadedCase | null> {
  const [{ rows }, texts] = await Promise.all([
    pool.query<Row>({
      name: 'view_case',
      text: 'select * from laksana.view_case($1, $2, $3, $4)',
      values: [viewer.tenant.id, id, viewer.official.id, now],
    }),
    findKeptTexts(pool, viewer.tenant.id, id),
  ])
  const row = rows[0]
  if (!row) return null
  const acts = row.acts.map((act) => {
    const at = new Date(act.at).toISOString()
    const events = wholeEvents<CaseEvent>(act.events, { at, actor: act.actor })
    return { ...act, at, events: events.map((event) => shownEvent(event, texts)) }
  })
  // Of what was erased nothing may come back by the state as it was kept.
  const state =
    texts.erased.length > 0
      ? stateFrom(null, acts)
      : openTexts(stateFrom(row.snapshot, acts.slice(row.kept)), texts.keys)
  const { procedure, version } = state.procedure
  const graph = await procedures.getGraph(viewer.tenant.id, procedure, version)
  const graphOf = await graphsOfCase(procedures, viewer.tenant.id, acts)
  const { erased } = texts
  return { id, version: row.version, state, graph, graphOf, authority: row.authority, acts, erased }
}

/** The state as it was kept, null where it never was, evolved by the acts since. */
export function stateFrom(
  snapshot: string | null,
  later: readonly { readonly events: readonly unknown[] }[],
): CaseState {
  const kept = snapshot === null ? caseDecider.initial : (JSON.parse(snapshot) as CaseState)
  return later.flatMap(({ events }) => events as readonly CaseEvent[]).reduce(caseDecider.evolve, kept)
}

/** How a case stands, its texts as they are stored, without looking who asks. There must be such a case. */
export async function readState(queries: TenantQueries, tenant: string, caseId: string): Promise<CaseState> {
  const kept = await queries
    .selectFrom('case_snapshot')
    .select(['version', 'snapshot'])
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const later = await listActs(queries, caseId, kept?.version ?? 0)
  return stateFrom(
    kept?.snapshot ?? null,
    later.map((act) => ({ events: wholeEvents(act.events, act) })),
  )
}
