import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, getStep, unless } from '../context.ts'
import { enter } from '../flow/move.ts'
import { type Denial, deny } from '../refusals.ts'
import { applicationDocuments, applicationPapers, mayEditApplication } from '../rules/application.ts'
import { isBlank } from '../rules/text.ts'
import { receive } from './receive.ts'

type Submission = Extract<CaseCommand, { type: 'SubmitCase' }>

export function maySubmit(context: Context): Denial {
  return mayEditApplication(context) ?? mustBeWhole(context) ?? papersMustBeThere(context)
}

function mustBeWhole({ state }: Context): Denial {
  const { application } = state
  const missing = (['subject', 'need', 'businessProcess'] as const).filter((part) =>
    isBlank(application[part]),
  )
  return missing.length > 0 ? deny('ApplicationIncomplete', { missing }) : null
}

function papersMustBeThere(context: Context): Denial {
  const missing = applicationDocuments(context)
    .filter(({ required, state }) => required && state !== 'held')
    .map(({ document }) => document)
  return missing.length > 0 ? deny('RequirementMissing', { documents: missing }) : null
}

/** Starts the procedure at the first step of its document. */
export function submitCase({ reference }: Submission, context: Context): CaseDecision {
  return unless(maySubmit(context), () => {
    const act = new Act(context)
    const papers = applicationPapers(context).map(({ document, file }) => ({ document, file: file! }))
    receive(act, papers, 'application')
    act.emit({ type: 'CaseSubmitted', reference, at: context.facts.now })
    enter(act, getStep(context.facts.graph, context.facts.graph.start), [])
    return act.events
  })
}
