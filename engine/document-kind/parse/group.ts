import { type Place, RecordReader, readEntries, readOneOf, readText } from '../../reading/index.ts'
import type { Field, ObjectField } from '../field.ts'
import { type ReadInner, type Standing, wordsIn } from './words.ts'

export function readGroupField(place: Place, standing: Standing, readInner: ReadInner): ObjectField {
  const record = new RecordReader(place, 'objectField')
  record.need('type', readOneOf(['object']), 'type: object')
  const words = wordsIn(record, standing)
  const inside = standing.includes('row') ? 'property of a row' : 'property'
  const properties = Object.fromEntries(
    record.need(
      'properties',
      (at) => readEntries(at, readProperty(inside, readInner)),
      'properties: the fields',
    ),
  )
  const required = record.list('required', (at) => {
    const name = readText(at)
    if (name !== '' && !Object.hasOwn(properties, name))
      at.note(`There is no field "${name}" to require`, `Use one of ${Object.keys(properties).join(', ')}`)
    return name
  })
  record.close()
  return { type: 'object', required, properties, ...words }
}

function readProperty(standing: Standing, readInner: ReadInner) {
  return (name: string, place: Place): readonly [string, Field] => {
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
      place.note(
        `"${name}" can't be the name of a field`,
        'Use letters and digits, beginning with a small letter, e.g. tanggalMulai',
      )
    return [name, readInner(place, standing)]
  }
}
