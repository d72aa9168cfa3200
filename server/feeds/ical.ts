/** A calendar as RFC 5545 has it, of the few properties that programs agree on. */
export interface IcalCalendar {
  readonly name: string
  readonly events: readonly IcalEvent[]
}

export interface IcalEvent {
  /** The same for the same thing at every fetch. */
  readonly uid: string
  /** ISO instants. */
  readonly changedAt: string
  readonly sequence: number
  readonly summary: string
  readonly description?: string
  readonly category: string
  readonly location?: string
  readonly url?: string
  /** A moment (ISO instant), up to another where its end is known, or whole days, the last one included. */
  readonly when:
    | { readonly at: string; readonly until?: string }
    | { readonly from: string; readonly until: string }
}

/** Octets of a line, without its end. */
const longest = 75

/** The calendar with lines folded at 75 octets, never inside a character, each ended by CRLF. */
export function icalText({ name, events }: IcalCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Laksana//Laksana//ID',
    'CALSCALE:GREGORIAN',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: IcalEvent): readonly string[] {
  const { when } = event
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...('at' in when
      ? [`DTSTART:${utc(when.at)}`, ...(when.until === undefined ? [] : [`DTEND:${utc(when.until)}`])]
      : [`DTSTART;VALUE=DATE:${date(when.from)}`, `DTEND;VALUE=DATE:${date(dayAfter(when.until))}`]),
    `SUMMARY:${text(event.summary)}`,
    ...(event.description === undefined ? [] : [`DESCRIPTION:${text(event.description)}`]),
    ...(event.location === undefined ? [] : [`LOCATION:${text(event.location)}`]),
    `CATEGORIES:${text(event.category)}`,
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** RFC 5545 section 3.3.11; control characters have no place there. */
const text = (value: string): string =>
  value
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

const utc = (at: string): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
const date = (on: string): string => on.replaceAll('-', '')
const dayAfter = (on: string): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const more = Buffer.byteLength(character)
    if (octets + more > longest) {
      parts.push(part)
      // The space that a continued line begins with counts.
      part = ''
      octets = 1
    }
    part += character
    octets += more
  }
  return [...parts, part].join('\r\n ')
}
