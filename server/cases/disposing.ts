import { sql } from 'kysely'
import type { CaseFacts } from '#engine/case/index.ts'
import { listInstructions } from '#library/index.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { Disposing } from './contract.ts'

interface Row {
  readonly position_id: string
  readonly title: string
  readonly unit: string
  readonly depth: number
  readonly officials: readonly { readonly id: string; readonly name: string }[]
  readonly performs: readonly string[]
}

/** To whom a position may dispose today, and what may be ticked. `now`: an ISO instant. */
export async function readDisposing(
  tenants: TenantDatabase,
  tenant: string,
  position: string,
  procedure: string,
  now: string,
): Promise<Disposing> {
  return tenants.withTenant(tenant, async (queries) => {
    const below = await sql<Row>`
      select * from laksana.positions_below(${tenant}, ${position}, ${procedure}, ${now}::timestamptz)`.execute(
      queries,
    )
    const { disposition_instructions: own } = await queries
      .selectFrom('tenant')
      .select('disposition_instructions')
      .where('tenant_id', '=', tenant)
      .executeTakeFirstOrThrow()
    return {
      below: below.rows.map(({ position_id, ...row }) => ({ position: position_id, ...row })),
      instructions: own ?? listInstructions(),
    }
  })
}

/** The same, as the engine asks for it. */
export function disposingFacts({ below, instructions }: Disposing): NonNullable<CaseFacts['disposing']> {
  return {
    below: below.map(({ position, officials, performs }) => {
      const [holder, ...others] = officials
      return { position, performs, ...(holder && others.length === 0 ? { holder: holder.id } : {}) }
    }),
    instructions: instructions.map(({ id }) => id),
  }
}
