import type { Weekday, WeeklyHours, Window } from '#engine/working-time/index.ts'
import type { Messages } from '../../messages/index.ts'

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** `07.30-12.00, 13.00-16.00`, as people write it here. */
export function windowsText(windows: readonly Window[]): string {
  return windows.map(({ from, until }) => `${clock(from)}-${clock(until)}`).join(', ')
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`
}

/** A week in one line, days with the same hours together: “Senin–Kamis 07.30-12.00, 13.00-16.00; Jumat …”. */
export function weekText(weekly: WeeklyHours, words: Messages['calendars']): string {
  const groups: { days: Weekday[]; text: string }[] = []
  for (const day of weekdays) {
    const text = windowsText(weekly[day])
    const last = groups.at(-1)
    if (text === '') continue
    if (last && last.text === text && last.days.at(-1) === day - 1) last.days.push(day)
    else groups.push({ days: [day], text })
  }
  const named = (days: readonly Weekday[]) =>
    [...new Set([days[0]!, days.at(-1)!])].map((day) => words.weekdays[day]).join('–')
  return groups.map(({ days, text }) => `${named(days)} ${text}`).join('; ')
}
