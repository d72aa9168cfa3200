import { type Content, type ContentValue, isGroup, isList } from './content.ts'
import { labelOf } from './differences.ts'
import type { Field, ObjectField } from './field.ts'
import type { DocumentKind } from './kind.ts'
import type { ContentProblem, IncompleteCode } from './problem.ts'

type At = Pick<ContentProblem, 'path' | 'labels'>
type Facts = ContentProblem['facts']

/**
 * What is missing or wrong in a content that `readDraft` took, before it can be sent on; in the order of the fields. Empty
 * exactly where `contentSchema` holds. A group that has to be there is asked for by the fields in it.
 */
export function contentProblems(kind: DocumentKind, content: Content): readonly ContentProblem[] {
  return inGroup(kind.fields, content, { path: [], labels: [] })
}

function inGroup({ properties, required }: ObjectField, content: Content, at: At): readonly ContentProblem[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const value = Object.hasOwn(content, name) ? content[name] : undefined
    const here: At = { path: [...at.path, name], labels: [...at.labels, labelOf(name, field)] }
    if (value !== undefined) return inValue(field, value, here)
    return required.includes(name) ? whereMissing(field, here) : []
  })
}

function whereMissing(field: Field, at: At): readonly ContentProblem[] {
  const inner = field.type === 'object' ? inGroup(field, {}, at) : []
  return inner.length > 0 ? inner : [problem('Missing', at)]
}

function inValue(field: Field, value: ContentValue, at: At): readonly ContentProblem[] {
  if (field.type === 'object') return isGroup(value) ? inGroup(field, value, at) : []
  if (field.type === 'array') {
    const rows = isList(value) ? value : []
    const { minItems: least, maxItems: most } = field
    return [
      ...bounds(rows.length, least, most, ['TooFewRows', 'TooManyRows'], at),
      ...rows.flatMap((row, index) =>
        inValue(field.items, row, {
          path: [...at.path, index],
          labels: [...at.labels, { row: index + 1 }],
        }),
      ),
    ]
  }
  if (field.type === 'string') {
    const { minLength: least, maxLength: most } = field
    const characters = [...String(value)].length
    return bounds(characters, least, most, ['TextTooShort', 'TextTooLong'], at)
  }
  if (field.type === 'boolean') return []
  return bounds(Number(value), field.minimum, field.maximum, ['NumberTooSmall', 'NumberTooLarge'], at)
}

function bounds(
  size: number,
  least: number | undefined,
  most: number | undefined,
  [below, above]: readonly [IncompleteCode, IncompleteCode],
  at: At,
): readonly ContentProblem[] {
  if (least !== undefined && size < least) return [problem(below, at, { least })]
  return most !== undefined && size > most ? [problem(above, at, { most })] : []
}

const problem = (code: IncompleteCode, at: At, facts: Facts = {}): ContentProblem => ({ code, ...at, facts })
