import type { PositionId, TaskId } from '../case/state.ts'
import type { Disposition, DispositionId, Dispositions } from './disposition.ts'

/** Who still owes an answer to a disposition. */
export function owedBy({ to }: Disposition): readonly PositionId[] {
  return to.flatMap(({ position, answer }) => (answer === undefined ? [position] : []))
}

/** Somebody still has it: not everyone it went to has had it taken back. */
export function stands({ to }: Disposition): boolean {
  return to.some(({ answer }) => answer !== 'taken-back')
}

/**
 * The open ones without those that are over: where neither it nor any other of its tree is owed an answer, and no task
 * for which it was made is open any more.
 */
export function withoutAnswered(all: Dispositions, isOpen: (task: TaskId) => boolean): Dispositions {
  const rootOf = (id: DispositionId): DispositionId => {
    const from = all.open[id]?.from
    return from === undefined || !all.open[from] ? id : rootOf(from)
  }
  const waiting = Object.values(all.open).filter(
    (one) => owedBy(one).length > 0 || (one.task !== undefined && isOpen(one.task)),
  )
  const roots = new Set(waiting.map(({ id }) => rootOf(id)))
  return {
    ...all,
    open: Object.fromEntries(Object.entries(all.open).filter(([id]) => roots.has(rootOf(id)))),
  }
}
