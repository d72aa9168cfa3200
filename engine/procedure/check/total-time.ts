import type { StepId, TimeLength, TimeUnit } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { type FlowEdge, flowOf } from '../flow-edges.ts'
import type { GraphStep, StepGraph } from '../graph.ts'
import { found } from './found.ts'

/** Working minutes in one unit: 37.5 hours in five days (Perpres 21/2023 art. 4); calendar time counts five days of seven. */
const MINUTES: Readonly<Record<TimeUnit, number>> = {
  minute: 1,
  hour: 60,
  'working-day': 450,
  'calendar-day': (450 * 5) / 7,
  'clock-hour': (450 * 5) / 7 / 24,
  month: (450 * 5 * 30) / 7,
}

const UNIT_WORDS: Readonly<Record<TimeUnit, { readonly id: string; readonly en: string }>> = {
  minute: { id: 'menit', en: 'minutes' },
  hour: { id: 'jam', en: 'hours' },
  'clock-hour': { id: 'jam', en: 'hours of the clock' },
  'working-day': { id: 'hari kerja', en: 'working days' },
  'calendar-day': { id: 'hari kalender', en: 'calendar days' },
  month: { id: 'bulan', en: 'months' },
}

/** A stated total that the steps of even the shortest way to a finished ending don't fit into. */
export function totalTime(graph: StepGraph): readonly Finding[] {
  const stated = graph.procedure.identity.totalTime
  if (!stated) return []
  const { limit, unit } = stated.value
  const total = limit * MINUTES[unit]
  const shown = (minutes: number, locale: string) =>
    (minutes / MINUTES[unit]).toLocaleString(locale, { maximumFractionDigits: 1 })
  const words = UNIT_WORDS[unit]
  const aims = shortest(graph, (length) => length.aim)
  const limits = shortest(graph, (length) => length.limit)
  const told = stated.provenance.kind === 'written' ? stated.provenance.text : `${limit} ${words.id}`
  if (aims > total)
    return [
      found(
        'contradiction',
        'total-time-exceeded',
        [],
        `Waktu baku seluruhnya “${told}”, padahal kegiatan-kegiatannya sendiri perlu sekurangnya ${shown(aims, 'id')} ${words.id}.`,
        `The total time standard is “${told}”, but the steps alone need at least ${shown(aims, 'en')} ${words.en}.`,
      ),
    ]
  if (limits <= total) return []
  return [
    found(
      'notice',
      'total-time-tight',
      [],
      `Waktu baku seluruhnya “${told}” cukup hanya bila kegiatan tidak memakai waktu terlamanya (${shown(limits, 'id')} ${words.id}).`,
      `The total time standard “${told}” is enough only if the steps don't use all of theirs (${shown(limits, 'en')} ${words.en}).`,
    ),
  ]
}

/** Least working minutes from the first step to a finished ending; parallel branches count once, the longest. */
function shortest(graph: StepGraph, amount: (length: TimeLength) => number): number {
  const flow = flowOf(graph)
  const needs = (step: GraphStep) => {
    const standard = step.time?.value
    const passable = step.optional || step.skipWhen !== undefined
    return standard?.kind === 'length' && !passable ? amount(standard) * MINUTES[standard.unit] : 0
  }
  const begun = new Map<StepId, number>(
    graph.steps.map((step) => [step.id, step.id === graph.start ? 0 : Number.POSITIVE_INFINITY]),
  )
  const done = (id: StepId) => begun.get(id)! + needs(graph.byId.get(id)!)
  const over = ({ from, via, how }: FlowEdge) =>
    how === 'completed' ? Math.max(done(via), done(from)) : begun.get(via)!
  for (let changed = true; changed; ) {
    changed = false
    for (const step of graph.steps) {
      const edges = flow.into.get(step.id) ?? []
      const sides = step.join.map((from) => Math.min(...edges.filter((edge) => edge.from === from).map(over)))
      const earliest = step.join.length > 0 ? Math.max(...sides) : Math.min(...edges.map(over))
      if (earliest < begun.get(step.id)!) {
        begun.set(step.id, earliest)
        changed = true
      }
    }
  }
  const finished = flow.edges.filter(
    (edge) => edge.to === null && graph.endings.get(edge.ending!)?.kind === 'finished',
  )
  const least = Math.min(...finished.map(over))
  return Number.isFinite(least) ? least : 0
}
