import type { CaseView } from '#server/cases/contract.ts'
import type { OrderToGive } from '#server/dispositions/contract.ts'

/** What the viewer was disposed and can pass on; the latest first. */
function listToPassOn({ offers }: CaseView): readonly string[] {
  return offers
    .flatMap((offer) => (offer.act === 'PassOnDisposition' && offer.allowed ? [offer.disposition] : []))
    .toSorted((a, b) => Number(b) - Number(a))
}

/** May the viewer dispose for this task, or without one on the case as a whole? */
export function mayDispose({ offers }: CaseView, task?: string): boolean {
  return offers.some((offer) => offer.act === 'Dispose' && offer.task === task && offer.allowed)
}

/** Completing the task asks for its disposition sheet and nothing else. */
export function asksOnlyForSheet({ offers }: CaseView, task: string): boolean {
  return offers.some(
    (offer) => offer.act === 'Dispose' && offer.task === task && offer.allowed && offer.needs.completes,
  )
}

/** An empty order about a task: who was disposed to passes that on by it. */
export function orderForTask(view: CaseView, task: string): OrderToGive {
  const [from] = listToPassOn(view)
  return { ...emptyOrder, task, ...(from !== undefined && { from }) }
}

export const emptyOrder: OrderToGive = { positions: [], instructions: [], urgency: 'biasa' }
