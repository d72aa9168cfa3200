import type { Field } from '#engine/document-kind/index.ts'
import { getDocumentKind } from './document-kinds.ts'
import type { YamlPlace } from './yaml-file.ts'

/** What may be ticked on a disposition sheet. */
export interface Instruction {
  readonly id: string
  /** As it stands on the sheet, in Indonesian; and for readers of English. */
  readonly title: { readonly id: string; readonly en: string }
}

/** The list of the shipped sheet, for governments that have none of their own. */
export function listInstructions(): readonly Instruction[] {
  const choices = choicesIn(getDocumentKind('lembar-disposisi').kind.fields)
  const { enum: ids, 'x-enum': titles, 'x-en': english } = choices
  return (ids ?? []).map((id) => ({
    id,
    title: { id: titles?.[id] ?? id, en: english?.enum?.[id] ?? titles?.[id] ?? id },
  }))
}

/** The field of the sheet in which instructions are ticked, row by row. */
function choicesIn(fields: Field): Extract<Field, { type: 'string' }> {
  const rows = fields.type === 'object' ? fields.properties.diteruskan : undefined
  const row = rows?.type === 'array' ? rows.items : undefined
  const ticks = row?.type === 'object' ? row.properties.instruksi : undefined
  if (ticks?.type !== 'array' || ticks.items.type !== 'string')
    throw new Error('library/document-kinds/lembar-disposisi.yaml: diteruskan[].instruksi lists its choices')
  return ticks.items
}

/** A government's own list: `- { id: koordinasikan, title: "Koordinasikan", en: "Coordinate" }`. */
export function readInstructions(place: YamlPlace): readonly Instruction[] {
  const known = new Set<string>()
  return place.list().map((entry) => {
    entry.onlyKeys('id', 'title', 'en')
    const id = entry
      .at('id')
      .matching(/^[a-z][a-z0-9-]{0,39}$/, 'Write small letters, digits and hyphens, e.g. tindak-lanjuti')
    if (known.has(id)) throw entry.at('id').wrong('is there twice', 'Give each instruction its own id')
    known.add(id)
    const title = entry.at('title').text()
    return { id, title: { id: title, en: entry.has('en') ? entry.at('en').text() : title } }
  })
}
