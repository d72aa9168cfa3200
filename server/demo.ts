import { type DemoTenant, listTenants, loadLibrary, neutralEmblem } from '#library/index.ts'
import { demoPassword, hashOfPassword, loadTenant } from '#server/directory/index.ts'
import { openTenantDatabase, type Pools } from '#server/platform/index.ts'
import { type ProcedureText, withCalled } from '#server/procedures/index.ts'
import { loadNumberings } from '#server/registers/index.ts'
import { loadLetterhead } from '#server/stationery/index.ts'
import type { WiredApp } from './wiring.ts'

/** Is this a database that nobody has put anything into, or one whose first loading was cut short? */
export async function needsDemo(pools: Pools): Promise<boolean> {
  const database = openTenantDatabase(pools.app)
  const tenants = await database.listPublicTenants()
  for (const { tenant_id, demo } of tenants) {
    if (!demo) continue
    const { settings } = await database.withTenant(tenant_id, (queries) =>
      queries
        .selectFrom('tenant')
        .select('settings')
        .where('tenant_id', '=', tenant_id)
        .executeTakeFirstOrThrow(),
    )
    if (settings.demoLoaded !== true) return true
  }
  return tenants.length === 0
}

/** Loads the demo governments with their procedures and accounts. Safe to repeat after it was cut short. */
export async function loadDemoTenants(
  app: Pick<WiredApp, 'procedures'>,
  pools: Pools,
  tenants: readonly DemoTenant[],
  now: () => string,
): Promise<void> {
  const database = openTenantDatabase(pools.app)
  const texts = new Map(loadLibrary().procedures.map(({ id, text }) => [id, text]))
  const passwordHash = await hashOfPassword(demoPassword)
  const emblem = { mediaType: 'image/svg+xml', bytes: Buffer.from(neutralEmblem()) } as const
  for (const tenant of tenants) {
    await loadTenant(database, pools.auth, tenant, {
      demo: true,
      passwordHash,
      today: '2020-01-01',
    })
    await loadNumberings(database, tenant.id, tenant.numbering, now())
    await loadLetterhead(database, tenant.id, tenant.letterhead, emblem, now())
    const procedures = Object.keys(tenant.bindings).map((id) => procedureText(id, texts))
    await app.procedures.load(
      tenant.id,
      procedures.map((procedure) => ({ procedure, at: now() })),
    )
  }
}

/** Notes that everything is there, so that later starts leave the data alone. */
export async function noteDemoLoaded(pools: Pools, tenants: readonly DemoTenant[]): Promise<void> {
  const database = openTenantDatabase(pools.app)
  for (const { id } of tenants)
    await database.withTenant(id, (queries) =>
      queries
        .updateTable('tenant')
        .set({ settings: JSON.stringify({ demoLoaded: true }) })
        .where('tenant_id', '=', id)
        .execute(),
    )
}

export function listDemoTenants(): readonly DemoTenant[] {
  return listTenants()
}

function procedureText(id: string, texts: ReadonlyMap<string, string>): ProcedureText {
  const text = texts.get(id)
  if (text === undefined)
    throw new Error(`library/procedures has no ${id}.yaml, which a demo government names`)
  return withCalled(id, text, (called) => texts.get(called))
}
