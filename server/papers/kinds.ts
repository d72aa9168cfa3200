import { type DocumentKind, parseDocumentKind } from '#engine/document-kind/index.ts'
import { listDocumentKinds } from '#library/index.ts'
import type { TenantDatabase } from '#server/platform/index.ts'

/** The kinds of document as a government has had them since it works here. */
export interface KindShelf {
  /** The version that a case opened then keeps: the newest of that day, or the oldest known where none was known yet. */
  versionFor(tenant: string, kind: string, openedAt: string): Promise<number>
  /** Throws where a paper names a version that was never kept: a defect. */
  getKind(tenant: string, kind: string, version: number): Promise<DocumentKind>
}

interface Known {
  readonly kind: string
  readonly version: number
  readonly since: string
}

/**
 * Keeps the text of every shipped kind once a government, kind and version, when its papers are first asked for after the
 * program was started (docs/decisions/0020-a-case-keeps-its-kinds.md).
 */
export function openKindShelf(tenants: TenantDatabase, now: () => string): KindShelf {
  const known = new Map<string, Promise<readonly Known[]>>()
  const parsed = new Map<string, DocumentKind>()
  const read = new Map<string, Promise<DocumentKind>>()

  /** A text is the same in all governments, so it is parsed once. */
  const kindOf = (text: string, name: string): DocumentKind => {
    const before = parsed.get(text)
    if (before) return before
    const answer = parseDocumentKind(text, name)
    if ('mistakes' in answer) throw new Error(`the kept kind ${name} can no longer be read`)
    parsed.set(text, answer.kind)
    return answer.kind
  }

  return {
    async versionFor(tenant, kind, openedAt) {
      const versions = (await once(known, tenant, () => keepShipped(tenants, tenant, now()))).filter(
        (each) => each.kind === kind,
      )
      const found = versions.find(({ since }) => since <= openedAt) ?? versions.at(-1)
      if (!found) throw new Error(`there is no document kind ${kind}`)
      return found.version
    },

    async getKind(tenant, kind, version) {
      await once(known, tenant, () => keepShipped(tenants, tenant, now()))
      const name = `${kind} ${version}`
      return once(read, `${tenant} ${name}`, async () =>
        kindOf(await readText(tenants, tenant, kind, version), name),
      )
    },
  }
}

/** What fails is tried again the next time. */
function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = kept.get(key)
  if (before) return before
  const made = make()
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}

/** All versions known, the newest of each kind first. */
function keepShipped(tenants: TenantDatabase, tenant: string, now: string): Promise<readonly Known[]> {
  const shipped = listDocumentKinds()
  return tenants.withTenant(tenant, async (queries) => {
    const list = () =>
      queries
        .selectFrom('paper_kind')
        .select(['kind', 'version', 'since'])
        .where('tenant_id', '=', tenant)
        .orderBy('version', 'desc')
        .execute()
    const before = await list()
    const missing = shipped.filter(
      ({ id, kind }) => !before.some((row) => row.kind === id && row.version === kind.version),
    )
    if (missing.length === 0) return before
    await queries
      .insertInto('paper_kind')
      .values(
        missing.map(({ id, kind, text }) => ({
          tenant_id: tenant,
          kind: id,
          version: kind.version,
          text,
          since: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return list()
  })
}

async function readText(
  tenants: TenantDatabase,
  tenant: string,
  kind: string,
  version: number,
): Promise<string> {
  const row = await tenants.withTenant(tenant, (queries) =>
    queries
      .selectFrom('paper_kind')
      .select('text')
      .where('tenant_id', '=', tenant)
      .where('kind', '=', kind)
      .where('version', '=', version)
      .executeTakeFirst(),
  )
  if (!row) throw new Error(`the kind ${kind} ${version} was never kept for ${tenant}`)
  return row.text
}
