import { type DayMistake, dayMistake } from './day-mistakes.ts'
import { type IcalProperty, readIcal } from './ical-lines.ts'

/** The properties of one VEVENT, without those of what lies inside it (VALARM); of several of a name the first. */
export interface IcalEvent {
  readonly line: number
  readonly properties: ReadonlyMap<string, IcalProperty>
}

/** The events of a calendar (RFC 5545), cut off ones left out. */
export function readEvents(text: string): {
  readonly events: readonly IcalEvent[]
  readonly mistakes: readonly DayMistake[]
} {
  const { properties, odd } = readIcal(text)
  const [first] = properties
  if (first?.name !== 'BEGIN' || first.value.toUpperCase() !== 'VCALENDAR')
    return { events: [], mistakes: [dayMistake(1, 'no-calendar')] }
  const mistakes = odd.map(({ line, written }) => dayMistake(line, 'no-property', { written }))
  const events: IcalEvent[] = []
  const inside: string[] = []
  let open: { line: number; properties: Map<string, IcalProperty> } | undefined
  for (const property of properties) {
    const component = property.value.toUpperCase()
    if (property.name === 'BEGIN') {
      if (component === 'VEVENT') {
        if (open) mistakes.push(dayMistake(open.line, 'open-event'))
        open = { line: property.line, properties: new Map() }
        inside.length = 0
      }
      inside.push(component)
    } else if (property.name === 'END') {
      if (component === 'VEVENT' && open) {
        events.push(open)
        open = undefined
      }
      inside.pop()
    } else if (open && inside.at(-1) === 'VEVENT' && !open.properties.has(property.name))
      open.properties.set(property.name, property)
  }
  if (open) mistakes.push(dayMistake(open.line, 'open-event'))
  return { events, mistakes }
}
