import type { App } from '#server/app.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { ProcedureVersionSummary } from '#server/procedures/contract.ts'
import { isAllowed } from './act-address.ts'

/** Versions of the SOP that the viewer may move the case to; none where moving isn't for the viewer. */
export async function versionsToMoveTo(
  app: App,
  { viewer }: PageRequest,
  { offers, state }: CaseView,
): Promise<readonly ProcedureVersionSummary[]> {
  if (!isAllowed(offers, 'MoveToVersion')) return []
  const { procedure, version } = state.procedure
  const shelf = await app.procedures.findProcedure(viewer!.tenant.id, procedure)
  return (shelf?.versions ?? []).filter((each) => each.version !== version && each.status !== 'draft')
}
