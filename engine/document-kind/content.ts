import type { Field } from './field.ts'
import type { DocumentKind } from './kind.ts'

/** What is filled in, as JSON. What isn't filled is left out: there is no empty text and no null. */
export interface Content {
  readonly [field: string]: ContentValue
}

export type ContentLeaf = string | number | boolean
export type ContentValue = ContentLeaf | Content | readonly ContentValue[]

/** A content in which nothing is filled in: groups and lists are there and empty, defaults stand. */
export function emptyContent(kind: DocumentKind): Content {
  return emptyGroup(kind.fields.properties)
}

function emptyGroup(properties: Readonly<Record<string, Field>>): Content {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) => {
      const value = emptyValue(field)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function emptyValue(field: Field): ContentValue | undefined {
  if (field.type === 'object') return emptyGroup(field.properties)
  if (field.type === 'array') return []
  return field.default
}

export function isGroup(value: ContentValue | undefined): value is Content {
  return typeof value === 'object' && !Array.isArray(value)
}

export function isList(value: ContentValue | undefined): value is readonly ContentValue[] {
  return Array.isArray(value)
}

/** Nothing in it that anybody filled in. */
export function isEmpty(value: ContentValue | undefined): boolean {
  if (value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (isList(value)) return value.every(isEmpty)
  if (isGroup(value)) return Object.values(value).every(isEmpty)
  return false
}
