import type { CaseState } from '#engine/case/index.ts'
import type { CaseView, TaskEscalation } from './contract.ts'
import type { LoggedAct } from './history.ts'
import type { People } from './people.ts'

/** To whom the clock brought each open task last. What was told of another due time counts no more. */
export function escalationsIn(
  acts: readonly LoggedAct[],
  { tasks }: Pick<CaseState, 'tasks'>,
  people: Pick<People, 'positionTitle'>,
): CaseView['escalations'] {
  const found = new Map<string, TaskEscalation>()
  for (const { at, events } of acts)
    for (const event of events) {
      if (event.type !== 'TaskEscalated' || tasks[event.task]?.dueAt !== event.dueAt) continue
      const { task, to, positions, lateMinutes } = event
      const titles = positions.map(people.positionTitle)
      found.set(task, { at: new Date(at).toISOString(), to, positions: titles, lateMinutes })
    }
  return Object.fromEntries(found)
}
