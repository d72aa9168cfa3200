import type { App } from '#server/app.ts'
import type { EscalationPlace } from '#server/escalations/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { shortActivity } from '../../format/short-activity.ts'
import { t } from '../../messages/index.ts'

/** A step that may have rungs of its own, as people call it. */
export interface NamedPlace extends EscalationPlace {
  readonly title: string
}

export const everyStep: EscalationPlace = { procedure: '', step: '' }
export const keyOf = ({ procedure, step }: EscalationPlace): string => `${procedure}/${step}`

/** What an address or a form names; the step may hold slashes, the procedure doesn't. */
export function placeOf(key: string): EscalationPlace {
  const slash = key.indexOf('/')
  return slash < 1 ? everyStep : { procedure: key.slice(0, slash), step: key.slice(slash + 1) }
}

/** All steps with a standard of time, of the procedures in force. */
export async function listPlaces(app: App, { viewer, locale }: PageRequest): Promise<readonly NamedPlace[]> {
  const tenant = viewer!.tenant.id
  const procedures = await app.procedures.listInForce(tenant)
  const views = await Promise.all(procedures.map(({ id }) => app.procedures.findProcedure(tenant, id)))
  const steps = views.flatMap((view) =>
    (view?.graph.steps ?? [])
      .filter(({ time }) => time !== undefined)
      .map(({ id, number, activity }) => ({
        procedure: view!.summary.id,
        step: id,
        title: `${view!.summary.title} – ${[number, shortActivity(activity.value)].filter(Boolean).join('. ')}`,
      })),
  )
  return [{ ...everyStep, title: t(locale).escalation.list.usual }, ...steps]
}
