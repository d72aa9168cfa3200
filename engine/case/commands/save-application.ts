import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { applicationDocuments, applicationPapers, mayEditApplication } from '../rules/application.ts'
import { receive } from './receive.ts'

type Saving = Extract<CaseCommand, { type: 'SaveApplication' }>

function mustBeAskedFor(command: Saving, context: Context): Denial {
  const asked = new Set(applicationDocuments(context).map(({ document }) => document))
  const unasked = command.documents.map(({ document }) => document).filter((document) => !asked.has(document))
  return unasked.length > 0 ? deny('DocumentNotExpected', { documents: unasked }) : null
}

/**
 * Keeps the request form as it is; what is missing is asked for when it is submitted. A file that is given instead of a
 * final paper takes that back: what came last is what is handed in.
 */
export function saveApplication(command: Saving, context: Context): CaseDecision {
  return unless(mayEditApplication(context) ?? mustBeAskedFor(command, context), () => {
    const { now, actor } = context.facts
    const by = actor.official
    const act = new Act(context)
    act.emit({ type: 'ApplicationSaved', application: command.application })
    receive(act, command.documents, 'application')
    const given = new Set(command.documents.map(({ document }) => document))
    for (const { task, document } of applicationPapers(context))
      if (given.has(document)) act.emit({ type: 'PaperRecalled', task, document, by, at: now })
    return act.events
  })
}
