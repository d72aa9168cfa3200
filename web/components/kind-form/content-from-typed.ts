import type { Content, Field, ObjectField } from '#engine/document-kind/index.ts'
import { numberFromText } from '../../format/number.ts'
import { isGroup, rowsOf, type Typed, type TypedGroup, textOf } from './typed.ts'

type ContentValue = Content[string]

/**
 * What is filled in, as content: what is blank is left out, also rows and groups. A group that must be there stays, so
 * that what is missing is told of its fields. A number that isn't one stays text, for the check to answer.
 */
export function contentFromTyped({ properties, required }: ObjectField, typed: TypedGroup): Content {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) => {
      const value = filledIn(field, typed[name], required.includes(name))
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function filledIn(field: Field, typed: Typed | undefined, needed: boolean): ContentValue | undefined {
  if (field.type === 'object') {
    const group = contentFromTyped(field, isGroup(typed) ? typed : {})
    return needed || !isHollow(group) ? group : undefined
  }
  if (field.type === 'array') {
    const rows = rowsOf(typed).flatMap((row) => filledIn(field.items, row, false) ?? [])
    return rows.length > 0 ? rows : undefined
  }
  const text = textOf(typed)
  if (text.trim() === '') return undefined
  if (field.type === 'string') return text
  if (field.type === 'boolean') return text === 'ya' ? true : text === 'tidak' ? false : text
  return numberFromText(text) ?? text
}

/** Nothing in it but groups in which nothing is. */
function isHollow(group: Content): boolean {
  return Object.values(group).every(
    (value) => typeof value === 'object' && !Array.isArray(value) && isHollow(value as Content),
  )
}

/** The same without blank rows, so that a row has the number here that it has in the content. */
export function withoutBlankRows(field: ObjectField, typed: TypedGroup): TypedGroup {
  return without(field, typed) as TypedGroup
}

function without(field: Field, typed: Typed): Typed {
  if (field.type === 'object')
    return Object.fromEntries(
      Object.entries(field.properties).map(([name, property]) => [
        name,
        without(property, (isGroup(typed) ? typed[name] : undefined) ?? ''),
      ]),
    )
  if (field.type !== 'array') return textOf(typed)
  return rowsOf(typed)
    .filter((row) => filledIn(field.items, row, false) !== undefined)
    .map((row) => without(field.items, row))
}
