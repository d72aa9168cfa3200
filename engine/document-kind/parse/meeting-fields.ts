import { type Place, RecordReader, readText } from '../../reading/index.ts'
import type { ObjectField } from '../field.ts'
import type { MeetingFields } from '../kind.ts'
import { canSay, columnsOf, type MeetingPart } from '../meetings.ts'

/** Every part names a field that is there and can say it. */
export function readMeetingFields(place: Place, fields: ObjectField): MeetingFields {
  const record = new RecordReader(place, 'meetings')
  const { each } = record.maybe('each', readText)
  const columns = columnsOf(fields, each)
  if (!columns) record.at('each').note(`"${each}" is no list of rows`, 'Name a list whose items are objects')
  const part = (name: MeetingPart) => (at: Place) => {
    const field = readText(at)
    const known = Object.keys(columns ?? {}).filter((column) => canSay(name, columns![column]))
    if (field !== '' && columns && !known.includes(field))
      at.note(
        `There is no field "${field}" that can say the ${name} of a meeting`,
        `Use one of ${known.join(', ')}`,
      )
    return field
  }
  const meetings: MeetingFields = {
    ...(each !== undefined && { each }),
    date: record.need('date', part('date'), 'date: the field with the day'),
    subject: record.need('subject', part('subject'), 'subject: the field that says what it is about'),
    ...record.maybe('time', part('time')),
    ...record.maybe('place', part('place')),
    ...record.maybe('chair', part('chair')),
    ...record.maybe('agenda', part('agenda')),
  }
  record.close()
  return meetings
}
