import type { CaseEvent } from '#engine/case/index.ts'
import type { DeviationEvent } from '#engine/deviation/index.ts'
import type { ProjectedRows } from '#server/platform/index.ts'
import type { Act } from './changes.ts'

type Rows = Pick<ProjectedRows, 'openedDeviations' | 'changedDeviations'>
type Opened = Extract<DeviationEvent, { type: 'DeviationOpened' }>
type Changed = NonNullable<Rows['changedDeviations']>[number]

/** What an act opens and changes of missed standards; most acts nothing. `stored`: the events as the log holds them. */
export function deviationRows(stored: readonly CaseEvent[], { official, after }: Act): Rows {
  const events = stored.filter((event) => 'deviation' in event)
  if (events.length === 0) return {}
  const opened = events.filter((event) => event.type === 'DeviationOpened')
  const changes = new Map<string, Changed>()
  for (const event of events) {
    if (event.type === 'DeviationOpened') continue
    const { deviation } = event
    changes.set(deviation, { ...changes.get(deviation), deviation, ...changeBy(event, official) })
  }
  return {
    ...(opened.length > 0 && { openedDeviations: opened.map((event) => rowOf(event, after)) }),
    ...(changes.size > 0 && { changedDeviations: [...changes.values()] }),
  }
}

function rowOf(event: Opened, { graph }: Act['after']): NonNullable<Rows['openedDeviations']>[number] {
  const { deviation, standard, sign, step, document, performers, held, dueAt, lateMinutes, text } = event
  return {
    deviation,
    standard,
    sign,
    step_id: step,
    activity: graph.byId.get(step)?.activity.value ?? step,
    procedure_id: graph.procedure.id,
    document: document === undefined ? null : (graph.documents[document] ?? document),
    performers,
    held_by: held ?? null,
    due_at: dueAt ?? null,
    late_minutes: lateMinutes ?? null,
    seen: text ?? null,
  }
}

function changeBy(event: Exclude<DeviationEvent, Opened>, official: string): Omit<Changed, 'deviation'> {
  switch (event.type) {
    case 'LatenessMeasured':
      return { due_at: event.dueAt, late_minutes: event.lateMinutes }
    case 'DeviationStruckOut':
      return { standing: 'struck-out' }
    case 'DeviationAccounted': {
      const { cause, explanation, correction, unit } = event
      const account = { cause, explanation, correction, accounted_by: official, accounted_unit: unit }
      return { standing: 'accounted', ...account }
    }
    case 'DeviationSentBack':
      return { standing: 'sent-back', judged_by: official, judgement: event.reason }
    case 'DeviationAccepted':
      return { standing: 'accepted', judged_by: official, judgement: event.note ?? null }
  }
}
