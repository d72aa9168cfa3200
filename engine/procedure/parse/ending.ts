import { type Place, RecordReader, readId, readNumber, readOneOf, readText } from '../../reading/index.ts'
import type { DutyAfterEnd, EndingDefinition, EndingKind, NotedContradiction } from '../definition.ts'
import { readSourcedText } from './provenance.ts'
import { readNameOf } from './scalar.ts'
import { readLength } from './time.ts'

const ENDING_KINDS: readonly EndingKind[] = ['finished', 'refused', 'technical-advice', 'redirected']

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
