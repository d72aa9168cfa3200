import { applicationTask, type Paper } from '../../paper/index.ts'
import type { DocumentId } from '../../procedure/definition.ts'
import type { Context } from '../context.ts'
import type { NeededDocument } from '../offer.ts'
import { type Denial, deny } from '../refusals.ts'
import { finalPapers, isWritable, useOf } from './paper-use.ts'
import { isHeld } from './papers.ts'
import { isApplicant } from './people.ts'
import { mustBeDraft } from './standing.ts'

/** A draft belongs to the applicant's unit, and to whoever opened it for it. */
export function mayEditApplication(context: Context): Denial {
  const { state, facts } = context
  const own = isApplicant(context) || state.openedBy === facts.actor.official
  return mustBeDraft(context) ?? (own ? null : deny('NotApplicant'))
}

/** What the applicant hands in, and what of it is there. */
export function applicationDocuments(context: Context): readonly NeededDocument[] {
  const final = new Set(applicationPapers(context).map(({ document }) => document))
  return context.facts.graph.application
    .filter((requirement) => requirement.kind === 'document')
    .map(({ document, from, optional }) => ({
      document,
      from,
      required: !optional,
      state: isHeld(document, context) || final.has(document) ? 'held' : 'bring',
      open: true,
    }))
}

/** Papers of the application that are final: they are handed in when it is sent, whatever was uploaded before. */
export function applicationPapers(context: Context): readonly Paper[] {
  return finalPapers(context, applicationTask)
}

/**
 * What of it can be written here before it is sent: nobody but the applicant initials or signs it, for a draft is seen by
 * nobody else.
 */
export function writableForApplication(context: Context): readonly DocumentId[] {
  const { graph } = context.facts
  const ofApplicant = (performer: string) => graph.performers.get(performer)?.kind === 'applicant'
  return graph.application.flatMap((requirement) => {
    if (requirement.kind !== 'document') return []
    const { document } = requirement
    const { initials = [], signers = [] } = useOf(context, document) ?? {}
    return isWritable(context, document) && [...initials, ...signers].every(ofApplicant) ? [document] : []
  })
}
