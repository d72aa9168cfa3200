import type { Feel, FieldId } from '../../procedure/definition.ts'
import { evaluateCondition } from '../../procedure/feel.ts'
import type { Context } from '../context.ts'
import type { FieldValue } from '../state.ts'

export type Fields = Readonly<Record<FieldId, FieldValue>>

/** A condition holds when it is true; what depends on a field nobody has given yet doesn't hold. */
export function holds(condition: Feel, { state, facts }: Context, given: Fields = {}): boolean {
  return evaluateCondition(condition, { ...state.fields, ...given }, facts.graph.fields) === true
}
