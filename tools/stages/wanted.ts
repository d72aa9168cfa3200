import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { usualSeed } from './seed.ts'

/** What `npm test -- …` asks for: the paths, and a seed for each round of them. */
export interface Wanted {
  readonly paths: readonly string[]
  readonly seeds: readonly number[]
}

/**
 * `--seed 7` runs the tests once, from that seed; `--rounds 20` twenty times, each from a seed drawn by chance.
 * @throws {TypeError} saying what to type, for anything else
 */
export function wantedOf(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: 'string' }, rounds: { type: 'string' } },
  })
  const whole = (name: 'seed' | 'rounds', least: number): number | undefined => {
    const value = values[name]
    if (value === undefined) return undefined
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < least || number > 2 ** 31 - 1)
      throw new TypeError(`--${name} takes a whole number from ${least}, e.g. --${name} 7; it was ${value}.`)
    return number
  }
  const seed = whole('seed', 0)
  const rounds = whole('rounds', 1)
  if (seed !== undefined && rounds !== undefined)
    throw new TypeError('--seed is for one round and --rounds draws seeds of its own: leave one of them out.')
  return {
    paths: positionals,
    seeds:
      rounds === undefined
        ? [seed ?? usualSeed]
        : Array.from({ length: rounds }, () => randomInt(2 ** 31 - 1)),
  }
}
