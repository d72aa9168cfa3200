import type { CaseCommand, CaseFacts, CaseState, FileRef, Offer, OfferOf } from '../case/index.ts'
import { availableOutcomes } from '../case/rules/outcomes.ts'
import { findYield, isHeld } from '../case/rules/papers.ts'
import type { OutcomeId } from '../procedure/definition.ts'
import { addWorkingMinutes, localDateOf } from '../working-time/index.ts'
import { findAnswers } from './answers.ts'
import type { Cast } from './cast.ts'
import { type Draw, oneOf, rarely } from './draw.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>

export const aFile: FileRef = {
  fileId: 'berkas',
  name: 'berkas.pdf',
  mediaType: 'application/pdf',
  size: 1024,
  sha256: '0'.repeat(64),
}

interface Wish {
  readonly outcome?: OutcomeId
  readonly reason?: string
}

/**
 * A completion that gives all that its offer needs: what is required, and by chance of what may be given. Undefined where
 * no field values fit the outcome wished for.
 */
export function fillCompletion(
  offer: OfferOf<'CompleteStep'>,
  state: CaseState,
  facts: CaseFacts,
  cast: Cast,
  draw: Draw,
  wish: Wish = {},
): Completion | undefined {
  if (!offer.allowed) return undefined
  const { needs, task } = offer
  const reason = wish.reason ?? 'Karena demikian'
  if (needs.confirmOnly) return { ...empty, task }
  const context = { state, facts }
  const step = facts.graph.byId.get(state.tasks[task]!.step)!
  const fields = findAnswers(step, context, draw, wish.outcome)
  if (!fields) return undefined
  const outcomes = availableOutcomes(step, context, fields)
  const outcome = wish.outcome ?? (outcomes.length > 0 ? oneOf(draw, outcomes).id : undefined)
  const yielded = findYield(step, outcome, context)
  const documents = new Set([
    ...needs.documents
      .filter(({ required, state: is, open }) => (required && is === 'bring') || (open && rarely(draw, 3)))
      .map(({ document }) => document),
    ...needs.outputs
      .filter(({ required, held }) => (required && !held) || rarely(draw, 3))
      .map(({ document }) => document),
    ...(yielded !== undefined && !isHeld(yielded, context) ? [yielded] : []),
  ])
  const today = localDateOf(facts.now, facts.calendar)
  return {
    ...empty,
    task,
    ...(outcome === undefined ? {} : { outcome }),
    reason,
    outputs: [...documents].map((document) => ({ document, file: aFile })),
    confirmed: needs.items.map(({ index }) => index),
    checklist: needs.checklist.map(({ id }) => id),
    fields,
    schedule: Object.fromEntries(needs.dates.map(({ step: id }) => [id, today])),
    ...(needs.dates.some(({ start }) => start !== undefined) || rarely(draw, 3)
      ? { starts: Object.fromEntries(needs.dates.map(({ step: id }) => [id, today])) }
      : {}),
    appointments: Object.fromEntries(
      needs.team.map(({ performer }) => [performer, (cast.members[performer] ?? []).slice(draw(1))]),
    ),
  }
}

const empty = {
  type: 'CompleteStep',
  outputs: [],
  fields: {},
  checklist: [],
  confirmed: [],
  schedule: {},
  appointments: {},
} as const

/** To one or several of those below. */
function anOrder(offer: OfferOf<'Dispose'> | OfferOf<'PassOnDisposition'>, draw: Draw) {
  const below = offer.allowed ? offer.needs.below : []
  return {
    positions: below.slice(draw(Math.max(0, below.length - 1))).map(({ position }) => position),
    instructions: offer.allowed ? offer.needs.instructions.slice(0, 1) : [],
    urgency: 'segera' as const,
  }
}

/** Later days, or earlier ones again, and with them always another milestone: something changes. */
function aRevision(offer: OfferOf<'ReviseSchedule'>, { now, calendar }: CaseFacts, draw: Draw) {
  const { steps, milestones } = offer.allowed ? offer.needs : { steps: [], milestones: [] }
  const on = localDateOf(addWorkingMinutes(now, draw(20) * 450, calendar), calendar)
  const days = Object.fromEntries(steps.filter(() => rarely(draw, 2)).map(({ step }) => [step, on]))
  return {
    schedule: days,
    ...(rarely(draw, 3) ? { withoutStart: steps.map(({ step }) => step) } : { starts: days }),
    milestones:
      milestones.length > 2 ? [] : [...milestones, { text: `Uji coba ${milestones.length + 1}`, on }],
  }
}

/** Why this offer doesn't tell an act apart is its subject; this is the command with everything else made up. */
export function fill(
  offer: Offer,
  state: CaseState,
  facts: CaseFacts,
  cast: Cast,
  draw: Draw,
): CaseCommand | undefined {
  const reason = 'Karena demikian'
  const text = 'Catatan'
  const to = (): string => oneOf(draw, cast.everybody).official
  switch (offer.act) {
    case 'OpenCase': {
      const channel = offer.allowed ? oneOf(draw, offer.needs.channels) : 'applicant'
      const applicant = channel === 'applicant' ? facts.actor.unit : cast.applicant
      return {
        type: 'OpenCase',
        procedure: { procedure: facts.graph.procedure.id, version: 1 },
        applicant,
        channel,
      }
    }
    case 'SaveApplication':
      return {
        type: 'SaveApplication',
        application: { subject: 'Aplikasi', need: 'Perlu', businessProcess: 'Layanan', urgency: 'biasa' },
        documents: offer.allowed
          ? offer.needs.documents.map(({ document }) => ({ document, file: aFile }))
          : [],
      }
    case 'SubmitCase':
      return { type: 'SubmitCase', reference: 'A-1' }
    case 'SaveDraft':
      return { type: 'SaveDraft', task: offer.task, draft: { note: text } }
    case 'ClaimTask':
    case 'ReleaseTask':
      return { type: offer.act, task: offer.task }
    case 'AssignTask':
      return { type: 'AssignTask', task: offer.task, to: to() }
    case 'HandOverTask':
      return { type: 'HandOverTask', task: offer.task, to: to(), reason }
    case 'CompleteStep':
      return offer.allowed ? fillCompletion(offer, state, facts, cast, draw) : { ...empty, task: offer.task }
    case 'ReviseSchedule':
      return { type: 'ReviseSchedule', ...aRevision(offer, facts, draw), reason }
    case 'SignOutput':
      return { type: 'SignOutput', task: offer.task, document: offer.document }
    case 'WritePaper':
      return {
        type: 'WritePaper',
        task: offer.task,
        document: offer.document,
        content: String(draw(9)).repeat(64),
        kindVersion: 1,
      }
    case 'ForwardPaper':
    case 'RecallPaper':
      return { type: offer.act, task: offer.task, document: offer.document }
    case 'InitialPaper':
      return {
        type: 'InitialPaper',
        task: offer.task,
        document: offer.document,
        ...(offer.allowed && offer.needs.file ? { file: aFile } : {}),
      }
    case 'FinishPaper':
      return { type: 'FinishPaper', task: offer.task, document: offer.document, file: aFile }
    case 'SignPaper':
      return {
        type: 'SignPaper',
        task: offer.task,
        document: offer.document,
        file: aFile,
        number: '1/UJI/2026',
        certified: false,
        level: 'B-B',
      }
    case 'RefusePaper':
      return { type: 'RefusePaper', task: offer.task, document: offer.document, reason }
    case 'Dispose':
      return {
        type: 'Dispose',
        ...(offer.task === undefined ? {} : { task: offer.task, sheet: aFile }),
        ...anOrder(offer, draw),
      }
    case 'PassOnDisposition':
      return { type: 'PassOnDisposition', disposition: offer.disposition, ...anOrder(offer, draw) }
    case 'SettleDisposition':
      return { type: 'SettleDisposition', disposition: offer.disposition, report: text }
    case 'TakeBackDisposition':
      return {
        type: 'TakeBackDisposition',
        disposition: offer.disposition,
        positions: offer.allowed ? offer.needs.owing.slice(draw(1) * (offer.needs.owing.length - 1)) : [],
        reason,
      }
    case 'SkipStep':
      return { type: 'SkipStep', task: offer.task, reason }
    case 'ReturnStep': {
      const target = offer.allowed ? oneOf(draw, offer.needs.targets) : facts.graph.start
      return { type: 'ReturnStep', task: offer.task, to: target, points: ['Lengkapi'] }
    }
    case 'WithdrawCompletion':
      return { type: 'WithdrawCompletion', step: offer.step, reason }
    case 'RejectDocument':
      return { type: 'RejectDocument', document: offer.document, reason }
    case 'ReplaceDocument':
      return { type: 'ReplaceDocument', document: offer.document, file: aFile }
    case 'AddNote':
    case 'RecordProblem':
      return { type: offer.act, text }
    case 'RecordSolution':
      return { type: 'RecordSolution', problem: offer.problem, text }
    case 'SuspendCase':
      return { type: 'SuspendCase', reason, waitingFor: 'applicant' }
    case 'ResumeCase':
    case 'WithdrawCase':
    case 'CancelCase':
      return { type: offer.act, reason }
    case 'ReopenCase': {
      const target = offer.allowed ? oneOf(draw, offer.needs.targets) : facts.graph.start
      return { type: 'ReopenCase', step: target, reason }
    }
    case 'MoveToVersion':
      return { type: 'MoveToVersion', version: state.procedure.version + 1, reason }
    case 'FulfilDuty':
      return { type: 'FulfilDuty', duty: offer.duty, note: text }
    case 'RecordDeviation': {
      const step = offer.allowed ? oneOf(draw, offer.needs.steps) : facts.graph.start
      return { type: 'RecordDeviation', standard: 'requirement', step, text }
    }
    case 'AccountForDeviation': {
      const account = { cause: 'workload', explanation: text, correction: text } as const
      return { type: 'AccountForDeviation', deviation: offer.deviation, ...account }
    }
    case 'AcceptDeviation':
      return { type: 'AcceptDeviation', deviation: offer.deviation }
    case 'SendBackDeviation':
      return { type: 'SendBackDeviation', deviation: offer.deviation, reason }
  }
}
