import type { Content } from './content.ts'
import type { Field, ObjectField } from './field.ts'
import type { DocumentKind, MeetingFields } from './kind.ts'

export type MeetingPart = Exclude<keyof MeetingFields, 'each'>

/** A meeting as its paper says it; what isn't filled in is absent. */
export interface MeetingInPaper {
  /** Its place in the paper, from 0. */
  readonly index: number
  /** Written `2026-11-20`. */
  readonly date: string
  readonly subject: string
  readonly time?: string
  readonly place?: string
  readonly chair?: string
  readonly agenda: readonly string[]
}

type Columns = Readonly<Record<string, Field>>

/** The fields that say a meeting: the paper's own, or the columns of a list; undefined: there is no such list. */
export function columnsOf(fields: ObjectField, each: string | undefined): Columns | undefined {
  if (each === undefined) return fields.properties
  const list = Object.hasOwn(fields.properties, each) ? fields.properties[each] : undefined
  return list?.type === 'array' && list.items.type === 'object' ? list.items.properties : undefined
}

export function canSay(part: MeetingPart, field: Field | undefined): boolean {
  const one = part === 'agenda' && field?.type === 'array' ? field.items : field
  return one?.type === 'string' && (one.format === 'date') === (part === 'date')
}

/**
 * The meetings in a content, in its order; one without a day or a subject isn't one yet. `named` says where to look: the
 * kind's own word, or that of a later version for a paper of an earlier one, of which nothing is read unless all its
 * fields are there.
 */
export function meetingsIn(
  { fields }: DocumentKind,
  content: Content,
  named: MeetingFields,
): readonly MeetingInPaper[] {
  const { each, ...parts } = named
  const columns = columnsOf(fields, each)
  const fits = Object.entries(parts).every(
    ([part, name]) => columns && Object.hasOwn(columns, name) && canSay(part as MeetingPart, columns[name]),
  )
  if (!fits) return []
  const rows = each === undefined ? [content] : content[each]
  return (Array.isArray(rows) ? rows : []).flatMap((row, index) => meetingOf(row as Content, index, parts))
}

function meetingOf(
  row: Content,
  index: number,
  parts: Omit<MeetingFields, 'each'>,
): readonly MeetingInPaper[] {
  const text = (name: string | undefined) => {
    const value = name === undefined ? undefined : row[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const [date, subject] = [text(parts.date), text(parts.subject)]
  if (date === undefined || subject === undefined) return []
  const [time, place, chair] = [text(parts.time), text(parts.place), text(parts.chair)]
  const agenda = parts.agenda === undefined ? [] : row[parts.agenda]
  return [
    {
      index,
      date,
      subject,
      ...(time !== undefined && { time }),
      ...(place !== undefined && { place }),
      ...(chair !== undefined && { chair }),
      agenda: (Array.isArray(agenda) ? agenda : [agenda]).filter((line) => typeof line === 'string'),
    },
  ]
}
