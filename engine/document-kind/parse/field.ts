import { isMap } from 'yaml'
import { type Place, RecordReader, readOneOf } from '../../reading/index.ts'
import type { Field, ObjectField } from '../field.ts'
import { readFlagField, readListField, readNumberField, readTextField } from './field-types.ts'
import { readGroupField } from './group.ts'
import type { ReadInner, Standing } from './words.ts'

const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean'] as const

type ReadType = (place: Place, standing: Standing, readInner: ReadInner) => Field

const readers: Record<(typeof TYPES)[number], ReadType> = {
  object: readGroupField,
  array: readListField,
  string: readTextField,
  number: readNumberField,
  integer: readNumberField,
  boolean: readFlagField,
}

/** The whole of what is filled in: a group of properties. */
export function readFields(place: Place): ObjectField {
  const field = readField(place, 'whole')
  if (field.type === 'object') return field
  place.note('The whole is a group of fields', 'Write type: object and the fields under "properties"')
  return { type: 'object', required: [], properties: {} }
}

/** A field of any type. The keywords it may use depend on `type`. */
function readField(place: Place, standing: Standing): Field {
  const written = isMap(place.node) ? place.node.get('type') : undefined
  const type = TYPES.find((one) => one === written)
  if (type) return readers[type](place, standing, readField)
  const record = new RecordReader(place, 'textField')
  if (isMap(place.node)) record.need('type', readOneOf(TYPES), `type: one of ${TYPES.join(', ')}`)
  return { type: 'string' }
}
