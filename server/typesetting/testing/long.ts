import type { FieldSchema, PaperToSet } from '../contract.ts'

/** The same paper with every field filled, each with words of its own, lists and tables `rows` long. */
export function longPaper(paper: PaperToSet, rows: number): PaperToSet {
  let told = 0
  const word = () => `isian${String(told++).padStart(5, '0')}`
  const value = (schema: FieldSchema): unknown => {
    if (schema.enum !== undefined) return schema.enum[0]
    if (schema.format === 'date') return '2026-11-25'
    if (schema.type === 'boolean') return true
    if (schema.type === 'integer' || schema.type === 'number') return 1000 + (told++ % 9000)
    if (schema.type === 'object')
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inside]) => [name, value(inside)]),
      )
    if (schema.type === 'array')
      return schema.items?.enum === undefined
        ? Array.from({ length: rows }, () => value(schema.items ?? {}))
        : schema.items.enum.slice(0, 2)
    if (schema['x-long'] === true)
      return Array.from(
        { length: 12 },
        () =>
          `${word()} yang cukup panjang untuk dua baris, ditulis agar halaman terisi penuh dan terpotong sebagaimana mestinya oleh batasnya.`,
      ).join('\n')
    return word()
  }
  return { ...paper, content: value(paper.kind.fields) as PaperToSet['content'] }
}

/** Every text typed into a content. */
export function typedTexts(content: unknown): readonly string[] {
  if (typeof content === 'string') return content.split('\n')
  if (typeof content === 'object' && content !== null) return Object.values(content).flatMap(typedTexts)
  return []
}
