import { type AlignedRow, alignRows } from './align-rows.ts'
import { type Content, type ContentLeaf, type ContentValue, isEmpty, isGroup, isList } from './content.ts'
import type { Field } from './field.ts'
import type { Bilingual, DocumentKind } from './kind.ts'

/** A step on the way to a value: a label, or the number of a row, counted from 1. */
export type DifferenceStep = { readonly label: Bilingual } | { readonly row: number }

/** A value as it is kept, with its label where it is a choice. */
export interface ShownValue {
  readonly value: ContentLeaf
  readonly label?: Bilingual
}

export type Difference =
  /** Null where it wasn't filled in, or no longer is. */
  | {
      readonly change: 'value'
      readonly path: readonly DifferenceStep[]
      readonly before: ShownValue | null
      readonly after: ShownValue | null
    }
  /** The path ends with the row's number: in the new content if added, in the old one if removed. */
  | {
      readonly change: 'row-added' | 'row-removed'
      readonly path: readonly DifferenceStep[]
      readonly cells: readonly { readonly path: readonly DifferenceStep[]; readonly shown: ShownValue }[]
    }

/**
 * What changed between two contents of one kind, in the order of its fields. Empty exactly where both say the same. A
 * row that moved up or down because of others isn't told; one that was changed in part is told by its cells.
 */
export function differences(kind: DocumentKind, before: Content, after: Content): readonly Difference[] {
  return between(kind.fields, before, after, [])
}

function between(
  field: Field,
  before: ContentValue | undefined,
  after: ContentValue | undefined,
  path: readonly DifferenceStep[],
): readonly Difference[] {
  if (field.type === 'object')
    return Object.entries(field.properties).flatMap(([name, property]) =>
      between(property, inside(before, name), inside(after, name), [...path, labelOf(name, property)]),
    )
  if (field.type === 'array')
    return alignRows(rowsOf(before), rowsOf(after)).flatMap((row) => betweenRows(field.items, row, path))
  const was = shown(field, before)
  const is = shown(field, after)
  return was?.value === is?.value ? [] : [{ change: 'value', path, before: was, after: is }]
}

function betweenRows(
  items: Field,
  { before, after }: AlignedRow,
  path: readonly DifferenceStep[],
): readonly Difference[] {
  if (before && after) return between(items, before.value, after.value, [...path, { row: after.index + 1 }])
  const row = (before ?? after)!
  const cells = cellsOf(items, row.value, [])
  const at = [...path, { row: row.index + 1 }]
  return [{ change: before ? 'row-removed' : 'row-added', path: at, cells }]
}

type Cell = Extract<Difference, { change: 'row-added' | 'row-removed' }>['cells'][number]

function cellsOf(
  field: Field,
  value: ContentValue | undefined,
  path: readonly DifferenceStep[],
): readonly Cell[] {
  if (field.type === 'object')
    return Object.entries(field.properties).flatMap(([name, property]) =>
      cellsOf(property, inside(value, name), [...path, labelOf(name, property)]),
    )
  if (field.type === 'array')
    return rowsOf(value).flatMap((row, index) => cellsOf(field.items, row, [...path, { row: index + 1 }]))
  const leaf = shown(field, value)
  return leaf ? [{ path, shown: leaf }] : []
}

function shown(field: Field, value: ContentValue | undefined): ShownValue | null {
  if (value === undefined || isEmpty(value) || isGroup(value) || isList(value)) return null
  const id = field.type === 'string' ? field['x-enum']?.[String(value)] : undefined
  if (id === undefined) return { value }
  return { value, label: { id, en: field['x-en']?.enum?.[String(value)] ?? id } }
}

/** How a field is called where its value stands. */
export function labelOf(name: string, field: Field): DifferenceStep {
  const id = field.title ?? name
  return { label: { id, en: field['x-en']?.title ?? id } }
}

function inside(value: ContentValue | undefined, name: string): ContentValue | undefined {
  return isGroup(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** Rows in which something is filled in. */
function rowsOf(value: ContentValue | undefined): readonly ContentValue[] {
  return isList(value) ? value.filter((row) => !isEmpty(row)) : []
}
