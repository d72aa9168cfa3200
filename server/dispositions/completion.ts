import type { CaseCommand } from '#engine/case/index.ts'
import type { CaseView } from '#server/cases/contract.ts'

/** The completion of a task that lacks nothing but its disposition sheet; null where it asks for anything else. */
export function completionOfSheet(
  { offers }: CaseView,
  task: string,
): Extract<CaseCommand, { type: 'CompleteStep' }> | null {
  const lacksOnlySheet = offers.some(
    (offer) => offer.act === 'Dispose' && offer.task === task && offer.allowed && offer.needs.completes,
  )
  if (!lacksOnlySheet) return null
  const nothingElse = {
    outputs: [],
    checklist: [],
    confirmed: [],
    fields: {},
    schedule: {},
    appointments: {},
  }
  return { type: 'CompleteStep', task, ...nothingElse }
}
