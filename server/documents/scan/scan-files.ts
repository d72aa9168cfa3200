import type pg from 'pg'
import { type Deliveries, openTenantDatabase, type TenantQueries } from '#server/platform/index.ts'
import type { FileStore } from '../storage/store.ts'
import { tellAdministrators, tellOfficial } from '../tell.ts'
import { type ScannerAddress, scan } from './clamd.ts'

export interface ScanningParts {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly store: FileStore
  readonly scanner: ScannerAddress
  /** An ISO instant. */
  readonly now: () => string
}

/** Files held for longer were left by a scanner that was away: whoever finds it back scans them too. */
const overdue = 5 * 60 * 1_000
/** Of those, at one delivery. */
const atOnce = 20

interface Held {
  readonly fileId: string
  readonly name: string
  readonly sha256: string
  readonly by: string
}

/**
 * Has every new file looked through. A scanner that is away leaves it held: the delivery is tried again with growing
 * pauses, and administrators are told once a day.
 */
export function scanDeliveries({ pool, store, scanner, now }: ScanningParts): Deliveries {
  const tenants = openTenantDatabase(pool)

  async function scanOne(tenant: string, held: Held): Promise<void> {
    const verdict = await scan(scanner, store.read(tenant, held.sha256))
    await tenants.withTenant(tenant, async (queries) => {
      const { numUpdatedRows } = await queries
        .updateTable('stored_file')
        .set({
          scan: verdict.kind,
          scan_found: verdict.kind === 'infected' ? verdict.found : null,
          scanned_at: now(),
        })
        .where('tenant_id', '=', tenant)
        .where('file_id', '=', held.fileId)
        .where('scan', '=', 'held')
        .executeTakeFirst()
      if (verdict.kind === 'clean' || numUpdatedRows === 0n) return
      const id = `infected ${held.fileId}`
      const notice = {
        id,
        kind: 'file-infected' as const,
        facts: { file: held.name, found: verdict.found },
        at: now(),
      }
      await tellOfficial(queries, tenant, held.by, notice, held.fileId)
    })
  }

  async function tellAway(tenant: string): Promise<void> {
    const at = now()
    const notice = { id: `scanner-away ${at.slice(0, 10)}`, kind: 'scanner-away' as const, facts: {}, at }
    await tenants.withTenant(tenant, (queries) => tellAdministrators(queries, tenant, notice))
  }

  const listHeld = (queries: TenantQueries, tenant: string) =>
    queries
      .selectFrom('stored_file')
      .select(['file_id as fileId', 'name', 'sha256', 'uploaded_by as by'])
      .where('tenant_id', '=', tenant)
      .where('scan', '=', 'held')

  return new Map([
    [
      'scan-file',
      async ({ tenant, body }) => {
        const file = await tenants.withTenant(tenant, (queries) =>
          listHeld(queries, tenant).where('file_id', '=', String(body.file)).executeTakeFirst(),
        )
        if (!file) return
        try {
          await scanOne(tenant, file)
        } catch (error) {
          await tellAway(tenant)
          throw error
        }
        const before = new Date(Date.parse(now()) - overdue).toISOString()
        const left = await tenants.withTenant(tenant, (queries) =>
          listHeld(queries, tenant)
            .where('uploaded_at', '<', before)
            .orderBy('uploaded_at')
            .limit(atOnce)
            .execute(),
        )
        for (const each of left) await scanOne(tenant, each)
      },
    ],
  ])
}
