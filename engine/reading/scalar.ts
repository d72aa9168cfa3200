import { isScalar } from 'yaml'
import { nearest } from './nearest.ts'
import type { Place } from './place.ts'
import type { Reader } from './record.ts'

/** `dokumen-dfd-erd` */
export const ID: RegExp = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

export function readText(place: Place): string {
  const value = isScalar(place.node) ? place.node.value : null
  if (typeof value === 'string' && value.trim() !== '') return value
  if (typeof value === 'number' || typeof value === 'boolean')
    place.note(`A text is expected here, not the ${typeof value} ${value}`, `Put it in quotes: "${value}"`)
  else
    place.note(
      'A text is expected here',
      'Write a text that is not empty, in quotes if it holds ": " or " #"',
    )
  return ''
}

export function readNumber(place: Place): number {
  const value = isScalar(place.node) ? place.node.value : null
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value
  place.note('A number greater than 0 is expected here', 'Write a number without quotes, e.g. 3')
  return 0
}

export function readFlag(place: Place): boolean {
  const value = isScalar(place.node) ? place.node.value : null
  if (typeof value === 'boolean') return value
  place.note('Yes or no is expected here', 'Write true or false, without quotes')
  return false
}

/** Ids: `dokumen-dfd-erd`. They stand in addresses and task ids. */
export function readId(place: Place): string {
  return readName(place, ID, (text) => `${slug(text, '-')}`, 'small letters, digits and single "-"')
}

/** `example` gives what to write for a text that doesn't fit, `allowed` says of what a name is made. */
export function readName(
  place: Place,
  pattern: RegExp,
  example: (text: string) => string,
  allowed: string,
): string {
  const text = readText(place)
  if (text === '' || pattern.test(text)) return text
  place.note(
    `"${text}" can't be an id: an id begins with a letter and has only ${allowed}`,
    `Write ${example(text)}`,
  )
  return ''
}

/** A text as a name: its words in small letters and digits. */
export function slug(text: string, joint: '-' | '_'): string {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  return words.join(joint).replace(/^[^a-z]*/, '') || 'a-name'
}

export function readOneOf<T extends string>(allowed: readonly T[]): Reader<T> {
  return (place) => {
    const text = readText(place)
    const found = allowed.find((one) => one === text)
    if (found !== undefined) return found
    const meant = nearest(text, allowed)
    if (text !== '')
      place.note(
        `"${text}" is none of ${allowed.join(', ')}`,
        meant ? `Write ${meant}` : `Write one of ${allowed.join(', ')}`,
      )
    return allowed[0]!
  }
}
