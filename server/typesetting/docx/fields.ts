import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { PrintedField } from '../printed-fields.ts'

export type Block = Paragraph | Table

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
/** What XML can't hold. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** One paragraph; `size` in half points. */
export function words(
  text: string,
  how: { bold?: boolean; size?: number; alignment?: 'left' | 'center' | 'right'; heading?: boolean } = {},
): Paragraph {
  const lines = text.replace(unwritable, '').split('\n')
  return new Paragraph({
    ...(how.alignment === undefined ? {} : { alignment: how.alignment }),
    ...(how.heading ? { heading: HeadingLevel.HEADING_1 } : {}),
    children: lines.map(
      (line, index) =>
        new TextRun({
          text: line,
          color: '000000',
          ...(index === 0 ? {} : { break: 1 }),
          ...(how.bold ? { bold: true } : {}),
          ...(how.size === undefined ? {} : { size: how.size }),
        }),
    ),
  })
}

/** Label and value, without lines; nothing where there are no rows. */
export function labelledRows(rows: readonly (readonly [label: string, value: string])[]): readonly Block[] {
  if (rows.length === 0) return []
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: noBorders,
      rows: rows.map(([label, value]) => row([label, ':', value], [28, 2, 70])),
    }),
    words(''),
  ]
}

/** Every field in the form's order. */
export function printFields(fields: readonly PrintedField[]): readonly Block[] {
  const blocks: Block[] = []
  let waiting: (readonly [string, string])[] = []
  for (const field of fields) {
    if (field.form === 'line' || field.form === 'empty') waiting.push([field.title, field.text])
    else {
      blocks.push(...labelledRows(waiting), subheading(field.title), ...longer(field))
      waiting = []
    }
  }
  return [...blocks, ...labelledRows(waiting)]
}

function longer(field: PrintedField): readonly Block[] {
  if (field.paragraphs !== undefined) return field.paragraphs.map((paragraph) => words(paragraph))
  if (field.items !== undefined) return field.items.map((item, index) => words(`${index + 1}. ${item}`))
  if (field.ticks !== undefined)
    return field.ticks.map(({ label, ticked }) => words(`${ticked ? '☑' : '☐'} ${label}`))
  if (field.fields !== undefined) return printFields(field.fields.filter(({ form }) => form !== 'empty'))
  return [tableOf(field), words('')]
}

function tableOf({ columns = [], rows = [] }: PrintedField): Table {
  const shares = [6, ...columns.map(() => Math.floor(94 / columns.length))]
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(['No.', ...columns.map(({ title }) => title)], shares, true),
      ...rows.map((cells, index) => row([String(index + 1), ...cells.map(({ text }) => text)], shares)),
    ],
  })
}

/** `shares` in percent. A heading is repeated on every page. */
function row(cells: readonly string[], shares: readonly number[], heading = false): TableRow {
  return new TableRow({
    tableHeader: heading,
    cantSplit: heading,
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: shares[index] ?? 10, type: WidthType.PERCENTAGE },
          children: [words(text, heading ? { bold: true } : {})],
        }),
    ),
  })
}

function subheading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    children: [new TextRun({ text: text.replace(unwritable, ''), bold: true, color: '000000', size: 22 })],
  })
}
