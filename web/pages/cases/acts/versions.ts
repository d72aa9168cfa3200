import type { App } from '#server/app.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { VersionTrial } from '#server/cases/trial-contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { ProcedureVersionSummary } from '#server/procedures/contract.ts'
import { isAllowed } from './act-address.ts'

/** A version, with what it would make of the due times; null where the case doesn't fit into it. */
export interface VersionToMoveTo extends ProcedureVersionSummary {
  readonly trial: VersionTrial | null
}

/** Versions of the SOP that the viewer may move the case to; none where moving isn't for the viewer. */
export async function versionsToMoveTo(
  app: App,
  { viewer }: PageRequest,
  { id, offers, state }: CaseView,
): Promise<readonly VersionToMoveTo[]> {
  if (!isAllowed(offers, 'MoveToVersion')) return []
  const { procedure, version } = state.procedure
  const shelf = await app.procedures.findProcedure(viewer!.tenant.id, procedure)
  const others = (shelf?.versions ?? []).filter((each) => each.version !== version && each.status !== 'draft')
  return Promise.all(
    others.map(async (each) => ({
      ...each,
      trial: await app.cases.tryVersion(viewer!, id, each.version),
    })),
  )
}
