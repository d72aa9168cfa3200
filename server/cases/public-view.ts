import { type CaseCalendars, stepClocks, timeSpent } from '#engine/case/index.ts'
import type { GraphStep, StepGraph } from '#engine/procedure/graph.ts'
import { localDateOf } from '#engine/working-time/index.ts'
import { isOverdue } from './case-view.ts'
import type { PublicCaseView, PublicStandard } from './contract.ts'
import type { PublicCase } from './public-case.ts'

/** What a case gives away to whoever has its number: steps, dates and standards; no names, no papers. */
export function publicViewOf(found: PublicCase, calendars: CaseCalendars, now: string): PublicCaseView {
  const { state, graph, tenant } = found
  const { calendar } = calendars
  const dateOf = (at: string | undefined) => (at === undefined ? null : localDateOf(at, calendar))
  const clocks = stepClocks(found.acts, found.graphOf, calendars, now) ?? []
  const usedBy = (step: string): number | null => {
    const own = clocks.filter((clock) => clock.step === step && clock.end !== 'passed')
    const minutes = own.flatMap(({ spent }) => Object.values(spent.by))
    return own.length === 0 ? null : Math.round(minutes.reduce((sum, each) => sum + each, 0))
  }
  const ending = state.ended?.ending
  const furthest = Math.max(
    -1,
    ...Object.values(state.tasks).map((task) => graph.byId.get(task.step)?.order ?? -1),
  )
  return {
    tenant,
    reference: state.reference ?? '',
    procedure: { id: graph.procedure.id, title: graph.procedure.identity.title.value },
    status: state.status,
    endingLabel: (ending !== undefined && graph.endings.get(ending)?.label.value) || null,
    submittedOn: localDateOf(found.submittedAt, calendar),
    steps: graph.steps
      .filter((step) => step.scope === null)
      .map((step) => {
        const open = Object.values(state.tasks).find((task) => task.step === step.id)
        const done = state.done[step.id]
        const over = state.status !== 'running' && state.status !== 'suspended'
        const passed = over || step.order < furthest
        return {
          number: step.number ?? null,
          activity: step.activity.value,
          performer: step.rule.performers.map((id) => graph.performers.get(id)?.title.value ?? id).join(', '),
          standard: standardOf(step, graph),
          usedMinutes: usedBy(step.id),
          state: open ? 'now' : done && !done.skipped ? 'done' : passed ? 'passed-over' : 'ahead',
          doneOn: open || done?.skipped ? null : dateOf(done?.at),
          dueOn: dateOf(open?.dueAt),
          overdue: state.status === 'running' && open !== undefined && isOverdue(open, now),
        }
      }),
    timeSpent: timeSpent(found.acts, graph, calendar, now),
  }
}

function standardOf({ time }: GraphStep, graph: StepGraph): PublicStandard | null {
  if (!time) return null
  if (time.value.kind === 'length') return time.value
  const setter = graph.byId.get(time.value.step)
  return { kind: 'set-by', step: setter?.number ?? setter?.activity.value ?? time.value.step }
}
