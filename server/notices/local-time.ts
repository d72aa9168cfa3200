const minutesOfDay = 24 * 60
const minute = 60_000

/** `20:05` as minutes after midnight. Throws for anything else. */
export function minutesIn(time: string): number {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (!found) throw new TypeError(`not a time of day: ${JSON.stringify(time)}`)
  return Number(found[1]) * 60 + Number(found[2])
}

/** Minutes after midnight as `20:05`. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The local date, and the minutes after midnight, of an instant in an IANA zone. */
export function localTime(at: string, zone: string): { readonly day: string; readonly minutes: number } {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
  const [day = '', time = ''] = parts.split(' ')
  return { day, minutes: minutesIn(time) }
}

/** When quiet hours end that hold at an instant; null: none do. They may go over midnight; the same twice is none. */
export function quietUntil(at: string, zone: string, quiet: { from: number; until: number }): string | null {
  const { minutes } = localTime(at, zone)
  const since = (minutes - quiet.from + minutesOfDay) % minutesOfDay
  const length = (quiet.until - quiet.from + minutesOfDay) % minutesOfDay
  if (since >= length) return null
  const begun = Math.floor(Date.parse(at) / minute) * minute
  return new Date(begun + (length - since) * minute).toISOString()
}
