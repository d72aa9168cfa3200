import type { Finding } from '../finding.ts'
import { flowOf } from '../flow-edges.ts'
import type { GraphStep, StepGraph } from '../graph.ts'
import { wordsInside } from '../words.ts'
import { found, listed } from './found.ts'

/** Steps that are all passed by themselves and lead round to one another: with nobody to stop it, this never ends. */
export function endlessSkips(graph: StepGraph): readonly Finding[] {
  const rounds = graph.steps.map((step) => roundFrom(step, graph)).filter((round) => round.length > 0)
  const different = new Map(
    rounds.map((round) => [
      round
        .map((step) => step.id)
        .sort()
        .join(' '),
      round,
    ]),
  )
  return [...different.values()].map((round) =>
    found(
      'error',
      'endless-skips',
      round,
      `${listed(
        round.map((step) => wordsInside(step).id),
        'dan',
      )} dapat terlewati sendiri dan saling menyusul tanpa akhir. Sisipkan kegiatan yang dikerjakan orang.`,
      `${listed(
        round.map((step) => wordsInside(step).en),
        'and',
      )} can all be skipped by themselves and lead round without end. Put in a step that somebody does.`,
    ),
  )
}

/** The shortest way from a step back to itself over steps that need nobody: skipped ones, and calls that open at once. */
function roundFrom(start: GraphStep, graph: StepGraph): readonly GraphStep[] {
  const flow = flowOf(graph)
  const onward = (step: GraphStep) =>
    (flow.outOf.get(step.id) ?? []).filter((edge) => edge.how !== 'completed' || step.skipWhen !== undefined)
  const cameFrom = new Map<string, GraphStep | null>([[start.id, null]])
  const open = [start]
  for (let step = open.shift(); step; step = open.shift())
    for (const { to } of onward(step)) {
      if (to === start.id) return wayBack(step, cameFrom)
      if (to === null || cameFrom.has(to)) continue
      cameFrom.set(to, step)
      open.push(graph.byId.get(to)!)
    }
  return []
}

function wayBack(last: GraphStep, cameFrom: ReadonlyMap<string, GraphStep | null>): readonly GraphStep[] {
  const way: GraphStep[] = []
  for (let step: GraphStep | null | undefined = last; step; step = cameFrom.get(step.id)) way.unshift(step)
  return way
}
