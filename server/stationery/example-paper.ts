import { exampleNumber, exampleSigners, type LibraryDocumentKind, listDocumentKinds } from '#library/index.ts'
import type { PaperToSet } from '#server/typesetting/contract.ts'
import type { PaperStyle } from './contract.ts'

/** The kinds a template arranges; uploads have none. */
export function kindsOf(template: string): readonly LibraryDocumentKind[] {
  return listDocumentKinds().filter(({ kind }) => kind.template === template)
}

/** Null where no such kind is made here. */
export function findKind(id: string): LibraryDocumentKind | null {
  return listDocumentKinds().find((each) => each.id === id && each.kind.template !== undefined) ?? null
}

/** The example of a kind as it would be set: a draft, so that nobody takes it for a letter. `date` is local. */
export function examplePaper(
  { kind, example }: LibraryDocumentKind,
  style: PaperStyle,
  date: string,
): PaperToSet {
  const signers = exampleSigners(style.letterhead.office)
  return {
    kind: {
      id: kind.id,
      title: kind.title.id,
      shape: kind.shape as PaperToSet['kind']['shape'],
      template: kind.template!,
      fields: kind.fields,
    },
    content: example,
    letterhead: style.letterhead,
    ...(kind.number && { number: exampleNumber(date.slice(0, 4)) }),
    date,
    place: style.place,
    signers: kind.signed === 'none' ? [] : kind.signed === 'one' ? signers.slice(0, 1) : signers,
    marks: kind.signed === 'none' ? 'none' : 'uncertified',
    verification: { url: 'https://laksana.contoh.go.id/periksa' },
    draft: true,
    wording: style.wording,
  }
}
