import type { CaseEvent } from './events.ts'

/**
 * Where people write in their own words, wherever in an event it stands. The subject isn't among them: an archive has to
 * name what it held, also after it was destroyed (PP 28/2012).
 */
const inOwnWords = new Set([
  'need',
  'businessProcess',
  'reason',
  'note',
  'text',
  'points',
  'report',
  'explanation',
  'correction',
])

type Change = (text: string) => string

/**
 * The event with each text in somebody's own words changed: reasons, notes, points to mend, what is needed, values of
 * fields that are texts, names of files. The event itself where nothing changes. Why a case is linked to another stands
 * in both of them, and stays.
 */
export function changeTexts<Event extends CaseEvent>(event: Event, change: Change): Event {
  return changed(event, change, false) as Event
}

function changed(value: unknown, change: Change, own: boolean): unknown {
  if (typeof value === 'string') return own && value !== '' ? change(value) : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const members = value.map((member) => changed(member, change, own))
    return members.some((member, place) => member !== value[place]) ? members : value
  }
  const ofFile = 'fileId' in value
  let copy: Record<string, unknown> | null = null
  for (const [key, member] of Object.entries(value)) {
    if (key === 'linkedTo') continue
    const isOwn = inOwnWords.has(key) || key === 'fields' || (own && !ofFile) || (ofFile && key === 'name')
    const next = changed(member, change, isOwn)
    if (next !== member) copy = { ...(copy ?? value), [key]: next }
  }
  return copy ?? value
}
