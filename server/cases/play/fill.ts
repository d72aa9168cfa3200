import type { CompletionNeeds } from '#engine/case/index.ts'
import type { CaseState, TaskId } from '#engine/case/state.ts'
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
  /** The first of the dates given where the step sets dates, local. */
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
  const outcome = outcomeOf(needs, wish)
  const documents = new Set([
    ...needs.documents
      .filter(({ required, state }) => required && state === 'bring')
      .map(({ document }) => document),
    ...lackingOutputs(needs, wish),
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
    ...aPlan(needs.dates, means.date),
    appointments: Object.fromEntries(needs.team.map(({ performer }) => [performer, members(performer)])),
  }
}

/** The steps one after the other, a week each; the first is done on the date given. */
function aPlan(dates: CompletionNeeds['dates'], first: string): Pick<Completion, 'schedule' | 'starts'> {
  const weeksOn = (weeks: number, days = 0) =>
    new Date(Date.parse(first) + (weeks * 7 + days) * 86_400_000).toISOString().slice(0, 10)
  if (dates.length === 0) return { schedule: {} }
  return {
    schedule: Object.fromEntries(dates.map(({ step }, place) => [step, weeksOn(place)])),
    starts: Object.fromEntries(dates.map(({ step }, place) => [step, weeksOn(place - 1, 1)])),
  }
}

const outcomeOf = (needs: CompletionNeeds, wish: Wish): OutcomeId | undefined =>
  wish.outcome ?? needs.outcomes[0]?.id

/** What the step has to give and nobody has given yet. */
function lackingOutputs(needs: CompletionNeeds, wish: Wish): readonly DocumentId[] {
  const yields = needs.outcomes.find(({ id }) => id === outcomeOf(needs, wish))?.yields
  return [
    ...needs.outputs.filter(({ required, held }) => required && !held).map(({ document }) => document),
    ...(yields && !yields.held ? [yields.document] : []),
  ]
}

/**
 * What is made at this step: what it asks for from outside and isn't there, what it has still to give, and what came with the request although this is where the SOP has
 * it made (what a step requires of others, it only hands on).
 */
export function madeHere(
  needs: CompletionNeeds,
  wish: Wish,
  held: CaseState['documents'],
): readonly DocumentId[] {
  if (needs.confirmOnly) return []
  const required = new Set(
    needs.documents.flatMap(({ document, from }) => (from === 'self' ? [] : [document])),
  )
  const came = needs.outputs
    .map(({ document }) => document)
    .filter((document) => held[document]?.step === 'application' && !required.has(document))
  const fromOutside = needs.documents.flatMap(({ document, from, required, state }) =>
    from === 'outside' && required && state === 'bring' ? [document] : [],
  )
  return [...new Set([...fromOutside, ...lackingOutputs(needs, wish), ...came])]
}
