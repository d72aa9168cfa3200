import type { RetentionSchedule } from '#engine/retention/index.ts'
import { listDocumentKinds } from '#library/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { FiledKind, ScheduleDraft, ScheduleView } from './contract.ts'

let known: readonly FiledKind[] | null = null

/** The kinds we ship, by title, with the retention each says of itself. */
export function filedKinds(): readonly FiledKind[] {
  known ??= listDocumentKinds()
    .map(({ id, kind: { title, archive } }) => ({
      kind: id,
      title,
      class: archive.class,
      active: archive.active,
      inactive: archive.inactive,
      final: archive.final,
      basis: archive.basis,
    }))
    .toSorted((one, other) => one.title.id.localeCompare(other.title.id, 'id'))
  return known
}

/** Throws where we ship no such kind. */
export function getFiledKind(kind: string): FiledKind {
  const found = filedKinds().find((each) => each.kind === kind)
  if (!found) throw new Error(`There is no document kind "${kind}": add library/document-kinds/${kind}.yaml`)
  return found
}

/** A government's own versions, newest first. */
export async function readSchedules(
  queries: TenantQueries,
  tenant: string,
): Promise<readonly ScheduleView[]> {
  const rows = await queries
    .selectFrom('retention_schedule as s')
    .leftJoin('official as o', (join) =>
      join.onRef('o.tenant_id', '=', 's.tenant_id').onRef('o.official_id', '=', 's.changed_by'),
    )
    .selectAll('s')
    .select('o.name')
    .where('s.tenant_id', '=', tenant)
    .orderBy('s.version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    validFrom: row.valid_from,
    basis: row.basis,
    rules: row.rules as RetentionSchedule['rules'],
    personalYears: row.personal_years,
    erasesPersonal: row.erases_personal,
    changedAt: row.changed_at,
    changedBy: row.name ?? row.changed_by,
  }))
}

/** False: somebody has made this version meanwhile. */
export async function storeSchedule(
  queries: TenantQueries,
  tenant: string,
  draft: ScheduleDraft,
  made: { readonly version: number; readonly at: string; readonly by: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('retention_schedule')
    .values({
      tenant_id: tenant,
      version: made.version,
      valid_from: draft.validFrom,
      basis: draft.basis,
      rules: JSON.stringify(ownRules(draft)),
      personal_years: draft.personalYears,
      erases_personal: draft.erasesPersonal,
      changed_at: made.at,
      changed_by: made.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Only what differs from what the kinds say themselves, of kinds that there are. */
function ownRules({ rules }: ScheduleDraft): RetentionSchedule['rules'] {
  const kinds = new Map(filedKinds().map((kind) => [kind.kind, kind]))
  return rules.filter((rule) => {
    const kind = kinds.get(rule.kind)
    const same = (key: 'class' | 'active' | 'inactive' | 'final') => kind?.[key] === rule[key]
    return kind && !(same('class') && same('active') && same('inactive') && same('final'))
  })
}
