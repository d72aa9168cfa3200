import { type Place, RecordReader, readFlag, readList, readOneOf, readText } from '../../reading/index.ts'
import type { FlagField, ListField, NumberField, TextField } from '../field.ts'
import { readAnyNumber, readWhole } from './numbers.ts'
import { noteOutsideRows, type ReadInner, readLabels, type Standing, wordsIn } from './words.ts'

export function readListField(place: Place, standing: Standing, readInner: ReadInner): ListField {
  const record = new RecordReader(place, 'listField')
  record.need('type', readOneOf(['array']), 'type: array')
  const words = wordsIn(record, standing)
  const field: ListField = {
    type: 'array',
    items: record.need('items', (at) => readInner(at, 'row'), 'items: what one row is'),
    ...record.maybe('minItems', readWhole(1)),
    ...record.maybe('maxItems', readWhole(1)),
    ...words,
  }
  record.close()
  noteOrder(record, 'minItems', field.minItems, 'maxItems', field.maxItems)
  return field
}

export function readTextField(place: Place, standing: Standing): TextField {
  const record = new RecordReader(place, 'textField')
  record.need('type', readOneOf(['string']), 'type: string')
  const words = wordsIn(record, standing)
  const field: TextField = {
    type: 'string',
    ...record.maybe('format', readOneOf(['date'] as const)),
    ...record.maybe('minLength', readWhole(1)),
    ...record.maybe('maxLength', readWhole(1)),
    ...record.maybe('enum', (at) => readList(at, readText)),
    ...record.maybe('x-enum', readLabels),
    ...record.maybe('default', readText),
    ...record.maybe('x-long', readYes),
    ...record.maybe('x-personal', readYes),
    ...words,
  }
  record.close()
  noteOrder(record, 'minLength', field.minLength, 'maxLength', field.maxLength)
  noteChoices(record, field)
  noteOutsideRows(record, 'default', standing)
  return field
}

export function readNumberField(place: Place, standing: Standing): NumberField {
  const record = new RecordReader(place, 'numberField')
  const field: NumberField = {
    type: record.need('type', readOneOf(['number', 'integer']), 'type: number'),
    ...record.maybe('minimum', readAnyNumber),
    ...record.maybe('maximum', readAnyNumber),
    ...record.maybe('default', readAnyNumber),
    ...wordsIn(record, standing),
  }
  record.close()
  noteOrder(record, 'minimum', field.minimum, 'maximum', field.maximum)
  noteOutsideRows(record, 'default', standing)
  return field
}

export function readFlagField(place: Place, standing: Standing): FlagField {
  const record = new RecordReader(place, 'flagField')
  record.need('type', readOneOf(['boolean']), 'type: boolean')
  const field: FlagField = {
    type: 'boolean',
    ...record.maybe('default', readFlag),
    ...wordsIn(record, standing),
  }
  record.close()
  noteOutsideRows(record, 'default', standing)
  return field
}

/** `x-long: true`; left out where it isn't so. */
function readYes(place: Place): true {
  if (!readFlag(place)) place.note('This is written only where it holds', 'Write true, or leave the line out')
  return true
}

/** Every choice has a label in both languages, and no label stands for nothing. */
function noteChoices(record: RecordReader, field: TextField): void {
  const choices = field.enum ?? []
  const labels = [
    ['x-enum', field['x-enum'] ?? {}],
    ['x-en.enum', field['x-en']?.enum ?? {}],
  ] as const
  if (record.has('enum') && choices.length < 2)
    record.at('enum').note('A choice needs two values or more', 'Write enum: [ya, tidak]')
  for (const [key, words] of labels) {
    for (const choice of choices)
      if (!Object.hasOwn(words, choice))
        record.place.note(`The choice "${choice}" has no label in ${key}`, `Add ${key}: { ${choice}: "…" }`)
    for (const value of Object.keys(words))
      if (!choices.includes(value))
        record.place.note(`${key} names "${value}", which is no choice`, 'Add it to "enum", or leave it out')
  }
  if (field.default !== undefined && choices.length > 0 && !choices.includes(field.default))
    record.at('default').note('The default is none of the choices', `Write one of ${choices.join(', ')}`)
}

function noteOrder(
  record: RecordReader,
  low: string,
  least: number | undefined,
  high: string,
  most: number | undefined,
): void {
  if (least !== undefined && most !== undefined && least > most)
    record.at(high).note(`"${high}" is less than "${low}"`, `Write ${low} ≤ ${high}`)
}
