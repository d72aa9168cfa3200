import type { Viewer } from '#server/directory/contract.ts'

/** As the calendars themselves decide (server/calendars/may.ts). */
export function mayChange({ position }: Viewer): boolean {
  return position.capabilities.includes('administer')
}
