import type { DoneStep, OpenTask } from '#engine/case/index.ts'
import type { DocumentId, PerformerId } from '#engine/procedure/definition.ts'
import type { GraphStep } from '#engine/procedure/graph.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { StepState } from '../../../components/step-state.tsx'
import { stepsAhead } from './ahead.ts'

/** One row of the SOP's table as it stands in a case. */
export interface FlowRow {
  readonly step: GraphStep
  /** How deep in called procedures: 0 at the top. */
  readonly depth: number
  readonly state: StepState
  readonly overdue: boolean
  /** Whose boxes are marked: those of the open task, else those the SOP names. */
  readonly performers: readonly PerformerId[]
  /** Which time the step is done, being done, or was done last; 0: never. */
  readonly round: number
  readonly task?: OpenTask
  readonly done?: DoneStep
  /** Documents in hand that this step gave. */
  readonly given: readonly DocumentId[]
}

/** Every step of the SOP in the order of the document, with where it stands. */
export function flowRows(view: Pick<CaseView, 'state' | 'graph' | 'overdueTasks'>): readonly FlowRow[] {
  const { state, graph } = view
  const ahead = stepsAhead(state, graph)
  const depthOf = (step: GraphStep): number =>
    step.scope === null ? 0 : 1 + depthOf(graph.byId.get(step.scope)!)
  return graph.steps.map((step) => {
    const task = Object.values(state.tasks).find((open) => open.step === step.id)
    const done = task ? undefined : state.done[step.id]
    return {
      step,
      depth: depthOf(step),
      state: task
        ? 'now'
        : done && !done.skipped
          ? 'done'
          : !done && ahead.has(step.id)
            ? 'ahead'
            : 'passed-over',
      overdue: task !== undefined && view.overdueTasks.includes(task.id),
      performers: task?.performers ?? step.rule.performers,
      round: state.rounds[step.id] ?? 0,
      ...(task && { task }),
      ...(done && { done }),
      given: Object.entries(state.documents).flatMap(([document, held]) =>
        held.step === step.id ? [document] : [],
      ),
    }
  })
}
