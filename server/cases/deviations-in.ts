import type { CaseState } from '#engine/case/index.ts'
import type { DeviationEvent } from '#engine/deviation/index.ts'
import type { DeviationView } from './contract.ts'
import { handOf, type LoggedAct } from './history.ts'
import type { People } from './people.ts'

type Opened = Extract<DeviationEvent, { type: 'DeviationOpened' }>

/** What the log says by itself. */
type Known = Omit<DeviationView, 'running'>

/** Every missed standard of a case, with what became of it; the oldest first. */
export function deviationsIn(
  acts: readonly LoggedAct[],
  { deviations, tasks }: Pick<CaseState, 'deviations' | 'tasks'>,
  people: People,
): readonly DeviationView[] {
  const all = new Map<string, Known>()
  for (const act of acts)
    for (const event of act.events) {
      if (!('deviation' in event)) continue
      const before = all.get(event.deviation)
      if (event.type === 'DeviationOpened') all.set(event.deviation, opened(event, act, people))
      else if (before) all.set(before.id, { ...before, ...changeBy(event, act, people) })
    }
  return [...all.values()].map((one) => {
    const { late, task } = deviations?.open[one.id] ?? {}
    return { ...one, running: late !== undefined && task !== undefined && tasks[task] !== undefined }
  })
}

function opened(event: Opened, { at }: LoggedAct, people: People): Known {
  const { deviation: id, standard, sign, step, document, held, dueAt, lateMinutes, text } = event
  return {
    id,
    standard,
    sign,
    step,
    document: document ?? null,
    at: new Date(at).toISOString(),
    held: held === undefined ? null : people.official(held),
    dueAt: dueAt ?? null,
    lateMinutes: lateMinutes ?? null,
    text: text ?? null,
    standing: 'open',
    account: null,
    judged: null,
  }
}

function changeBy(event: Exclude<DeviationEvent, Opened>, act: LoggedAct, people: People): Partial<Known> {
  const by = { by: handOf(act, people), at: new Date(act.at).toISOString() }
  switch (event.type) {
    case 'LatenessMeasured':
      return { dueAt: event.dueAt, lateMinutes: event.lateMinutes }
    case 'DeviationStruckOut':
      return { standing: 'struck-out' }
    case 'DeviationAccounted': {
      const { cause, explanation, correction } = event
      return { standing: 'accounted', account: { cause, explanation, correction, ...by } }
    }
    case 'DeviationSentBack':
      return { standing: 'sent-back', judged: { text: event.reason, ...by } }
    case 'DeviationAccepted':
      return { standing: 'accepted', judged: { text: event.note ?? null, ...by } }
  }
}
