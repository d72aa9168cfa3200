import { parse, YAMLParseError } from 'yaml'
import { readText } from './folder.ts'

/** A value read from one of our YAML files, with the words to refuse it by when it isn't what it should be. */
export class YamlPlace {
  readonly value: unknown
  readonly #file: string
  readonly #path: string

  constructor(file: string, path: string, value: unknown) {
    this.#file = file
    this.#path = path
    this.value = value
  }

  /** `problem` says what is wrong, `instead` what to write. */
  wrong(problem: string, instead: string): Error {
    return new Error(`library/${this.#file}: ${this.#path || 'the file'} ${problem}. ${instead}.`)
  }

  /** The value under a key; undefined inside where the key is missing. */
  at(key: string): YamlPlace {
    return new YamlPlace(this.#file, this.#path === '' ? key : `${this.#path}.${key}`, this.#record()[key])
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
    return this.value.map((entry, index) => new YamlPlace(this.#file, `${this.#path}[${index}]`, entry))
  }

  entries(): readonly (readonly [string, YamlPlace])[] {
    return Object.keys(this.#record()).map((key) => [key, this.at(key)])
  }

  #record(): Record<string, unknown> {
    if (typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value))
      return this.value as Record<string, unknown>
    throw this.wrong('must be keys with values', 'Write "key: value" lines')
  }
}

/** Reads one of the library's own YAML files; `file` is its path inside the library. */
export function readYaml(file: string): YamlPlace {
  return parseYaml(file, readText(file))
}

export function parseYaml(file: string, text: string): YamlPlace {
  try {
    return new YamlPlace(file, '', parse(text))
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    throw new Error(`library/${file}:${error.linePos?.[0].line ?? 1}: this is not YAML: ${error.message}`)
  }
}
