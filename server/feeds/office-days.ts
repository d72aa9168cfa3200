import { dateOf, dayOf, type WorkingCalendar } from '#engine/working-time/index.ts'
import type { OfficeDays } from './contract.ts'

/** How much of a calendar is told, in days from today. */
const before = 60
const after = 400

/**
 * What isn't an ordinary week: holidays, leave, days of a region, days worked all the same, and spans with hours of their
 * own such as Ramadan. Days of one name that follow each other are one event; a span goes on over the days without work
 * in it.
 */
export function listOfficeDays(calendar: WorkingCalendar, today: string): readonly OfficeDays[] {
  const found: OfficeDays[] = []
  let open: OfficeDays | undefined
  const end = dayOf(today) + after
  for (let day = dayOf(today) - before; day <= end; day++) {
    const { reason, minutes } = calendar.dayOn(day)
    const on = dateOf(day)
    const one = reason && reason.kind !== 'weekend' ? { ...reason, from: on, until: on } : undefined
    if (one && isSame(open, one)) open = { ...one, from: open.from }
    else if (open?.kind === 'span' && minutes === 0) found.push(...(one ? [one] : []))
    else {
      found.push(...(open ? [open] : []))
      open = one
    }
  }
  found.push(...(open ? [open] : []))
  return found.toSorted((a, b) => a.from.localeCompare(b.from) || a.name.localeCompare(b.name))
}

const isSame = (open: OfficeDays | undefined, one: OfficeDays): open is OfficeDays =>
  open?.kind === one.kind && open.name === one.name
