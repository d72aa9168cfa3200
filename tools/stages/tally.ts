/** What a run proved so far. Checks and tests count alike. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** The last line of a run, alone on its line so that a machine can count. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** A skipped test proves nothing, so where nobody reads the screen it is a failure. */
export function isGood({ passed, failed, skipped }: Tally, onCi: boolean): boolean {
  return failed === 0 && passed > 0 && (skipped === 0 || !onCi)
}

export const indented = (text: string) => `    ${text.replaceAll('\n', '\n    ')}`
