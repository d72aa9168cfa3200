import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import type { NeededDocument } from '../offer.ts'
import { type Denial, deny } from '../refusals.ts'
import { isHeld } from '../rules/papers.ts'
import { isApplicant } from '../rules/people.ts'
import { mustBeDraft } from '../rules/standing.ts'
import { receive } from './receive.ts'

type Saving = Extract<CaseCommand, { type: 'SaveApplication' }>

/** A draft belongs to the applicant's unit, and to whoever opened it for it. */
export function mayEditApplication(context: Context): Denial {
  const { state, facts } = context
  const own = isApplicant(context) || state.openedBy === facts.actor.official
  return mustBeDraft(context) ?? (own ? null : deny('NotApplicant'))
}

/** What the applicant hands in, and what of it is there. */
export function applicationDocuments(context: Context): readonly NeededDocument[] {
  return context.facts.graph.application
    .filter((requirement) => requirement.kind === 'document')
    .map(({ document, from, optional }) => ({
      document,
      from,
      required: !optional,
      state: isHeld(document, context) ? 'held' : 'bring',
    }))
}

function mustBeAskedFor(command: Saving, context: Context): Denial {
  const asked = new Set(applicationDocuments(context).map(({ document }) => document))
  const unasked = command.documents.map(({ document }) => document).filter((document) => !asked.has(document))
  return unasked.length > 0 ? deny('DocumentNotExpected', { documents: unasked }) : null
}

/** Keeps the request form as it is; what is missing is asked for when it is submitted. */
export function saveApplication(command: Saving, context: Context): CaseDecision {
  return unless(mayEditApplication(context) ?? mustBeAskedFor(command, context), () => {
    const act = new Act(context)
    act.emit({ type: 'ApplicationSaved', application: command.application })
    receive(act, command.documents, 'application')
    return act.events
  })
}
