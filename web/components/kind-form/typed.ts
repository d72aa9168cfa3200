import type { Content, Field, ListField, ObjectField, TextField } from '#engine/document-kind/index.ts'
import type { PostedForm } from '#server/http/page.ts'
import { numberInWords } from '../../format/number.ts'

type ContentValue = Content[string]

/**
 * A content as it stands in the fields of its form: every value as text, every row there, also the blank ones. So a
 * form comes back exactly as it was typed, whatever is wrong with it.
 */
export type Typed = string | readonly Typed[] | TypedGroup
export interface TypedGroup {
  readonly [field: string]: Typed
}

/** The form's field for the whole content; those inside are named by their path, `isi.tim.0.nama`. */
export const rootName = 'isi'

export const isGroup = (typed: Typed | undefined): typed is TypedGroup =>
  typeof typed === 'object' && !Array.isArray(typed)
export const rowsOf = (typed: Typed | undefined): readonly Typed[] =>
  Array.isArray(typed) ? (typed as readonly Typed[]) : []
export const textOf = (typed: Typed | undefined): string => (typeof typed === 'string' ? typed : '')

/** Several choices to tick, rather than rows. */
export function isTicks(field: Field): field is ListField & { readonly items: TextField } {
  return field.type === 'array' && field.items.type === 'string' && field.items.enum !== undefined
}

/** Nothing typed yet. */
export const blank = (field: Field): Typed => typedOf(field, undefined)

/** A content as its form shows it. */
export function typedOf(field: ObjectField, value: ContentValue | undefined): TypedGroup
export function typedOf(field: Field, value: ContentValue | undefined): Typed
export function typedOf(field: Field, value: ContentValue | undefined): Typed {
  if (field.type === 'object') {
    const group = typeof value === 'object' && !Array.isArray(value) ? (value as Content) : {}
    return Object.fromEntries(
      Object.entries(field.properties).map(([name, property]) => [
        name,
        typedOf(property, Object.hasOwn(group, name) ? group[name] : undefined),
      ]),
    )
  }
  if (field.type === 'array')
    return Array.isArray(value) ? value.map((row: ContentValue) => typedOf(field.items, row)) : []
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (typeof value === 'number') return numberInWords(value)
  return typeof value === 'string' ? value : ''
}

/** What was posted. A list names its rows, so that also a row of which nothing is typed is there. */
export function typedFromForm(field: ObjectField, form: PostedForm): TypedGroup {
  return read(field, rootName, form) as TypedGroup
}

function read(field: Field, name: string, form: PostedForm): Typed {
  if (field.type === 'object')
    return Object.fromEntries(
      Object.entries(field.properties).map(([key, property]) => [
        key,
        read(property, `${name}.${key}`, form),
      ]),
    )
  if (isTicks(field)) return form.all(name).filter((value) => value !== '')
  if (field.type === 'array')
    return form
      .all(name)
      .filter((row) => /^\d{1,4}$/.test(row))
      .map((row) => read(field.items, `${name}.${row}`, form))
  const text = form.text(name)
  return field.type === 'string' && !field['x-long'] ? text.replace(/\s*\n\s*/g, ' ') : text
}
