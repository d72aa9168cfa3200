import type { Instant, TaskId } from '../case/state.ts'
import { type Deviation, type DeviationId, type Deviations, noDeviations } from './deviation.ts'
import type { DeviationEvent, DeviationEventType } from './events.ts'

type Opened = Extract<DeviationEvent, { type: 'DeviationOpened' }>

function changed(all: Deviations, id: DeviationId, change: (one: Deviation) => Deviation): Deviations {
  const one = all.open[id]
  if (!one) throw new Error(`No deviation ${id} is open`)
  return { ...all, open: { ...all.open, [id]: change(one) } }
}

function opened(all: Deviations, event: Opened): Deviations {
  const { type: _, deviation: id, dueAt, lateMinutes, text: _text, at, ...rest } = event
  const late =
    dueAt === undefined || lateMinutes === undefined
      ? {}
      : { late: { dueAt, minutes: lateMinutes, countedTo: at } }
  return {
    made: all.made + 1,
    open: { ...all.open, [id]: { id, ...rest, standing: 'open', ...late } },
  }
}

export function evolveDeviations(before: Deviations | undefined, event: DeviationEvent): Deviations {
  const all = before ?? noDeviations
  switch (event.type) {
    case 'DeviationOpened':
      return opened(all, event)
    case 'LatenessMeasured': {
      const { dueAt, lateMinutes: minutes, at: countedTo } = event
      return changed(all, event.deviation, (one) => ({ ...one, late: { dueAt, minutes, countedTo } }))
    }
    case 'DeviationStruckOut': {
      const { [event.deviation]: _, ...open } = all.open
      return { ...all, open }
    }
    case 'DeviationAccounted': {
      const account = { by: event.by, unit: event.unit }
      return changed(all, event.deviation, (one) => ({ ...one, standing: 'accounted', account }))
    }
    case 'DeviationSentBack':
      return changed(all, event.deviation, (one) => ({ ...one, standing: 'sent-back' }))
    case 'DeviationAccepted':
      return changed(all, event.deviation, (one) => ({ ...one, standing: 'accepted' }))
  }
}

/** The open ones without those that are accepted and can't change any more. */
export function withoutAccepted(all: Deviations, isOpen: (task: TaskId) => boolean): Deviations {
  const left = Object.entries(all.open).filter(
    ([, { standing, late, task }]) =>
      standing !== 'accepted' || (late !== undefined && task !== undefined && isOpen(task)),
  )
  return { ...all, open: Object.fromEntries(left) }
}

/** After a case stood still: what is late goes on counting from here. */
export function countingFrom(all: Deviations, at: Instant): Deviations {
  const open = Object.entries(all.open).map(([id, { late, ...one }]) => [
    id,
    late ? { ...one, late: { ...late, countedTo: at } } : one,
  ])
  return { ...all, open: Object.fromEntries(open) }
}

const types: Readonly<Record<DeviationEventType, true>> = {
  DeviationOpened: true,
  LatenessMeasured: true,
  DeviationStruckOut: true,
  DeviationAccounted: true,
  DeviationSentBack: true,
  DeviationAccepted: true,
}
export const deviationEventTypes = Object.keys(types) as readonly DeviationEventType[]
