import type { Field } from './field.ts'
import type { DocumentKind } from './kind.ts'

/** JSON Schema 2020-12, for whichever validator the caller has. */
export type ContentSchema = { readonly [keyword: string]: unknown }

/**
 * What a finished content must be: the kind's fields without the words for people, closed to unknown properties. A text
 * that is there has at least one character that isn't a space.
 */
export function contentSchema(kind: DocumentKind): ContentSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:laksana:document-kind:${kind.id}:${kind.version}`,
    ...schemaOf(kind.fields),
  }
}

function schemaOf(field: Field): ContentSchema {
  const own = Object.fromEntries(
    Object.entries(field).filter(
      ([keyword]) => !keyword.startsWith('x-') && !['title', 'description', 'default'].includes(keyword),
    ),
  )
  if (field.type === 'object')
    return {
      ...own,
      properties: Object.fromEntries(
        Object.entries(field.properties).map(([name, property]) => [name, schemaOf(property)]),
      ),
      additionalProperties: false,
    }
  if (field.type === 'array') return { ...own, items: schemaOf(field.items) }
  if (field.type === 'string' && field.enum === undefined && field.format === undefined)
    return { ...own, pattern: '\\S' }
  return own
}
