import { applicationTask, paperWaitsFor } from '#engine/paper/index.ts'
import type { PerformerId } from '#engine/procedure/definition.ts'
import type { PaperListItem } from './contract.ts'
import type { Seen } from './seen.ts'
import { titleOf } from './view.ts'

export function listItemOf(seen: Seen): PaperListItem {
  const { at, within, kind, made, use } = seen
  const { graph } = within.case
  const paper = made?.paper
  const open = made?.open ?? true
  const titles = (performers: readonly PerformerId[]) =>
    performers.map((performer) => graph.performers.get(performer)?.title.value ?? performer)
  const drafted = paper === undefined || paper.standing === 'drafting'
  const performers = drafted ? writersOf(seen) : paperWaitsFor(paper, use)
  return {
    at,
    title: titleOf(seen),
    kindTitle: kind.title,
    open,
    standing: paper?.standing ?? 'not-begun',
    revision: paper?.revision ?? 0,
    number: paper?.number ?? null,
    file: paper?.file ?? null,
    waitsFor: open ? titles(performers) : [],
    refused: paper?.refused !== undefined,
    signedElsewhere: use.signedElsewhere === true,
    changedAt: made?.deeds.at(-1)?.at ?? null,
  }
}

/** Whoever does the task; before anything is sent, the applicant. */
function writersOf({ at, within }: Seen): readonly PerformerId[] {
  const { graph, state } = within.case
  if (at.task !== applicationTask) return state.tasks[at.task]?.performers ?? []
  return [...graph.performers.values()].flatMap(({ id, kind }) => (kind === 'applicant' ? [id] : []))
}
