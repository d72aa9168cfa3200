import type { TenantDatabase } from '#server/platform/index.ts'
import type { HowToSet, Letterhead } from '#server/typesetting/contract.ts'

/** What the paper of an office looks like, beside what is written on it. */
export interface PaperLooks {
  readonly letterhead: Letterhead
  /** Where letters are dated: “Cirebon”. */
  readonly place: string
  readonly how: Pick<HowToSet, 'size' | 'templateSource'>
}

export interface LooksRequest {
  /** The agency whose letter it is; null: the office that builds. */
  readonly unit: string | null
  readonly kind: string
  /** Name of the shipped template. */
  readonly template: string
  /** When the case was opened: an ISO instant. It keeps the template of that day. */
  readonly openedAt: string
}

/** Where papers get their looks from. */
export interface Stationery {
  of(tenant: string, request: LooksRequest): Promise<PaperLooks>
}

/** The names of government and office, and shipped templates. */
export function plainStationery(tenants: TenantDatabase): Stationery {
  return {
    of: (tenant, { unit }) =>
      tenants.withTenant(tenant, async (queries) => {
        const { name, short_name, office_name } = await queries
          .selectFrom('tenant')
          .select(['name', 'short_name', 'office_name'])
          .where('tenant_id', '=', tenant)
          .executeTakeFirstOrThrow()
        const agency =
          unit === null
            ? undefined
            : await queries
                .selectFrom('unit')
                .select('name')
                .where('tenant_id', '=', tenant)
                .where('unit_id', '=', unit)
                .executeTakeFirst()
        return {
          letterhead: { government: name, office: agency?.name ?? office_name },
          place: short_name,
          how: {},
        }
      }),
  }
}
