import type { Cases, CaseView } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { canonicalJson, listActs, type StoredAct, type TenantDatabase } from '#server/platform/index.ts'
import { type CasePaper, papersInOrder } from './papers-in-order.ts'

/** Everything of a case that goes into its archive package, files apart. */
export interface CaseToBundle {
  readonly view: CaseView
  readonly papers: readonly CasePaper[]
  /** The state as it was hashed with the last act: SHA-256 of this text is that act's `snapshotHash`. */
  readonly state: string
  /** The event log up to `view.version`, a line an act. */
  readonly acts: string
  readonly procedure: string
  /** Procedures it calls, by id. */
  readonly called: Readonly<Record<string, string>>
}

/** Null: no such case, or not for this viewer. */
export async function loadCaseToBundle(
  tenants: TenantDatabase,
  cases: Cases,
  viewer: Viewer,
  caseId: string,
): Promise<CaseToBundle | null> {
  const view = await cases.find(viewer, caseId)
  if (!view) return null
  const { procedure, version } = view.state.procedure
  const tenant = viewer.tenant.id
  const { acts, edition } = await tenants.withTenant(tenant, async (queries) => ({
    acts: await listActs(queries, caseId),
    edition: await queries
      .selectFrom('procedure_version')
      .select(['definition', 'linked'])
      .where('tenant_id', '=', tenant)
      .where('procedure_id', '=', procedure)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
  }))
  // Somebody may have acted since the case was looked at.
  const seen = acts.filter((act) => act.version <= view.version)
  return {
    view,
    papers: papersInOrder(view),
    state: canonicalJson(view.state),
    acts: seen.map(actLine).join(''),
    procedure: edition.definition,
    called: edition.linked,
  }
}

/** One act with hashes in hexadecimal, in the order in which they are hashed (`server/platform/event-log/hash.ts`). */
function actLine(act: StoredAct): string {
  const { tenant, stream, version, commandId, at, actor, events, previousHash, snapshotHash, hash } = act
  return `${JSON.stringify({
    tenant,
    stream,
    version,
    commandId,
    act: act.act,
    at,
    actor: JSON.parse(canonicalJson(actor)),
    events: JSON.parse(canonicalJson(events)),
    previousHash: previousHash?.toString('hex') ?? null,
    snapshotHash: snapshotHash.toString('hex'),
    hash: hash.toString('hex'),
  })}\n`
}
