import type { Window } from './calendar.ts'

/**
 * Hours of a day as people write them here: `07.30-12.00, 13.00-16.00`. Undefined: it can't be read. What lies outside a
 * day, or overlaps, is for `checkDefinition` to refuse.
 */
export function readWindows(text: string): readonly Window[] | undefined {
  const parts = text.split(/[,;]/).map((part) => part.trim())
  const windows = parts.filter((part) => part !== '').map(readWindow)
  return windows.every((window) => window !== undefined) ? windows : undefined
}

function readWindow(text: string): Window | undefined {
  const [, from, fromMinute, until, untilMinute] =
    /^(\d{1,2})[.:](\d{2})\s*(?:-|–|s\.?d\.?|sampai|to)\s*(\d{1,2})[.:](\d{2})$/.exec(text) ?? []
  if (from === undefined || Number(fromMinute) > 59 || Number(untilMinute) > 59) return undefined
  return { from: Number(from) * 60 + Number(fromMinute), until: Number(until) * 60 + Number(untilMinute) }
}
