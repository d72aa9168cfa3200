import { evaluate, parseDate, parseExpression } from 'feelin'
import type { CaseField, Feel, FieldId } from './definition.ts'
import { namesIn } from './feel-names.ts'
import { remembering } from './remembering.ts'

export type FieldValues = Readonly<Record<FieldId, string | number | boolean>>

/** `at` counts characters from 0, as an editor does in the expression's own text. */
export type FeelCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly at: number; readonly problem: string }

/**
 * Is this a FEEL expression that an engine without a clock may evaluate? Names are not resolved here: `variablesOf` tells
 * which fields it needs. Refused besides syntax errors: `today()` and `now()` (a condition speaks of the case's own
 * fields, so that a replay gives the same answer), unknown functions, and the operators of other languages.
 */
export function parseFeel(expression: Feel): FeelCheck {
  const foreign = /==|=>|&&|\|\|/.exec(withoutStrings(expression))
  if (foreign)
    return { ok: false, at: foreign.index, problem: `"${foreign[0]}" is not FEEL: ${feelWord(foreign[0])}` }
  const { calls, brokenAt } = namesIn(treeOf(expression), expression)
  if (brokenAt !== undefined) return { ok: false, at: brokenAt, problem: syntaxProblem(expression, brokenAt) }
  const clock = calls.find((call) => call.name === 'now' || call.name === 'today')
  if (clock)
    return {
      ok: false,
      at: clock.at,
      problem: `"${clock.name}()" asks the clock, and a condition may only ask the case`,
    }
  const unknown = calls.find((call) => !call.known)
  return unknown
    ? { ok: false, at: unknown.at, problem: `there is no function "${unknown.name}"` }
    : { ok: true }
}

/** The names of case fields an expression reads, in the order they appear. Empty for an expression that doesn't parse. */
export const variablesOf: (expression: Feel) => readonly string[] = remembering((expression) =>
  parseFeel(expression).ok ? namesIn(treeOf(expression), expression).variables : [],
)

/**
 * FEEL's three-valued answer: null where a field it depends on isn't known yet (`skor >= 80` without a `skor`), or where
 * the expression isn't a condition at all. Date fields compare with `date("2026-11-20")`.
 */
export function evaluateCondition(
  expression: Feel,
  values: FieldValues,
  fields: ReadonlyMap<FieldId, CaseField>,
): boolean | null {
  const read = variablesOf(expression).filter((id) => values[id] !== undefined)
  const isDate = (id: FieldId) => fields.get(id)?.type === 'date'
  return answerOf(JSON.stringify([expression, ...read.map((id) => [id, values[id], isDate(id)])]))
}

/** The same question has the same answer, and to read an expression costs far more than to answer it. */
const answerOf = remembering((question: string): boolean | null => {
  const [expression, ...given] = JSON.parse(question) as [Feel, ...[FieldId, FieldValues[FieldId], boolean][]]
  const context = Object.fromEntries(
    given.map(([id, value, isDate]) => [id, isDate && typeof value === 'string' ? parseDate(value) : value]),
  )
  const { value } = evaluate(expression, context)
  return value === true ? true : value === false ? false : null
})

function treeOf(expression: Feel) {
  return parseExpression(expression, {}, undefined)
}

function syntaxProblem(expression: Feel, at: number): string {
  const rest = expression.slice(at).trim()
  return rest === '' ? 'the expression stops too early' : `FEEL can't read it from "${rest.slice(0, 20)}" on`
}

function withoutStrings(expression: Feel): string {
  return expression.replace(/"(?:[^"\\]|\\.)*"/g, (text) => `"${'_'.repeat(text.length - 2)}"`)
}

function feelWord(operator: string): string {
  if (operator === '&&') return 'write "and"'
  if (operator === '||') return 'write "or"'
  return operator === '==' ? 'write "="' : 'write ">="'
}
