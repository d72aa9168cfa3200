import type { CaseState } from '#engine/case/state.ts'
import type { PrefillSources } from '#engine/document-kind/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'

/**
 * The plan of a case as the rows of a schedule on paper: its steps, then its milestones. What a task keeps as a draft is
 * the newest: the paper is often written before the step that fixes the plan is completed.
 */
export function planRows(
  { schedule, plan, tasks }: Pick<CaseState, 'schedule' | 'plan' | 'tasks'>,
  graph: StepGraph,
): NonNullable<PrefillSources['schedule']> {
  const drafts = Object.values(tasks).flatMap(({ draft }) => draft ?? [])
  const ends = Object.assign({ ...schedule }, ...drafts.map((draft) => draft.schedule))
  const starts = Object.assign({ ...plan?.starts }, ...drafts.map((draft) => draft.starts))
  const milestones = drafts.findLast((draft) => draft.milestones)?.milestones ?? plan?.milestones ?? []
  const order = (step: string) => graph.byId.get(step)?.order ?? 0
  return [
    ...Object.keys(ends)
      .toSorted((a, b) => order(a) - order(b))
      .map((step) => ({
        kegiatan: graph.byId.get(step)?.activity.value ?? step,
        ...(starts[step] && { mulai: starts[step] }),
        selesai: ends[step],
      })),
    ...milestones
      .filter(({ text, on }) => text !== '' && on !== '')
      .map(({ text, on }) => ({ kegiatan: text, selesai: on })),
  ]
}
