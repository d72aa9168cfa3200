import { type CaseEvent, type CaseState, caseDecider } from '#engine/case/index.ts'
import {
  auditStream,
  type BrokenChain,
  listActs,
  type TenantQueries,
  verifyChain,
} from '#server/platform/index.ts'

/** `head`: the case's last act isn't where its head says; `not-rebuilt`: replaying the acts gives another state. */
export interface AuditDefect {
  readonly case: string
  readonly version: number
  readonly kind: BrokenChain['reason'] | 'head' | 'not-rebuilt'
}

export interface CaseAudit {
  readonly acts: number
  readonly defect: AuditDefect | null
}

/** Verifies the chain and replays every act: for a case that has changed. */
export async function auditChanged(queries: TenantQueries, caseId: string): Promise<CaseAudit> {
  const found = await auditStream<CaseState, CaseEvent>(queries, caseDecider, caseId)
  const at = (version: number, kind: AuditDefect['kind']) => ({ case: caseId, version, kind })
  const defect =
    (found.broken && at(found.broken.version, found.broken.reason)) ??
    (found.notRebuilt === null ? null : at(found.notRebuilt, 'not-rebuilt')) ??
    (found.headFits ? null : at(found.acts, 'head'))
  return { acts: found.acts, defect }
}

/** Verifies the chain up to the head: for a case that was rebuilt before and has not changed since. */
export async function auditUnchanged(queries: TenantQueries, caseId: string): Promise<CaseAudit> {
  const acts = await listActs(queries, caseId)
  const head = await queries
    .selectFrom('case_stream')
    .select(['version', 'last_hash'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const last = acts.at(-1)
  const broken = verifyChain(acts)
  const fits = head !== undefined && head.version === last?.version && head.last_hash.equals(last.hash)
  const defect = broken
    ? { case: caseId, version: broken.version, kind: broken.reason }
    : fits
      ? null
      : { case: caseId, version: acts.length, kind: 'head' as const }
  return { acts: acts.length, defect }
}
