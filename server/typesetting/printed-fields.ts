import { dayOfLetter, dayWithWeekday, emptyWord, numberOfLetter, yesNo } from '#library/index.ts'
import type { FieldSchema } from './contract.ts'

/** A field of the content as a template gets it: in words, with how it is best printed. */
export interface PrintedField {
  readonly name: string
  readonly title: string
  readonly form: 'empty' | 'line' | 'long' | 'list' | 'ticks' | 'table' | 'group'
  /** The value as it was typed; for what a template must reckon with. */
  readonly value: unknown
  /** Of a single choice: every choice, for a sheet that ticks the one; null for any other field. */
  readonly choices: readonly Tick[] | null
  /** The whole value in one line, whatever its form; for a cell or a label's right side. */
  readonly text: string
  readonly paragraphs?: readonly string[]
  readonly items?: readonly string[]
  readonly ticks?: readonly Tick[]
  readonly columns?: readonly { readonly name: string; readonly title: string }[]
  /** Rows of a table, each with its fields in the order of `columns`. */
  readonly rows?: readonly (readonly PrintedField[])[]
  /** Fields of a group. */
  readonly fields?: readonly PrintedField[]
}

interface Tick {
  readonly label: string
  readonly ticked: boolean
}

type Content = Readonly<Record<string, unknown>>

/** Every field of the form in its order, then whatever the content holds besides: nothing typed is dropped. */
export function printedFields(schema: FieldSchema, content: Content): readonly PrintedField[] {
  const known = Object.keys(schema.properties ?? {})
  const names = [...known, ...Object.keys(content).filter((name) => !known.includes(name))]
  return names.map((name) => printedField(name, schema.properties?.[name] ?? {}, content[name]))
}

function printedField(name: string, schema: FieldSchema, value: unknown): PrintedField {
  const named = {
    name,
    title: schema.title ?? spacedName(name),
    value: value ?? null,
    choices: choicesOf(schema, value),
  }
  if (isEmpty(value) && schema.items?.enum === undefined) return { ...named, form: 'empty', text: emptyWord }
  if (Array.isArray(value ?? [])) return { ...named, ...printedList(schema, (value ?? []) as unknown[]) }
  if (typeof value === 'object') {
    const fields = printedFields(schema, value as Content)
    return { ...named, form: 'group', fields, text: fields.filter(isFilled).map(labelled).join('; ') }
  }
  const text = wordsFor(schema, value)
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  return schema['x-long'] === true || paragraphs.length > 1 || text.length > 300
    ? { ...named, form: 'long', text: paragraphs.join(' '), paragraphs }
    : { ...named, form: 'line', text }
}

function printedList(
  schema: FieldSchema,
  values: readonly unknown[],
): Pick<PrintedField, 'form' | 'text' | 'ticks' | 'items' | 'columns' | 'rows'> {
  const text = values.map((value) => wordsFor(schema.items ?? {}, value)).join('; ') || emptyWord
  if (schema.items?.enum !== undefined) return { form: 'ticks', text, ticks: ticksOf(schema.items, values) }
  if (values.some(isRecord)) return printedTable(schema.items ?? {}, values, text)
  return { form: 'list', text, items: values.map((value) => wordsFor(schema.items ?? {}, value)) }
}

function choicesOf(schema: FieldSchema, value: unknown): readonly Tick[] | null {
  return schema.enum === undefined ? null : ticksOf(schema, isEmpty(value) ? [] : [value])
}

/** The choices of a field with those taken ticked, then what was taken besides. */
function ticksOf(schema: FieldSchema, taken: readonly unknown[]): readonly Tick[] {
  const choices = schema.enum ?? []
  const besides = taken.filter((value) => !choices.includes(value))
  return [...choices, ...besides].map((choice) => ({
    label: wordsFor(schema, choice),
    ticked: taken.includes(choice),
  }))
}

function printedTable(items: FieldSchema, values: readonly unknown[], text: string) {
  const rows = values.map((value) => (isRecord(value) ? value : { isi: value }))
  const known = Object.keys(items.properties ?? {})
  const besides = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !known.includes(name),
  )
  const columns = [...known, ...besides].map((name) => ({
    name,
    title: items.properties?.[name]?.title ?? spacedName(name),
  }))
  const printed = rows.map((row) =>
    columns.map(({ name }) => printedField(name, items.properties?.[name] ?? {}, row[name])),
  )
  return { form: 'table' as const, text, columns, rows: printed }
}

/** Any value in one line of words. */
function wordsFor(schema: FieldSchema, value: unknown): string {
  if (isEmpty(value)) return emptyWord
  const label = labelOf(schema, value)
  if (label !== undefined) return label
  if (typeof value === 'boolean') return yesNo(value)
  if (typeof value === 'number') return numberOfLetter(value)
  if (Array.isArray(value)) return value.map((each) => wordsFor(schema.items ?? {}, each)).join('; ')
  if (isRecord(value)) return printedFields(schema, value).filter(isFilled).map(labelled).join('; ')
  if (schema.format !== 'date' || !isDay(String(value))) return String(value)
  // A field called “Hari, tanggal” promises the day of the week.
  return /^hari\b/i.test(schema.title ?? '') ? dayWithWeekday(String(value)) : dayOfLetter(String(value))
}

function labelOf(schema: FieldSchema, value: unknown): string | undefined {
  const labels = schema['x-enum']
  const label: unknown = Array.isArray(labels)
    ? labels[schema.enum?.indexOf(value) ?? -1]
    : (labels as Content | undefined)?.[String(value)]
  if (isRecord(label)) return String(label.id ?? label.title ?? value)
  return label === undefined ? undefined : String(label)
}

const labelled = ({ title, text }: PrintedField) => `${title}: ${text}`
const isFilled = ({ form }: PrintedField) => form !== 'empty'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'object' && Object.keys(value).length === 0
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

/** `testedOn` → “Tested on”: a field without a title still says something. */
function spacedName(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()
}
