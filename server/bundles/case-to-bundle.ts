import type pg from 'pg'
import { type CaseEvent, caseDecider } from '#engine/case/index.ts'
import type { Cases, CaseView } from '#server/cases/contract.ts'
import { findKeptTexts, sealedTexts } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import {
  canonicalJson,
  listActs,
  type StoredAct,
  type TenantDatabase,
  wholeEvents,
} from '#server/platform/index.ts'
import { type CasePaper, papersInOrder } from './papers-in-order.ts'

/** Everything of a case that goes into its archive package, files apart. */
export interface CaseToBundle {
  readonly view: CaseView
  readonly papers: readonly CasePaper[]
  /** The state as it was hashed with the last act: SHA-256 of this text is that act's `snapshotHash`. */
  readonly state: string
  /** The event log up to `view.version`, a line an act. */
  readonly acts: string
  /** What each sealed text in the acts says, as JSON; of what was erased, the mark that stands for it. */
  readonly texts: string
  readonly procedure: string
  /** Procedures it calls, by id. */
  readonly called: Readonly<Record<string, string>>
}

/** Null: no such case, or not for this viewer: the log can't be cut without breaking its hashes, so it is for who reads all. */
export async function loadCaseToBundle(
  pool: pg.Pool,
  tenants: TenantDatabase,
  cases: Cases,
  viewer: Viewer,
  caseId: string,
): Promise<CaseToBundle | null> {
  const found = await cases.findPapers(viewer, caseId)
  if (!found?.case.readsAccounts) return null
  const view = found.case
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
  const events = seen.flatMap((act) => wholeEvents<CaseEvent>(act.events, act))
  const { keys } = await findKeptTexts(pool, tenant, caseId)
  return {
    view,
    papers: papersInOrder(view, found.papers),
    state: canonicalJson(events.reduce(caseDecider.evolve, caseDecider.initial)),
    acts: seen.map(actLine).join(''),
    texts: `${JSON.stringify(Object.fromEntries(sealedTexts(events, keys)), null, 1)}\n`,
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
