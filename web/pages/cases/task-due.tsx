import type { OpenTask } from '#engine/case/state.ts'
import type { CaseView } from '#server/cases/contract.ts'
import { DueTime } from '../../components/due-time.tsx'

/** What is left of an open task of a case. */
export function TaskDue({ view, task: { id, dueAt } }: { view: CaseView; task: OpenTask }) {
  return (
    <DueTime
      at={dueAt}
      unit={view.dueCalendars[id]?.unit}
      lateSince={view.lateSince[id]}
      still={view.state.status === 'suspended'}
    />
  )
}
