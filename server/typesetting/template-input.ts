import {
  dayInWords,
  dayOfLetter,
  fontFamilies,
  paperWords,
  securityWords,
  signatureSentences,
  urgencyWords,
} from '#library/index.ts'
import type { PageSize, PaperToSet } from './contract.ts'
import { type PrintedField, printedFields } from './printed-fields.ts'

/** Points. */
export const pageSizes: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 595.28, height: 841.89 },
  f4: { width: 609.45, height: 935.43 },
}

/** What a template is given as `paper`, beside its pictures; described for template writers in docs/how-to/write-a-template.md. */
export function templateInput(paper: PaperToSet, size: PageSize) {
  const { kind, letterhead, verification } = paper
  const [year, month, day] = paper.date.split('-').map(Number)
  return {
    kind: { id: kind.id, title: kind.title, shape: kind.shape },
    title: paper.number === undefined ? kind.title : `${kind.title} ${paper.number}`,
    fonts: fontFamilies,
    page: pageSizes[size],
    letterhead: {
      government: letterhead.government,
      office: letterhead.office,
      address: letterhead.address ?? null,
      contact: letterhead.contact ?? null,
    },
    number: paper.number ?? null,
    place: paper.place,
    day: { year, month, day, words: dayOfLetter(paper.date) },
    manner: mannerOf(paper),
    'security-mark':
      paper.security === undefined || paper.security === 'biasa' ? null : securityWords[paper.security],
    signers: paper.signers.map((signer, index) => ({
      index,
      position: signer.position,
      name: signer.name,
      rank: signer.rank ?? null,
      nip: signer.nip ?? null,
      acting: signer.acting ?? null,
      party: signer.party ?? null,
    })),
    foot: [...(letterhead.footer ? [letterhead.footer] : []), ...signatureSentences[paper.marks]],
    verification: verification?.url ?? null,
    words: { ...paperWords, ...paper.wording },
    draft: paper.draft,
    fields: printedFields(kind.fields, paper.content).map(withShares),
    'days-in-words': daysInWords(paper),
  }
}

/** Urgency and security in one line (“Sifat”); null where the paper speaks of neither. */
export function mannerOf({ urgency, security }: PaperToSet): string | null {
  const words = [
    ...(security === undefined || security === 'biasa' ? [] : [securityWords[security]]),
    ...(urgency === undefined || (urgency === 'biasa' && security !== 'biasa' && security !== undefined)
      ? []
      : [urgencyWords[urgency]]),
  ]
  if (words.length > 0) return words.join(', ')
  return security === undefined ? null : urgencyWords.biasa
}

function daysInWords({ kind, content }: PaperToSet): Readonly<Record<string, string>> {
  const days = Object.entries(content).filter(
    ([name, value]) => kind.fields.properties?.[name]?.format === 'date' && isDay(value),
  )
  return Object.fromEntries(days.map(([name, value]) => [name, dayInWords(String(value))]))
}

function isDay(value: unknown): boolean {
  try {
    return typeof value === 'string' && dayOfLetter(value) !== ''
  } catch {
    return false
  }
}

/** Widths of a table's columns, and which hold nothing but figures; for tables in groups too. */
function withShares(field: PrintedField): PrintedField {
  if (field.fields !== undefined) return { ...field, fields: field.fields.map(withShares) }
  const { columns, rows } = field
  if (columns === undefined || rows === undefined) return field
  const shared = columns.map((column, index) => {
    const cells = rows.flatMap((row) => row[index] ?? [])
    return {
      ...column,
      share: shareOf([column.title, ...cells.map(({ text }) => text)]),
      figures: cells.every(({ form, value }) => form === 'empty' || typeof value === 'number'),
    }
  })
  return { ...field, columns: shared }
}

/** How much width cells ask for: room for the longest word, all of a short cell, more for longer ones. */
function shareOf(cells: readonly string[]): number {
  const longestWord = Math.max(...cells.flatMap((cell) => cell.split(/\s+/).map(({ length }) => length)))
  const longestCell = Math.max(...cells.map(({ length }) => length))
  const asked = longestCell <= 21 ? longestCell : Math.max(21, Math.min(36, Math.sqrt(longestCell) * 3.6))
  return Math.max(6, Math.min(longestWord, 24) * 1.15 + 2, asked)
}
