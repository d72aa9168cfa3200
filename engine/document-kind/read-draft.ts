import { isDate } from '../working-time/index.ts'
import type { Content, ContentValue } from './content.ts'
import { type DifferenceStep, labelOf } from './differences.ts'
import type { Field, ListField, ObjectField, TextField } from './field.ts'
import type { DocumentKind } from './kind.ts'
import type { ContentProblem, MalformedCode } from './problem.ts'

type At = Pick<ContentProblem, 'path' | 'labels'>
type Tell = (code: MalformedCode, at: At) => undefined

/**
 * What somebody sent as a content of this kind, without whatever isn't filled in: empty texts, nulls, empty rows and
 * groups. Where there are problems it can't be kept; what they name is left out of `content`. Nothing need be complete.
 */
export function readDraft(
  kind: DocumentKind,
  sent: unknown,
): { readonly content: Content; readonly problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = []
  const tell: Tell = (code, at) => {
    problems.push({ code, ...at, facts: {} })
    return undefined
  }
  const content = reading(kind.fields, sent, { path: [], labels: [] }, tell)
  return { content: (content ?? {}) as Content, problems }
}

function reading(field: Field, sent: unknown, at: At, tell: Tell): ContentValue | undefined {
  if (sent === undefined || sent === null || sent === '') return undefined
  switch (field.type) {
    case 'object':
      return readGroup(field, sent, at, tell)
    case 'array':
      return readRows(field, sent, at, tell)
    case 'string':
      return readText(field, sent, at, tell)
    case 'boolean':
      return typeof sent === 'boolean' ? sent : tell('NotYesOrNo', at)
    default:
      if (typeof sent !== 'number' || !Number.isFinite(sent)) return tell('NotNumber', at)
      return field.type === 'integer' && !Number.isInteger(sent) ? tell('NotWhole', at) : sent
  }
}

function readGroup({ properties }: ObjectField, sent: unknown, at: At, tell: Tell): Content | undefined {
  if (typeof sent !== 'object' || Array.isArray(sent)) return tell('NotGroup', at)
  for (const [name, value] of Object.entries(sent!))
    if (!Object.hasOwn(properties, name) && value !== null && value !== '')
      tell('FieldUnknown', inside(at, name, { label: { id: name, en: name } }))
  const filled = Object.entries(properties).flatMap(([name, property]) => {
    const value = Object.hasOwn(sent!, name) ? (sent as Record<string, unknown>)[name] : undefined
    const taken = reading(property, value, inside(at, name, labelOf(name, property)), tell)
    return taken === undefined ? [] : [[name, taken] as const]
  })
  return filled.length === 0 ? undefined : Object.fromEntries(filled)
}

/** Empty rows go; the others keep their order. */
function readRows({ items }: ListField, sent: unknown, at: At, tell: Tell): ContentValue | undefined {
  if (!Array.isArray(sent)) return tell('NotRows', at)
  const rows = sent.flatMap((row: unknown, index) => {
    const taken = reading(items, row, inside(at, index, { row: index + 1 }), tell)
    return taken === undefined ? [] : [taken]
  })
  return rows.length === 0 ? undefined : rows
}

function readText({ enum: choices, format }: TextField, sent: unknown, at: At, tell: Tell) {
  if (typeof sent !== 'string') return tell('NotText', at)
  const text = sent.replaceAll('\r\n', '\n').trim()
  if (text === '') return undefined
  if (choices && !choices.includes(text)) return tell('ChoiceUnknown', at)
  if (format === 'date' && !isDate(text)) return tell('NoSuchDay', at)
  return text
}

function inside({ path, labels }: At, step: string | number, label: DifferenceStep): At {
  return { path: [...path, step], labels: [...labels, label] }
}
