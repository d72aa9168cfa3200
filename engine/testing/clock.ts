/** A clock that stands still until it is moved. */
export class FixedClock {
  #ms: number

  constructor(at: string) {
    this.#ms = Date.parse(at)
  }

  now(): string {
    return new Date(this.#ms).toISOString()
  }

  advance(minutes: number): void {
    this.#ms += minutes * 60_000
  }
}
