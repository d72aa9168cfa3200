import type { LineCounter } from 'yaml'
import type { Feel } from '../definition.ts'
import type { Mistake } from '../finding.ts'
import type { Place } from './place.ts'

/** What a name stands for. Checklist items and outcomes are named within their step, so their kind carries its path. */
export type NameKind =
  | 'step'
  | 'performer'
  | 'document'
  | 'field'
  | 'ending'
  | 'duty'
  | `checklist item of ${string}`
  | `outcome of ${string}`

interface Use<T> {
  readonly name: T
  readonly place: Place
}

/** What is gathered while one file is read: the mistakes, and the names declared and used, compared at the end. */
export class Notebook {
  readonly file: string
  readonly lines: LineCounter
  readonly mistakes: Mistake[] = []
  readonly declared = new Map<NameKind, Map<string, Place>>()
  readonly used: (Use<string> & { readonly kind: NameKind })[] = []
  readonly conditions: Use<Feel>[] = []
  /** The keys that each shape was asked for: what the published schema must list, neither more nor less. */
  readonly keysByShape = new Map<string, Set<string>>()

  constructor(file: string, lines: LineCounter) {
    this.file = file
    this.lines = lines
  }

  declare(kind: NameKind, name: string, place: Place): void {
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

  use(kind: NameKind, name: string, place: Place): void {
    if (name !== '') this.used.push({ kind, name, place })
  }

  names(kind: NameKind): readonly string[] {
    return [...(this.declared.get(kind)?.keys() ?? [])]
  }
}

export function plain(kind: NameKind): string {
  return kind.replace(/ of .*/, '')
}
