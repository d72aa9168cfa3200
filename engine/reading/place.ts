import { type Document, isAlias, isNode, type Node } from 'yaml'
import type { Notebook } from './notebook.ts'

/** One spot in the file: the node there, the path to it, and its line. A missing value has a place too, but stays silent. */
export class Place {
  readonly node: Node | null
  readonly path: string
  readonly line: number
  readonly notebook: Notebook
  readonly document: Document
  readonly #absent: boolean

  private constructor(
    node: Node | null,
    path: string,
    line: number,
    notebook: Notebook,
    document: Document,
    absent: boolean,
  ) {
    this.node = node
    this.path = path
    this.line = line
    this.notebook = notebook
    this.document = document
    this.#absent = absent
  }

  static root(document: Document, notebook: Notebook): Place {
    return new Place(document.contents as Node | null, '', 1, notebook, document, false)
  }

  /** `at` is the node whose line is told: the key of a mapping, the item of a list. */
  inside(key: string | number, node: unknown, at: unknown = node): Place {
    const path =
      typeof key === 'number' ? `${this.path}[${key}]` : this.path === '' ? key : `${this.path}.${key}`
    const target = isAlias(node) ? (node.resolve(this.document) ?? null) : isNode(node) ? node : null
    return new Place(target, path, this.#lineOf(at), this.notebook, this.document, false)
  }

  /** Where a value ought to be: reading it gives a placeholder, its absence has been noted already. */
  missing(key: string): Place {
    return new Place(
      null,
      this.path === '' ? key : `${this.path}.${key}`,
      this.line,
      this.notebook,
      this.document,
      true,
    )
  }

  get absent(): boolean {
    return this.#absent
  }

  note(problem: string, instead: string): void {
    if (this.#absent) return
    this.notebook.mistakes.push({
      file: this.notebook.file,
      line: this.line,
      path: this.path,
      problem,
      instead,
    })
  }

  #lineOf(node: unknown): number {
    const offset = isNode(node) ? node.range?.[0] : undefined
    return offset === undefined ? this.line : this.notebook.lines.linePos(offset).line
  }
}
