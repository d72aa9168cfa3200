import type { CaseState } from '#engine/case/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { DeviationView, HistoryItem } from './contract.ts'
import type { LoggedAct } from './history.ts'

/** Which deviations a viewer reads whole. Of the others everybody who sees the case sees that a standard was missed. */
export type ReadsAccount = (deviation: string) => boolean

/**
 * How a missed standard was accounted for is between the office's own people and those with a task for the whole
 * government. Whoever else held the step or gave the account reads that one.
 */
export function readsAccounts({ position, official }: Viewer, acts: readonly LoggedAct[]): ReadsAccount {
  if (position.unit.kind === 'office' || position.capabilities.length > 0) return () => true
  const own = new Set(
    acts.flatMap(({ actor, events }) =>
      events.flatMap((event) => {
        const held = event.type === 'DeviationOpened' && event.held === official.id
        const gave = event.type === 'DeviationAccounted' && actor.official === official.id
        return held || gave ? [event.deviation] : []
      }),
    ),
  )
  return (deviation) => own.has(deviation)
}

/** Whether nothing of a case's deviations is kept from a viewer: the whole log is for such viewers alone. */
export function readsAll(reads: ReadsAccount, acts: readonly LoggedAct[]): boolean {
  return acts.every(({ events }) =>
    events.every((event) => !('deviation' in event) || reads(event.deviation)),
  )
}

/** The deviation without who held the step, what was written, and how it was judged. */
export function withoutAccount(deviation: DeviationView): DeviationView {
  return { ...deviation, held: null, text: null, account: null, judged: null }
}

/** Acts on deviations that a viewer doesn't read say that they happened, and no more. */
export function actsWithoutAccounts(
  history: readonly HistoryItem[],
  reads: ReadsAccount,
): readonly HistoryItem[] {
  return history.map((act) => ({
    ...act,
    events: act.events.map(({ type, facts }) => {
      const { deviation } = facts
      const isRead = deviation === undefined || reads(String(deviation))
      return { type, facts: isRead ? facts : withoutWords(facts) }
    }),
  }))
}

/** That it is late, by how much, and what was missed is for whoever sees the case. */
const secret = new Set(['text', 'cause', 'explanation', 'correction', 'reason', 'note', 'held', 'unit'])

function withoutWords(facts: HistoryItem['events'][number]['facts']) {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !secret.has(name)))
}

/** The state without the accounts that a viewer doesn't read. */
export function stateWithoutAccounts(state: CaseState, reads: ReadsAccount): CaseState {
  if (!state.deviations) return state
  const open = Object.entries(state.deviations.open).map(([id, one]) => {
    const { held: _, account: __, ...rest } = one
    return [id, reads(id) ? one : rest]
  })
  return { ...state, deviations: { ...state.deviations, open: Object.fromEntries(open) } }
}
