import { completionNeeds } from './completion-needs.ts'
import { type Context, getStep } from './context.ts'
import { mayComplete } from './rules/completing.ts'
import { findSheet } from './rules/disposition-sheet.ts'
import type { OpenTask } from './state.ts'

/** Whether completing a task asks for its disposition sheet and nothing else. */
export function lacksOnlySheet(task: OpenTask, context: Context): boolean {
  if (mayComplete(context, task.id) !== null) return false
  const step = getStep(context.facts.graph, task.step)
  const needs = completionNeeds(task, step, context)
  const lacking = needs.outputs.filter(({ required, held }) => required && !held)
  const more =
    needs.confirmOnly ||
    needs.documents.some(({ required, state }) => required && state === 'bring') ||
    needs.guard?.holds === false ||
    [...needs.items, ...needs.checklist].some(({ required }) => required) ||
    [needs.outcomes, needs.fields, needs.team, needs.dates].some((asked) => asked.length > 0)
  return !more && lacking.length === 1 && lacking[0]?.document === findSheet(step, context)
}
