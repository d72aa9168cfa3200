import { type CaseEvent, type CaseState, caseDecider } from '#engine/case/index.ts'
import { type Refusal, refusal } from '#engine/kernel/index.ts'
import { auditStream, listActs, type TenantQueries } from '#server/platform/index.ts'
import type { ErasePlace, Erasure } from '../contract.ts'

export interface EraseOrder {
  readonly what: Erasure['what']
  /** ISO instant. */
  readonly at: string
  readonly under: string
  /** Null: the nightly job. */
  readonly by: { readonly official: string; readonly position: string } | null
}

/** A case whose chain doesn't verify is evidence of something, and is not erased. */
export class ChainBroken extends Error {
  readonly caseId: string

  constructor(caseId: string) {
    super(`the acts of case ${caseId} do not verify, so nothing of it is erased`)
    this.caseId = caseId
  }
}

/** The office is told of it; the transaction it was thrown in has changed nothing. Throws every other error. */
export function refusalOf(error: unknown): { readonly kind: 'refused'; readonly refusal: Refusal } {
  if (!(error instanceof ChainBroken)) throw error
  return { kind: 'refused', refusal: refusal('ChainBroken', { files: [error.caseId] }) }
}

/**
 * Erases a case in every place there is and keeps the proof: that its acts verified before and after, how many they are
 * and the hash of the last. All in the caller's transaction. Throws ChainBroken.
 */
export async function eraseCase(
  queries: TenantQueries,
  places: readonly ErasePlace[],
  tenant: string,
  caseId: string,
  order: EraseOrder,
): Promise<Pick<Erasure, 'acts' | 'head'>> {
  await verified(queries, caseId)
  const erased: { place: string; count: number }[] = []
  for (const place of places)
    erased.push({ place: place.name, count: await place.erase(queries, tenant, caseId, order.what) })
  const proof = await verified(queries, caseId)
  await queries
    .insertInto('erasure')
    .values({
      tenant_id: tenant,
      case_id: caseId,
      what: order.what,
      at: order.at,
      under: order.under,
      by_official: order.by?.official ?? null,
      by_position: order.by?.position ?? null,
      places: JSON.stringify(erased),
      ...proof,
    })
    .execute()
  return proof
}

async function verified(queries: TenantQueries, caseId: string): Promise<Pick<Erasure, 'acts' | 'head'>> {
  const audit = await auditStream<CaseState, CaseEvent>(queries, caseDecider, caseId)
  if (audit.broken || audit.notRebuilt !== null || !audit.headFits) throw new ChainBroken(caseId)
  const last = (await listActs(queries, caseId, audit.acts - 1)).at(-1)
  return { acts: audit.acts, head: last?.hash.toString('hex') ?? '' }
}
