import { LineCounter, parseDocument } from 'yaml'
import { readText } from './folder.ts'
import { type LineOf, linesOf } from './yaml-lines.ts'

/** A file that says something that can't be; the message names file and line and says what to write instead. */
export class FileMistake extends Error {}

/** A value read from a YAML file, with the words to refuse it by when it isn't what it should be. */
export class YamlPlace {
  readonly value: unknown
  readonly #file: string
  readonly #path: readonly (string | number)[]
  readonly #lineOf: LineOf

  constructor(
    file: string,
    value: unknown,
    path: readonly (string | number)[] = [],
    lineOf: LineOf = () => undefined,
  ) {
    this.#file = file
    this.#path = path
    this.#lineOf = lineOf
    this.value = value
  }

  /** `problem` says what is wrong, `instead` what to write. */
  wrong(problem: string, instead: string): FileMistake {
    const path = this.#path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .replace(/^\./, '')
    const line = this.#lineOf(this.#path)
    const where = line === undefined ? this.#file : `${this.#file}:${line}`
    return new FileMistake(`${where}: ${path || 'the file'} ${problem}. ${instead}.`)
  }

  /** The value under a key; undefined inside where the key is missing. */
  at(key: string): YamlPlace {
    return this.#inside(key, this.#record()[key])
  }

  /** Refuses keys that mean nothing here, so that a misspelt one isn't silently without effect. */
  onlyKeys(...known: readonly string[]): void {
    const strange = Object.keys(this.#record()).find((key) => !known.includes(key))
    if (strange !== undefined)
      throw this.at(strange).wrong('means nothing here', `Known are: ${known.join(', ')}`)
  }

  has(key: string): boolean {
    return this.#record()[key] !== undefined
  }

  text(): string {
    if (typeof this.value === 'string' && this.value !== '') return this.value
    throw this.wrong('must be a text', 'Write some words in quotes')
  }

  /** `instead`: what to write where the text isn't of this form. */
  matching(form: RegExp, instead: string): string {
    if (typeof this.value === 'string' && form.test(this.value)) return this.value
    throw this.wrong(this.value === undefined ? 'is missing' : 'is not of the right form', instead)
  }

  /** A day of the calendar: 2026-11-20. */
  date(): string {
    const text = this.matching(/^\d{4}-\d{2}-\d{2}$/, 'Write it like 2026-11-20')
    const instant = Date.parse(`${text}T00:00:00Z`)
    if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)) return text
    throw this.wrong('is no day of the calendar', 'Write it like 2026-11-20')
  }

  number(): number {
    if (typeof this.value === 'number' && Number.isInteger(this.value) && this.value >= 0) return this.value
    throw this.wrong('must be a whole number', 'Write e.g. 3')
  }

  oneOf<T extends string>(known: readonly T[]): T {
    const found = known.find((one) => one === this.value)
    if (found !== undefined) return found
    throw this.wrong('is not known', `Write one of: ${known.join(', ')}`)
  }

  list(): readonly YamlPlace[] {
    if (!Array.isArray(this.value))
      throw this.wrong('must be a list', 'Write the entries under it, each after a dash')
    return this.value.map((entry, index) => this.#inside(index, entry))
  }

  entries(): readonly (readonly [string, YamlPlace])[] {
    return Object.keys(this.#record()).map((key) => [key, this.at(key)])
  }

  #inside(step: string | number, value: unknown): YamlPlace {
    return new YamlPlace(this.#file, value, [...this.#path, step], this.#lineOf)
  }

  #record(): Record<string, unknown> {
    if (typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value))
      return this.value as Record<string, unknown>
    throw this.wrong('must be keys with values', 'Write "key: value" lines')
  }
}

/** Reads one of the library's own YAML files; `file` is its path inside the library. */
export function readYaml(file: string): YamlPlace {
  return parseYaml(`library/${file}`, readText(file))
}

/** `file` is the name it is called by in mistakes. Throws FileMistake where the text is no YAML. */
export function parseYaml(file: string, text: string): YamlPlace {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error)
    throw new FileMistake(
      `${file}:${lines.linePos(error.pos[0]).line}: this is not YAML: ${error.message}. Check the indentation, the quotes and the colons around this line.`,
    )
  return new YamlPlace(file, document.toJS(), [], linesOf(document, lines))
}
