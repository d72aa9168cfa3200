import { dispositionSheet } from '#engine/disposition/index.ts'
import type { Content } from '#engine/document-kind/index.ts'
import { getDocumentKind, type Instruction } from '#library/index.ts'
import type { PaperStyle } from '#server/stationery/contract.ts'
import type { FieldSchema, PaperToSet } from '#server/typesetting/contract.ts'

/** The sheet ready to be set, with the government's own list of instructions to tick. `today`: a local date. */
export function sheetToSet(
  content: Content,
  instructions: readonly Pick<Instruction, 'id' | 'title'>[],
  style: PaperStyle,
  today: string,
  draft: boolean,
): PaperToSet {
  const { kind } = getDocumentKind(dispositionSheet)
  return {
    kind: {
      id: kind.id,
      title: kind.title.id,
      shape: 'form',
      template: kind.template ?? 'disposition-sheet',
      fields: withInstructions(kind.fields as FieldSchema, instructions),
    },
    content,
    letterhead: style.letterhead,
    wording: style.wording,
    date: today,
    place: style.place,
    urgency: content.sifat as 'biasa',
    signers: [],
    marks: 'none',
    draft,
  }
}

/** The form with other instructions to tick: those that stand in a content and in no list any more keep their id. */
function withInstructions(
  fields: FieldSchema,
  instructions: readonly Pick<Instruction, 'id' | 'title'>[],
): FieldSchema {
  const rows = fields.properties?.diteruskan
  const ticks = rows?.items?.properties?.instruksi
  const items: FieldSchema = {
    type: 'string',
    enum: instructions.map(({ id }) => id),
    'x-enum': Object.fromEntries(instructions.map(({ id, title }) => [id, title.id])),
  }
  return {
    ...fields,
    properties: {
      ...fields.properties,
      diteruskan: {
        ...rows,
        items: {
          ...rows?.items,
          properties: { ...rows?.items?.properties, instruksi: { ...ticks, items } },
        },
      },
    },
  }
}
