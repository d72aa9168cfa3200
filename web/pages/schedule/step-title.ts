import type { StepGraph } from '#engine/procedure/graph.ts'
import { shortActivity } from '../../format/short-activity.ts'

/** "8. Mempelajari usulan", as the SOP numbers it. */
export function stepTitle(step: string, graph: StepGraph): string {
  const { number, activity } = graph.byId.get(step) ?? {}
  return [number, shortActivity(activity?.value ?? step)].filter(Boolean).join('. ')
}
