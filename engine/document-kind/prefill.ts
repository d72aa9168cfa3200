import { type Content, type ContentValue, emptyContent, isEmpty, isGroup, isList } from './content.ts'
import type { Field, ObjectField, PrefillPath } from './field.ts'
import type { DocumentKind, DocumentKindId } from './kind.ts'
import { paperPath } from './prefill-path.ts'

/** What is known of the case when a paper is begun; whatever isn't known is left out. Dates are `2026-11-20`. */
export interface PrefillSources {
  readonly case?: {
    readonly subject?: string
    readonly need?: string
    readonly businessProcess?: string
    /** biasa, segera or sangat-segera */
    readonly urgency?: string
    readonly reference?: string
  }
  readonly applicant?: { readonly name?: string; readonly head?: string }
  readonly office?: { readonly name?: string }
  readonly government?: { readonly name?: string }
  readonly today?: string
  /** The people appointed. */
  readonly team?: readonly { readonly nama: string; readonly nip?: string; readonly jabatan?: string }[]
  readonly schedule?: readonly {
    readonly kegiatan: string
    readonly mulai?: string
    readonly selesai?: string
    readonly pelaksana?: string
  }[]
  /** The letter that asked. */
  readonly letter?: { readonly number?: string; readonly date?: string }
  /** The latest content of each kind of paper the case has. */
  readonly paper?: Readonly<Record<DocumentKindId, Content>>
}

/** A draft in which nothing that is known has to be typed again: defaults, and above them what the sources give. */
export function prefill(kind: DocumentKind, sources: PrefillSources): Content {
  return filled(kind.fields, emptyContent(kind), sources)
}

function filled({ properties }: ObjectField, empty: Content, sources: PrefillSources): Content {
  const content: Record<string, ContentValue> = { ...empty }
  for (const [name, field] of Object.entries(properties)) {
    const given = firstGiven(field, sources)
    if (given !== undefined) content[name] = given
    else if (field.type === 'object') content[name] = filled(field, content[name] as Content, sources)
  }
  return content
}

function firstGiven(field: Field, sources: PrefillSources): ContentValue | undefined {
  for (const path of field['x-prefill'] ?? []) {
    const found = valueAt(path, sources)
    const taken = found === undefined ? undefined : taking(field, found)
    if (!isEmpty(taken)) return taken
  }
  return undefined
}

function valueAt(path: PrefillPath, sources: PrefillSources): ContentValue | undefined {
  const paper = paperPath(path)
  const steps = paper ? ['paper', paper.kind, ...paper.fields] : path.split('.')
  return steps.reduce<ContentValue | undefined>(
    (group, name) => (isGroup(group) && Object.hasOwn(group, name) ? group[name] : undefined),
    sources as unknown as Content,
  )
}

/** The part of a value that the field can hold: its own columns and choices; undefined where there is none. */
function taking(field: Field, value: ContentValue): ContentValue | undefined {
  if (field.type === 'array') {
    const rows = (isList(value) ? value : [value]).flatMap((row) => {
      const taken = taking(field.items, row)
      return taken === undefined || isEmpty(taken) ? [] : [taken]
    })
    return field.maxItems === undefined ? rows : rows.slice(0, field.maxItems)
  }
  if (field.type === 'object') return isGroup(value) ? takingGroup(field, value) : undefined
  if (field.type === 'string') return typeof value === 'string' && suits(field, value) ? value : undefined
  if (field.type === 'boolean') return typeof value === 'boolean' ? value : undefined
  if (typeof value !== 'number' || (field.type === 'integer' && !Number.isInteger(value))) return undefined
  return value
}

function takingGroup({ properties }: ObjectField, value: Content): Content {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) => {
      const there = Object.hasOwn(value, name) ? value[name] : undefined
      const taken = there === undefined ? undefined : taking(property, there)
      return taken === undefined || isEmpty(taken) ? [] : [[name, taken]]
    }),
  )
}

function suits({ enum: choices, format }: Extract<Field, { type: 'string' }>, value: string): boolean {
  if (choices) return choices.includes(value)
  return format === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value)
}
