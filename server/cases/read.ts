import type pg from 'pg'
import type { CaseState } from '#engine/case/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Authority } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import type { LoadedCase } from './case-view.ts'
import type { LoggedAct } from './history.ts'

interface Row {
  readonly version: number
  readonly snapshot: string
  readonly authority: Authority | null
  readonly acts: readonly LoggedAct[]
}

/** One round trip: the case, its acts, and what the viewer may do today. Null: no such case. */
export async function loadCase(
  pool: pg.Pool,
  procedures: ProcedureShelf,
  viewer: Viewer,
  id: string,
  now: string,
): Promise<LoadedCase | null> {
  const { rows } = await pool.query<Row>({
    name: 'view_case',
    text: 'select * from laksana.view_case($1, $2, $3, $4)',
    values: [viewer.tenant.id, id, viewer.official.id, now],
  })
  const row = rows[0]
  if (!row) return null
  const state = JSON.parse(row.snapshot) as CaseState
  const { procedure, version } = state.procedure
  const graph = await procedures.getGraph(viewer.tenant.id, procedure, version)
  return { id, version: row.version, state, graph, authority: row.authority, acts: row.acts }
}
