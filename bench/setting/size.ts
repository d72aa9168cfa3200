/** How much of everything a run does. */
export interface Size {
  readonly quick: boolean
  /** Cases in the large database; each has about ten tasks. */
  readonly cases: number
  readonly rounds: number
  readonly secondsPerRound: number
  readonly commandsForWal: number
  /** Samples of each side where the cost of two situations is compared. */
  readonly samples: number
  /** Cases with a thousand acts. */
  readonly longCases: number
  readonly queries: number
  readonly secondsPerPage: number
  readonly letters: number
}

export const fullSize: Size = {
  quick: false,
  cases: 107_000,
  rounds: 7,
  secondsPerRound: 4,
  commandsForWal: 10_000,
  samples: 600,
  longCases: 12,
  queries: 1_000,
  secondsPerPage: 10,
  letters: 1_000,
}

export const quickSize: Size = {
  quick: true,
  cases: 107_000,
  rounds: 3,
  secondsPerRound: 1.5,
  commandsForWal: 10_000,
  samples: 200,
  longCases: 6,
  queries: 300,
  secondsPerPage: 2,
  letters: 300,
}
