import { isScalar } from 'yaml'
import type { Place, Reader } from '../../reading/index.ts'

/** A whole number from `least` on. */
export function readWhole(least: number): Reader<number> {
  return (place) => {
    const value = readAny(place)
    if (value === undefined || (Number.isInteger(value) && value >= least)) return value ?? least
    place.note(`A whole number from ${least} on is expected here, not ${value}`, `Write e.g. ${least + 1}`)
    return least
  }
}

/** Any number, below zero too. */
export function readAnyNumber(place: Place): number {
  return readAny(place) ?? 0
}

function readAny(place: Place): number | undefined {
  const value = isScalar(place.node) ? place.node.value : null
  if (typeof value === 'number' && Number.isFinite(value)) return value
  place.note('A number is expected here', 'Write a number without quotes, e.g. 3')
  return undefined
}
