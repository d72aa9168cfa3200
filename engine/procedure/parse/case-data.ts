import type {
  CaseField,
  DutyAfterEnd,
  EndingDefinition,
  EndingKind,
  NotedContradiction,
} from '../definition.ts'
import type { Place } from './place.ts'
import { readSourcedText } from './provenance.ts'
import { RecordReader } from './record.ts'
import { readFieldId, readFlag, readId, readNameOf, readNumber, readOneOf, readText } from './scalar.ts'
import { readLength } from './time.ts'

const FIELD_TYPES: readonly CaseField['type'][] = ['text', 'number', 'boolean', 'date', 'choice']
const ENDING_KINDS: readonly EndingKind[] = ['finished', 'refused', 'technical-advice', 'redirected']

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

export function readEnding(place: Place): EndingDefinition {
  const record = new RecordReader(place, 'ending')
  const id = record.need('id', readId, 'id: selesai')
  place.notebook.declare('ending', id, place)
  const ending: EndingDefinition = {
    id,
    kind: record.need('kind', readOneOf(ENDING_KINDS), `kind: one of ${ENDING_KINDS.join(', ')}`),
    label: record.need('label', readSourcedText, 'label: { written: "Selesai" }'),
    ...record.maybe('yields', readNameOf('document')),
  }
  record.close()
  return ending
}

export function readDuty(place: Place): DutyAfterEnd {
  const record = new RecordReader(place, 'duty')
  const id = record.need('id', readId, 'id: dievaluasi')
  place.notebook.declare('duty', id, place)
  const duty: DutyAfterEnd = {
    id,
    text: record.need('text', readSourcedText, 'text: { written: "…" }'),
    performer: record.need('performer', readNameOf('performer'), 'performer: who owes it'),
    endings: record.list('endings', readNameOf('ending')),
    after: record.need('after', readLength, 'after: { amount: 3, unit: month }'),
    times: record.maybe('times', readNumber).times ?? 1,
  }
  record.close()
  if (duty.endings.length === 0)
    place.note("It doesn't say after which endings this is owed", 'Add endings: [selesai]')
  if (!Number.isInteger(duty.times))
    record.at('times').note('A duty is owed a whole number of times', 'Write e.g. times: 2')
  return duty
}

export function readContradiction(place: Place): NotedContradiction {
  const record = new RecordReader(place, 'contradiction')
  const contradiction: NotedContradiction = {
    steps: record.list('steps', readNameOf('step')),
    sentence: record.need('sentence', readText, 'sentence: "what the document says twice, differently"'),
    ...record.maybe('english', readText),
  }
  record.close()
  return contradiction
}
