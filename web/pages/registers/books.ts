import type { Viewer } from '#server/directory/contract.ts'
import type { NumberingVersion, RegisterId } from '#server/registers/contract.ts'
import type { Messages } from '../../messages/index.ts'

const slugs: Readonly<Record<string, string>> = { incoming: 'masuk', outgoing: 'keluar' }

/** A book as addresses name it: `/agenda/masuk`. */
export function slugOf(register: RegisterId): string {
  return slugs[register] ?? register
}

export function registerOf(slug: string): RegisterId {
  return Object.keys(slugs).find((register) => slugs[register] === slug) ?? slug
}

/** A book the office has: the standard ones, and those with a numbering of their own. */
export interface Book {
  readonly register: RegisterId
  readonly name: string
  /** What counts for the whole book; undefined: not set yet. */
  readonly numbering: NumberingVersion | undefined
  /** Kinds of letter with a numbering of their own. */
  readonly kinds: readonly NumberingVersion[]
}

const standard = ['incoming', 'outgoing', 'internal'] as const

export function booksOf(numberings: readonly NumberingVersion[], words: Messages): readonly Book[] {
  const own = numberings.map(({ register }) => register)
  return [...new Set<RegisterId>([...standard, ...own])].map((register) => {
    const inBook = numberings.filter((each) => each.register === register)
    const numbering = inBook.find(({ kind }) => kind === '')
    const given = (words.letters.books as Readonly<Record<string, string>>)[register]
    return {
      register,
      name: numbering?.title || given || register,
      numbering,
      kinds: inBook.filter(({ kind }) => kind !== ''),
    }
  })
}

export function mayRegister({ position }: Viewer): boolean {
  return position.capabilities.includes('register')
}

export function maySetNumbering({ position }: Viewer): boolean {
  return position.capabilities.includes('administer')
}
