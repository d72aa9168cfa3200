import type { Tally } from './tally.ts'

/** What a process that runs tests tells the one that started it. Paths are as they were given. */
export type Told =
  /** Gives it the next file, or an empty path where there is none. */
  | { readonly kind: 'free' }
  /** A failure or a skip, to be read by whoever waits. */
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'ended'; readonly file: string; readonly tally: Tally }

export function tell(told: Told): void {
  process.send!(told)
}
