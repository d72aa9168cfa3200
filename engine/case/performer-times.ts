import type { PerformerId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import type { WaitingFor } from '../working-time/index.ts'
import type { HeldStretch } from './held.ts'
import type { OfficialId, OpenTask, TaskId } from './state.ts'
import type { StepClock } from './step-clocks.ts'

/** What the steps of a case cost those who owed them. */
export interface PerformerTime {
  /** As the SOP names them. Several: they owed it beside each other, and the case can't tell whose of them it was. */
  readonly performers: readonly PerformerId[]
  /** `any-of`: one of them was enough. */
  readonly mode: OpenTask['mode']
  /** Working minutes that clocks counted. */
  readonly minutes: number
  /** How many times a step lay with them. */
  readonly times: number
  /** The same minutes by who held it in person, the longest first; null: nobody did. */
  readonly held: readonly { readonly official: OfficialId | null; readonly minutes: number }[]
}

/** The working time of all steps of a case. What ran beside each other counts in each. */
export interface PerformerTimes {
  /** The longest first. */
  readonly performers: readonly PerformerTime[]
  /** What nobody of the SOP had: pauses, and steps that wait for somebody outside. */
  readonly waited: Readonly<Record<WaitingFor, number>>
  /** All of it. */
  readonly minutes: number
}

interface Sum {
  readonly performers: readonly PerformerId[]
  readonly mode: OpenTask['mode']
  minutes: number
  readonly tasks: Set<TaskId>
  readonly held: Map<OfficialId | null, number>
}

/** Whose time the steps were, by performers of the SOP. A calling step isn't counted: its called steps are. */
export function performerTimes(clocks: readonly StepClock[], graph: StepGraph): PerformerTimes {
  const sums = new Map<string, Sum>()
  const waited: Record<WaitingFor, number> = { applicant: 0, 'third-party': 0, office: 0 }
  const own = clocks.filter(({ calling, end }) => !calling && end !== 'passed')
  for (const clock of own) {
    for (const whose of Object.keys(waited) as WaitingFor[])
      waited[whose] += clock.spent.by[whose] - (clock.owedBy === whose ? clock.spent.counted : 0)
    if (graph.byId.get(clock.step)?.waitsFor !== undefined) {
      waited['third-party'] += clock.spent.counted
      continue
    }
    for (const stretch of clock.held) add(sums, clock.task, stretch)
  }
  return {
    performers: [...sums.values()].map(timeOf).toSorted((one, other) => other.minutes - one.minutes),
    waited,
    minutes: own.reduce((sum, { spent: { by } }) => sum + by.applicant + by['third-party'] + by.office, 0),
  }
}

function add(sums: Map<string, Sum>, task: TaskId, stretch: HeldStretch): void {
  const { performers, mode, heldBy, minutes } = stretch
  const key = `${mode} ${performers.toSorted().join(' ')}`
  const sum = sums.get(key) ?? { performers, mode, minutes: 0, tasks: new Set(), held: new Map() }
  sums.set(key, sum)
  sum.minutes += minutes
  sum.tasks.add(task)
  sum.held.set(heldBy, (sum.held.get(heldBy) ?? 0) + minutes)
}

function timeOf({ performers, mode, minutes, tasks, held }: Sum): PerformerTime {
  return {
    performers,
    mode,
    minutes,
    times: tasks.size,
    held: [...held]
      .map(([official, part]) => ({ official, minutes: part }))
      .toSorted((one, other) => other.minutes - one.minutes),
  }
}
