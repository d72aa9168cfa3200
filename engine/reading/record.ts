import { isMap, isScalar, isSeq } from 'yaml'
import { nearest } from './nearest.ts'
import type { Place } from './place.ts'

export type Reader<T> = (place: Place) => T

/**
 * Reads a mapping key by key. Every key asked for is a key the shape has; `close` reports all others, so there is no
 * second list of keys to keep. `shape` is the name of the same shape in the published JSON Schema.
 */
export class RecordReader {
  readonly place: Place
  readonly #entries = new Map<string, Place>()
  readonly #asked: Set<string>

  constructor(place: Place, shape: string) {
    this.place = place
    const { keysByShape } = place.notebook
    this.#asked = keysByShape.get(shape) ?? new Set()
    keysByShape.set(shape, this.#asked)
    if (isMap(place.node)) {
      for (const pair of place.node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : ''
        this.#entries.set(key, place.inside(key, pair.value, pair.key))
      }
    } else place.note('A group of keys is expected here', `Write "key: value" lines, e.g. those of ${shape}`)
  }

  has(key: string): boolean {
    this.#asked.add(key)
    return this.#entries.has(key)
  }

  at(key: string): Place {
    this.#asked.add(key)
    return this.#entries.get(key) ?? this.place.missing(key)
  }

  /** `like` shows what to write when the key is missing. */
  need<T>(key: string, read: Reader<T>, like: string): T {
    if (!this.has(key)) this.place.note(`"${key}" is missing`, `Add ${like}`)
    return read(this.at(key))
  }

  maybe<K extends string, T>(key: K, read: Reader<T>): { readonly [P in K]?: T } {
    return this.has(key) ? ({ [key]: read(this.at(key)) } as { [P in K]?: T }) : {}
  }

  list<T>(key: string, read: Reader<T>): readonly T[] {
    return this.has(key) ? readList(this.at(key), read) : []
  }

  close(): void {
    for (const [key, place] of this.#entries) {
      if (this.#asked.has(key)) continue
      const meant = nearest(key, this.#asked)
      place.note(
        `There is no key "${key}" here`,
        meant ? `Write "${meant}"` : `Leave it out; the keys here are ${[...this.#asked].join(', ')}`,
      )
    }
  }
}

export function readList<T>(place: Place, read: Reader<T>): readonly T[] {
  if (isSeq(place.node)) return place.node.items.map((item, index) => read(place.inside(index, item)))
  place.note('A list is expected here', 'Write one "- …" line for each, or [a, b]')
  return []
}

/** Keys of the file's own choosing, as in `documents`. */
export function readEntries<T>(place: Place, read: (key: string, place: Place) => T): readonly T[] {
  if (isMap(place.node))
    return place.node.items.map((pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      return read(key, place.inside(key, pair.value, pair.key))
    })
  place.note('A group of keys is expected here', 'Write "id: value" lines')
  return []
}
