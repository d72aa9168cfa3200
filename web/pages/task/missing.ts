import type { CaseCommand, CompletionNeeds, RefusalCode } from '#engine/case/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import { filesToBring, filesToGive } from './asked-files.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>
/** What is missing, by the name of its field, as the engine would refuse for it. */
export type Missing = readonly [field: string, refusal: Refusal]

/**
 * Everything a completion leaves out, by form field, in the order of the form. The engine refuses for the first thing
 * it meets; whoever is refused is told of all at once.
 */
export function missingOf(needs: CompletionNeeds, given: Completion): readonly Missing[] {
  if (needs.confirmOnly) return []
  const come = new Set(given.outputs.map(({ document }) => document))
  const outcome = needs.outcomes.find(({ id }) => id === given.outcome)
  const bring = filesToBring(needs).filter(
    ({ document, required, state }) => required && state === 'bring' && !come.has(document),
  )
  const items = needs.items.filter(({ index, required }) => required && !given.confirmed.includes(index))
  const ticks = needs.checklist.filter(
    ({ id, required }) =>
      (required || outcome?.requiresChecklist.includes(id)) && !given.checklist.includes(id),
  )
  const give = filesToGive(needs).filter(
    ({ document, required, held }) =>
      (required || outcome?.yields?.document === document) && !held && !come.has(document),
  )
  const fields = needs.fields.filter(
    ({ field, required, known }) => required && (given.fields[field.id] ?? known) === undefined,
  )
  const teams = needs.team.filter(
    ({ performer, members }) => (given.appointments[performer] ?? members).length === 0,
  )
  const dates = needs.dates.filter(({ step, date }) => !(given.schedule[step] ?? date))
  return [
    ...bring.map(({ document }) =>
      missing(`output.${document}`, 'RequirementMissing', { documents: [document] }),
    ),
    ...(items.length > 0
      ? [missing('confirmed', 'ItemsNotConfirmed', { items: items.map(({ item }) => item) })]
      : []),
    ...fields.map(({ field }) => missing(`field.${field.id}`, 'FieldMissing', { fields: [field.id] })),
    ...teams.map(({ performer }) => missing(`team.${performer}`, 'TeamMissing', { performers: [performer] })),
    ...dates.map(({ step }) => missing(`date.${step}`, 'DateMissing', { steps: [step] })),
    ...(ticks.length > 0
      ? [missing('check', 'ChecklistIncomplete', { items: ticks.map(({ id }) => id) })]
      : []),
    ...(needs.outcomes.length > 0 && given.outcome === undefined
      ? [missing('outcome', 'OutcomeMissing', { outcomes: needs.outcomes.map(({ id }) => id) })]
      : []),
    ...give.map(({ document }) => missing(`output.${document}`, 'OutputMissing', { documents: [document] })),
    ...(outcome?.reasonRequired && (given.reason ?? '').trim() === ''
      ? [missing('reason', 'ReasonMissing', {})]
      : []),
  ]
}

function missing(field: string, code: RefusalCode, facts: Refusal['facts']): Missing {
  return [field, { code, facts }]
}
