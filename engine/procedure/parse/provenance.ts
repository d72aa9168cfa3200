import { type Place, type Reader, RecordReader, readText } from '../../reading/index.ts'
import type { Provenance, Sourced } from '../definition.ts'

const FORMS = '{ written: "the document\'s words" } or { …, inferred: "why" }'

/** The provenance keys of a record whose value has keys of its own. */
export function readProvenance(record: RecordReader): Provenance {
  const { place } = record
  const written = record.has('written')
  const inferred = record.has('inferred')
  const reading = record.maybe('reading', readText)
  if (written && inferred)
    record
      .at('inferred')
      .note(
        'A value is either written in the document or inferred, not both',
        'Keep "written"; say how it was read in "reading"',
      )
  if (reading.reading !== undefined && !written)
    record
      .at('reading')
      .note(
        '"reading" explains a written text, and there is none',
        'Write "inferred" instead, or add "written"',
      )
  if (written) return { kind: 'written', text: readText(record.at('written')), ...reading }
  if (!inferred) place.note("It doesn't say where this comes from", `Add ${FORMS}`)
  return { kind: 'inferred', reason: readText(record.at('inferred')) }
}

/** A value with its provenance. Where the text is itself the value, `value` is left out. */
export function readSourced<T>(readValue: Reader<T>): Reader<Sourced<T>> {
  return (place) => {
    if (isBareValue(place)) {
      place.note(
        "It doesn't say where this value comes from",
        'Write { written: "…" } or { value: …, inferred: "why" }',
      )
      return { value: readValue(place), provenance: { kind: 'inferred', reason: '' } }
    }
    const record = new RecordReader(place, 'sourced')
    const provenance = readProvenance(record)
    const source = record.has('value')
      ? record.at('value')
      : record.has('written')
        ? record.at('written')
        : undefined
    if (!source && record.has('inferred')) place.note('An inferred value must be given', 'Add value: …')
    const value = readValue(source ?? place.missing('value'))
    record.close()
    return { value, provenance }
  }
}

export const readSourcedText = readSourced(readText)

function isBareValue(place: Place): boolean {
  return place.node !== null && !('items' in place.node)
}
