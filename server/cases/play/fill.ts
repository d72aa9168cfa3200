import type { CompletionNeeds } from '#engine/case/index.ts'
import type { TaskId } from '#engine/case/state.ts'
import type { DocumentId, OutcomeId } from '#engine/procedure/definition.ts'
import type { ActBody } from '../acts/schemas.ts'
import type { Member } from './cast.ts'

type Completion = Extract<ActBody, { type: 'CompleteStep' }>

export interface Wish {
  readonly outcome?: OutcomeId
  readonly reason?: string
}

/** What a completion needs besides what its offer tells. */
export interface Means {
  readonly cast: readonly Member[]
  /** The date given where the step sets dates, local. */
  readonly date: string
  /** Id of a file uploaded for a document. */
  file(document: DocumentId): Promise<string>
}

/** A completion that gives everything its offer asks for: papers, ticks, dates, the team, and the reason wished for. */
export async function filledCompletion(
  task: TaskId,
  needs: CompletionNeeds,
  wish: Wish,
  means: Means,
): Promise<Completion> {
  const base = { type: 'CompleteStep', task, fields: {}, checklist: [], confirmed: [] } as const
  const nothing = { ...base, outputs: [], schedule: {}, appointments: {}, checklist: [], confirmed: [] }
  if (needs.confirmOnly) return nothing
  const outcome = wish.outcome ?? (needs.outcomes.length === 0 ? undefined : needs.outcomes[0]?.id)
  const yields = needs.outcomes.find(({ id }) => id === outcome)?.yields
  const documents = new Set([
    ...needs.documents
      .filter(({ required, state }) => required && state === 'bring')
      .map(({ document }) => document),
    ...needs.outputs.filter(({ required, held }) => required && !held).map(({ document }) => document),
    ...(yields && !yields.held ? [yields.document] : []),
  ])
  const members = (performer: string) =>
    means.cast.filter(({ bound }) => bound.includes(performer)).map(({ official }) => official)
  return {
    ...nothing,
    ...(outcome !== undefined && { outcome }),
    ...(wish.reason !== undefined && { reason: wish.reason }),
    outputs: await Promise.all(
      [...documents].map(async (document) => ({ document, file: await means.file(document) })),
    ),
    checklist: needs.checklist.map(({ id }) => id),
    confirmed: needs.items.map(({ index }) => index),
    schedule: Object.fromEntries(needs.dates.map(({ step }) => [step, means.date])),
    appointments: Object.fromEntries(needs.team.map(({ performer }) => [performer, members(performer)])),
  }
}
