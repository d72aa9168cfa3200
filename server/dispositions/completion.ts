import type { CaseCommand } from '#engine/case/index.ts'
import { dispositionSheet } from '#engine/disposition/index.ts'
import type { CaseView } from '#server/cases/contract.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>

/** The completion of a task that lacks nothing but its disposition sheet; null where it asks for anything else. */
export function completionOfSheet(view: CaseView, task: string): Completion | null {
  const offer = view.offers.find((each) => each.act === 'CompleteStep' && each.task === task)
  if (offer?.act !== 'CompleteStep' || !offer.allowed) return null
  const { needs } = offer
  const step = view.graph.byId.get(view.state.tasks[task]?.step ?? '')
  const sheets = (step?.outputs ?? []).map(({ document }) => document).filter((id) => isSheet(view, id))
  const lacking = needs.outputs.filter(({ required, held }) => required && !held)
  const asksMore =
    needs.confirmOnly ||
    needs.documents.some(({ required, state }) => required && state === 'bring') ||
    needs.guard?.holds === false ||
    [needs.items, needs.checklist].flat().some(({ required }) => required) ||
    [needs.outcomes, needs.fields, needs.team, needs.dates].some((list) => list.length > 0)
  if (asksMore || lacking.length !== 1 || !sheets.includes(lacking[0]!.document)) return null
  return {
    type: 'CompleteStep',
    task,
    outputs: [],
    fields: {},
    checklist: [],
    confirmed: [],
    schedule: {},
    appointments: {},
  }
}

function isSheet({ graph }: CaseView, document: string): boolean {
  return graph.documentUses[document]?.kind === dispositionSheet
}
