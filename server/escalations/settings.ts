import { type Rung, usualRungs } from '#engine/escalation/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { EscalationChange, EscalationPlace, EscalationSetting } from './contract.ts'

const columns = [
  's.procedure_id as procedure',
  's.step_id as step',
  's.rungs',
  's.version',
  's.reason',
  's.made_at as madeAt',
  'o.name as madeBy',
] as const

function selectSettings(queries: TenantQueries, tenant: string) {
  return queries
    .selectFrom('escalation_setting as s')
    .leftJoin('official as o', (join) =>
      join.onRef('o.tenant_id', '=', 's.tenant_id').onRef('o.official_id', '=', 's.made_by'),
    )
    .select(columns)
    .where('s.tenant_id', '=', tenant)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSettings>['execute']>>[number]

const settingOf = ({ rungs, madeBy, ...row }: Row): EscalationSetting => ({
  ...row,
  rungs: rungs as readonly Rung[] | null,
  madeBy: madeBy ?? '',
})

/** The one in force of each place. */
export async function readSettings(
  queries: TenantQueries,
  tenant: string,
): Promise<readonly EscalationSetting[]> {
  const rows = await selectSettings(queries, tenant)
    .distinctOn(['s.procedure_id', 's.step_id'])
    .orderBy('s.procedure_id')
    .orderBy('s.step_id')
    .orderBy('s.version', 'desc')
    .execute()
  return rows.map(settingOf)
}

export async function readVersions(
  queries: TenantQueries,
  tenant: string,
  { procedure, step }: EscalationPlace,
): Promise<readonly EscalationSetting[]> {
  const rows = await selectSettings(queries, tenant)
    .where('s.procedure_id', '=', procedure)
    .where('s.step_id', '=', step)
    .orderBy('s.version', 'desc')
    .execute()
  return rows.map(settingOf)
}

/** False: another version of this number is there already. Every open task is looked at anew afterwards. */
export async function storeSetting(
  queries: TenantQueries,
  tenant: string,
  { procedure, step, rungs, reason }: EscalationChange,
  made: { readonly version: number; readonly at: string; readonly by: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: stored } = await queries
    .insertInto('escalation_setting')
    .values({
      tenant_id: tenant,
      procedure_id: procedure,
      step_id: step,
      version: made.version,
      rungs: rungs && JSON.stringify(rungs),
      reason,
      made_at: made.at,
      made_by: made.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!stored) return false
  await queries
    .updateTable('escalation_watch')
    .set({ next_at: made.at })
    .where('tenant_id', '=', tenant)
    .execute()
  return true
}

/** What counts for every step without rungs of its own. */
export function usualOf(settings: readonly EscalationSetting[]): readonly Rung[] {
  return settings.find(({ procedure, step }) => procedure === '' && step === '')?.rungs ?? usualRungs
}

/** The rungs of each step: its own, else the usual ones. */
export function rungsFor(settings: readonly EscalationSetting[]) {
  const own = new Map(settings.map(({ procedure, step, rungs }) => [`${procedure} ${step}`, rungs]))
  const usual = usualOf(settings)
  return ({ procedure, step }: EscalationPlace): readonly Rung[] => own.get(`${procedure} ${step}`) ?? usual
}
