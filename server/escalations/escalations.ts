import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { Procedures } from '#server/procedures/contract.ts'
import type { EscalationPlace, Escalations } from './contract.ts'
import { mayChange, mayLook } from './may.ts'
import { readSettings, readVersions, storeSetting, usualOf } from './settings.ts'

/** The settings over PostgreSQL. `now` gives an ISO instant. */
export function createEscalations(
  tenants: TenantDatabase,
  procedures: Pick<Procedures, 'findProcedure'>,
  now: () => string,
): Escalations {
  const within = <T>({ tenant }: Viewer, work: (queries: TenantQueries) => Promise<T>) =>
    tenants.withTenant(tenant.id, work)

  const isThere = async ({ tenant }: Viewer, { procedure, step }: EscalationPlace): Promise<boolean> => {
    if (procedure === '' && step === '') return true
    const found = await procedures.findProcedure(tenant.id, procedure)
    return found?.graph.byId.has(step) ?? false
  }

  return {
    settings: (viewer) =>
      within(viewer, async (queries) => {
        if (!mayLook(viewer)) return null
        const settings = await readSettings(queries, viewer.tenant.id)
        return { usual: usualOf(settings), settings }
      }),

    versions: async (viewer, place) =>
      mayLook(viewer) ? within(viewer, (queries) => readVersions(queries, viewer.tenant.id, place)) : [],

    async change(viewer, change) {
      if (!mayChange(viewer)) return { kind: 'refused', refusal: refusal('MayNotSetEscalation') }
      if (!(await isThere(viewer, change)))
        return { kind: 'refused', refusal: refusal('StepUnknown', { step: change.step }) }
      return within(viewer, async (queries) => {
        const [current] = await readVersions(queries, viewer.tenant.id, change)
        const version = (current?.version ?? 0) + 1
        const made = { version, at: now(), by: viewer.official.id }
        const fits = version === change.seenVersion + 1
        return fits && (await storeSetting(queries, viewer.tenant.id, change, made))
          ? { kind: 'done', version }
          : { kind: 'conflict', version: version - 1 }
      })
    },
  }
}
