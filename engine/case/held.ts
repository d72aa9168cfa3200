import type { PerformerId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import { type Pause, spent, type WorkingCalendar } from '../working-time/index.ts'
import { owingPerformers } from './owing-performers.ts'
import type { Instant, OfficialId, OpenTask } from './state.ts'

/** A stretch in which a step lay with the same people. */
export interface HeldStretch {
  readonly from: Instant
  /** Null: still so. */
  readonly until: Instant | null
  /** Who owed it: fewer once parts of them were given, or once signatures alone were missing. */
  readonly performers: readonly PerformerId[]
  /** Of several: whether one of them was enough. */
  readonly mode: OpenTask['mode']
  /** Who had taken it, or was given it; null: nobody in person. */
  readonly heldBy: OfficialId | null
  /** Working minutes, pauses left out. */
  readonly minutes: number
}

/** With whom a step came to lie, and when. */
export type Holding = Omit<HeldStretch, 'until' | 'minutes'>

/** With whom a task lies since `from`; nothing where that is as it was. */
export function holdingOf(
  task: OpenTask,
  graph: StepGraph,
  from: Instant,
  last?: Holding,
): Holding | undefined {
  const owing = owingPerformers(task, graph)
  const performers = owing.length > 0 ? owing : task.performers
  const mode = performers.length < 2 ? 'one' : task.given ? 'all-of' : task.mode
  const heldBy = task.claimedBy ?? null
  const same = last && last.heldBy === heldBy && last.performers.join(' ') === performers.join(' ')
  return same ? undefined : { from, performers, mode, heldBy }
}

/** The stretches one after another; one that was over at once isn't told, unless it was the only one. */
export function heldStretches(
  holdings: readonly Holding[],
  endedAt: Instant | null,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
  now: Instant,
): readonly HeldStretch[] {
  const all = holdings.map((holding, place): HeldStretch => {
    const until = holdings[place + 1]?.from ?? endedAt
    const { counted: minutes } = spent(holding.from, until ?? now, calendar, pauses)
    return { ...holding, until, minutes }
  })
  const told = all.filter(({ from, until }) => from !== until)
  return told.length > 0 ? told : all.slice(-1)
}
