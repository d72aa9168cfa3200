import type { LineCounter } from 'yaml'
import type { Mistake } from './mistake.ts'
import { nearest } from './nearest.ts'
import type { Place } from './place.ts'

interface Use {
  readonly kind: string
  readonly name: string
  readonly place: Place
}

/**
 * What is gathered while one file is read: the mistakes, and the names declared and used, compared at the end. A kind is
 * what a name stands for: `step`, `performer`; `outcome of steps[3]` where it is known only within its step.
 */
export class Notebook {
  readonly file: string
  readonly lines: LineCounter
  readonly mistakes: Mistake[] = []
  readonly declared = new Map<string, Map<string, Place>>()
  readonly used: Use[] = []
  /** Conditions, for whoever knows their language and which names they may read. */
  readonly conditions: Omit<Use, 'kind'>[] = []
  /** The keys that each shape was asked for: what the published schema must list, neither more nor less. */
  readonly keysByShape = new Map<string, Set<string>>()

  constructor(file: string, lines: LineCounter) {
    this.file = file
    this.lines = lines
  }

  declare(kind: string, name: string, place: Place): void {
    if (name === '') return
    const names = this.declared.get(kind) ?? new Map<string, Place>()
    this.declared.set(kind, names)
    const first = names.get(name)
    if (first)
      place.note(
        `There are two ${plain(kind)}s "${name}"; the first is on line ${first.line}`,
        'Give one of them another id',
      )
    else names.set(name, place)
  }

  use(kind: string, name: string, place: Place): void {
    if (name !== '') this.used.push({ kind, name, place })
  }

  names(kind: string): readonly string[] {
    return [...(this.declared.get(kind)?.keys() ?? [])]
  }

  /** After the whole file is read: every name used must be declared somewhere in it. */
  noteUnknownNames(): void {
    for (const { kind, name, place } of this.used) {
      const known = this.names(kind)
      if (!known.includes(name))
        place.note(`There is no ${plain(kind)} "${name}"`, nameInstead(name, known, plain(kind)))
    }
  }

  /** In the order of their lines. */
  inOrder(): readonly Mistake[] {
    return this.mistakes.toSorted((a, b) => a.line - b.line)
  }
}

/** What to write where `name` is not among the known ones. */
export function nameInstead(name: string, known: readonly string[], kind: string): string {
  const meant = nearest(name, known)
  if (meant) return `Write ${meant}`
  return known.length === 0
    ? `Declare the ${kind} first: the file has none`
    : `Declare it, or use one of ${known.join(', ')}`
}

function plain(kind: string): string {
  return kind.replace(/ of .*/, '')
}
