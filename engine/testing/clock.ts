/** A clock that stands still until it is moved. */
export class FixedClock {
  #now: string

  constructor(at: string) {
    this.#now = new Date(at).toISOString()
  }

  now(): string {
    return this.#now
  }

  advance(minutes: number): void {
    this.#now = new Date(Date.parse(this.#now) + minutes * 60_000).toISOString()
  }
}
