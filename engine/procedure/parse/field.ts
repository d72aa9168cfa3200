import { type Place, RecordReader, readFlag, readId, readOneOf, readText } from '../../reading/index.ts'
import type { CaseField } from '../definition.ts'
import { readFieldId } from './scalar.ts'

const FIELD_TYPES: readonly CaseField['type'][] = ['text', 'number', 'boolean', 'date', 'choice']

export function readField(place: Place): CaseField {
  const record = new RecordReader(place, 'field')
  const id = record.need('id', readFieldId, 'id: skor')
  place.notebook.declare('field', id, place)
  const label = record.need('label', readText, 'label: "Skor"')
  const type = record.need('type', readOneOf(FIELD_TYPES), `type: one of ${FIELD_TYPES.join(', ')}`)
  const { required = false } = record.maybe('required', readFlag)
  const options = record.list('options', readOption)
  record.close()
  if ((type === 'choice') !== options.length > 0)
    place.note(
      type === 'choice' ? 'A choice needs its options' : 'Only a choice has options',
      type === 'choice'
        ? 'Add options: [ { id: baru, label: "Baru" } ]'
        : 'Leave "options" out, or write type: choice',
    )
  return type === 'choice' ? { id, label, required, type, options } : { id, label, required, type }
}

function readOption(place: Place): { readonly id: string; readonly label: string } {
  const record = new RecordReader(place, 'option')
  const option = {
    id: record.need('id', readId, 'id: baru'),
    label: record.need('label', readText, 'label: "Baru"'),
  }
  record.close()
  return option
}
