import type { CaseState, CompletionNeeds, Offer } from '#engine/case/index.ts'
import type { Application, OpenTask } from '#engine/case/state.ts'
import type { DocumentId, StepId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { ActBody } from '../acts/schemas.ts'
import { type Member, whoOwes } from './cast.ts'
import { filledCompletion, madeHere, type Wish } from './fill.ts'

/** Where a case is played: in this process, or over HTTP. */
export interface Stage {
  readonly graph: StepGraph
  readonly cast: readonly Member[]
  state(): Promise<CaseState>
  /** What this member is offered. */
  offers(member: Member): Promise<readonly Offer[]>
  /** Throws where the act isn't done. */
  act(member: Member, body: ActBody): Promise<void>
  /**
   * Writes here what a step gives or asks for from outside, before it is completed. Whatever it leaves is uploaded; so is everything where this is
   * absent.
   */
  writePapers?(member: Member, task: OpenTask, documents: readonly DocumentId[]): Promise<void>
  /** Uploads a file for a document and gives its id. */
  upload(member: Member, document: DocumentId): Promise<string>
  /** Local date for steps whose time somebody sets. */
  date(): string
}

export type PlayedAct =
  | ({ readonly kind: 'complete'; readonly step: StepId } & Wish)
  | {
      readonly kind: 'return'
      readonly from: StepId
      readonly to: StepId
      readonly points: readonly string[]
    }

/** Fills in the request form with every paper it asks for and sends it. The case has been opened. */
export async function playSubmission(
  stage: Stage,
  applicant: Member,
  application: Application,
): Promise<void> {
  const offers = await stage.offers(applicant)
  const offer = offers.find((each) => each.act === 'SaveApplication')
  if (offer?.act !== 'SaveApplication' || !offer.allowed)
    throw new Error('the request form may not be filled in')
  const needed = offer.needs.documents.filter(({ required }) => required)
  const documents = await Promise.all(
    needed.map(async ({ document }) => ({ document, file: await stage.upload(applicant, document) })),
  )
  await stage.act(applicant, { type: 'SaveApplication', application, documents })
  await stage.act(applicant, { type: 'SubmitCase' })
}

/** Plays one act by whoever owes the step: in every part, and with every signature. */
export async function playAct(stage: Stage, act: PlayedAct): Promise<void> {
  if (act.kind === 'return') return playReturn(stage, act)
  const wish: Wish = {
    ...(act.outcome && { outcome: act.outcome }),
    ...(act.reason && { reason: act.reason }),
  }
  let state = await stage.state()
  const { id } = openTask(state, act.step)
  for (let task = state.tasks[id]; task; task = state.tasks[id]) {
    await playPart(stage, state, task, wish)
    state = await stage.state()
  }
}

/** One part or signature, by the first who may give one. */
async function playPart(stage: Stage, state: CaseState, task: OpenTask, wish: Wish): Promise<void> {
  const refusals: string[] = []
  for (const member of whoOwes(task, state, stage.graph, stage.cast)) {
    const offers = await stage.offers(member)
    const mine = offers.filter((offer) => 'task' in offer && offer.task === task.id)
    const completion = mine.find((offer) => offer.act === 'CompleteStep')
    const signature = mine.find((offer) => offer.act === 'SignOutput' && offer.allowed)
    if (completion?.act === 'CompleteStep' && completion.allowed) {
      const means = {
        cast: stage.cast,
        date: stage.date(),
        file: (document: DocumentId) => stage.upload(member, document),
      }
      const documents = stage.writePapers ? madeHere(completion.needs, wish, state.documents) : []
      const needs =
        documents.length > 0
          ? await needsOncePapersAreWritten(stage, member, task, documents)
          : completion.needs
      return stage.act(member, await filledCompletion(task.id, needs, wish, means))
    }
    if (signature?.act === 'SignOutput') {
      return stage.act(member, { type: 'SignOutput', task: task.id, document: signature.document })
    }
    if (completion && !completion.allowed) refusals.push(`${member.position}: ${completion.refusal.code}`)
  }
  throw new Error(`nobody can complete ${task.step} (${refusals.join(', ') || 'nobody owes it'})`)
}

async function needsOncePapersAreWritten(
  stage: Stage,
  member: Member,
  task: OpenTask,
  documents: readonly DocumentId[],
): Promise<CompletionNeeds> {
  await stage.writePapers?.(member, task, documents)
  const offers = await stage.offers(member)
  const completion = offers.find((offer) => offer.act === 'CompleteStep' && offer.task === task.id)
  if (completion?.act === 'CompleteStep' && completion.allowed) return completion.needs
  throw new Error(`${task.step} can no longer be completed once its papers are written`)
}

async function playReturn(stage: Stage, act: Extract<PlayedAct, { kind: 'return' }>): Promise<void> {
  const state = await stage.state()
  const task = openTask(state, act.from)
  for (const member of whoOwes(task, state, stage.graph, stage.cast)) {
    const offers = await stage.offers(member)
    const offer = offers.find((each) => each.act === 'ReturnStep' && each.task === task.id)
    if (!offer?.allowed) continue
    return stage.act(member, { type: 'ReturnStep', task: task.id, to: act.to, points: [...act.points] })
  }
  throw new Error(`nobody can return ${act.from}`)
}

function openTask({ tasks }: CaseState, step: StepId): OpenTask {
  const task = Object.values(tasks).find((open) => open.step === step)
  if (task) return task
  throw new Error(`${step} isn't open; open are: ${Object.keys(tasks).join(', ') || 'none'}`)
}
