import fc from 'fast-check'
import type { Content, ContentValue } from '../content.ts'
import type { Field, ObjectField } from '../field.ts'
import type { DocumentKind } from '../kind.ts'
import { parseDocumentKind } from '../parse.ts'

/** The kind in a YAML text; throws where it has mistakes. */
export function kindIn(text: string, file: string): DocumentKind {
  const parsed = parseDocumentKind(text, file)
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes, null, 1))
  return parsed.kind
}

/** Any content of a kind, each part of it filled in or not. Few values, so that rows resemble one another. */
export function contentOf({ fields }: DocumentKind): fc.Arbitrary<Content> {
  return groupOf(fields)
}

function groupOf({ properties }: ObjectField): fc.Arbitrary<Content> {
  const parts = Object.entries(properties).map(([name, field]) => [name, anyValue(field)] as const)
  return fc.record(Object.fromEntries(parts), { requiredKeys: [] }) as fc.Arbitrary<Content>
}

function anyValue(field: Field): fc.Arbitrary<ContentValue> {
  if (field.type === 'object') return groupOf(field)
  if (field.type === 'array') return fc.array(anyValue(field.items), { maxLength: 5 })
  if (field.type === 'boolean') return fc.boolean()
  if (field.type !== 'string') return fc.integer({ min: 0, max: 3 })
  return fc.constantFrom(...(field.enum ?? ['a', 'b', 'c']))
}
