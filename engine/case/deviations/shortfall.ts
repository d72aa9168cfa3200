import { paperId } from '../../paper/index.ts'
import type { StepId } from '../../procedure/definition.ts'
import { type Context, getStep } from '../context.ts'
import type { CaseEvent } from '../events.ts'
import { performersOf } from '../flow/open.ts'
import type { OfficialId } from '../state.ts'
import { accountable, type Found } from './found.ts'

/**
 * What an event says of somebody's work that fell short, with the case as it stood before: sent back with points by a
 * return (a loop that the SOP draws is none), refused by a signer (initials are there to mend a draft), a document
 * rejected. Not what people find and mend themselves, and not what an applicant gave. Null: nothing.
 */
export function shortfallIn(event: CaseEvent, context: Context): Found | null {
  const found = findShortfall(event, context)
  if (!found || found.performers.length === 0 || found.held === context.facts.actor.official) return null
  const open = Object.values(context.state.deviations?.open ?? {})
  const told = open.some(
    ({ standard, step, document, standing }) =>
      standing !== 'accepted' &&
      standard === found.standard &&
      step === found.step &&
      document === found.document,
  )
  return told ? null : found
}

function findShortfall(event: CaseEvent, context: Context): Found | null {
  const { state } = context
  switch (event.type) {
    case 'StepReturned': {
      const given = Object.values(state.tasks).find(({ step, given }) => step === event.to && given)
      const held = given?.given?.by ?? state.done[event.to]?.by
      const round = given?.round ?? state.done[event.to]?.round
      // A reopening by a supervisor says nothing against the work.
      if (event.from === null || held === undefined) return null
      const task = `${event.to}.${round}`
      return { standard: 'output', sign: 'returned', task, ...ofStep(event.to, held, context) }
    }
    case 'PaperRefused': {
      const paper = state.papers?.[paperId(event.task, event.document)]
      const task = state.tasks[event.task]
      if (paper?.standing !== 'signing' || !task) return null
      const held = task.claimedBy ?? paper.authors.at(-1)!
      const { document } = event
      return {
        standard: 'output',
        sign: 'refused',
        task: task.id,
        document,
        ...ofStep(task.step, held, context),
      }
    }
    case 'DocumentRejected': {
      const held = state.documents[event.document]
      if (!held || !context.facts.graph.byId.has(held.step)) return null
      const { document } = event
      return { standard: 'requirement', sign: 'rejected', document, ...ofStep(held.step, held.by, context) }
    }
    default:
      return null
  }
}

/** Who has to account for a step, and who held it. */
export function ofStep(step: StepId, held: OfficialId | undefined, context: Context) {
  const { performers } = performersOf(getStep(context.facts.graph, step), context)
  return { step, performers: accountable(performers, context), ...(held === undefined ? {} : { held }) }
}
