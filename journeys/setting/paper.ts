import { smallPdf } from '#server/cases/play/paper.ts'

/** A file as a person picks it from a folder of theirs. */
export interface Paper {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A PDF named and headed after what it stands for. */
export function paper(title: string): Paper {
  const name = `${title
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80)}.pdf`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(smallPdf(title, 'Dari sebuah perjalanan')) }
}
