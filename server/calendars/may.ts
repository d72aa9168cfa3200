import type { Viewer } from '#server/directory/contract.ts'

/** Due times of the whole government hang on it, so one capability changes calendars, also those of single units. */
export function mayChange({ position }: Viewer): boolean {
  return position.capabilities.includes('administer')
}
