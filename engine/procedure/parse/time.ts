import { isSeq } from 'yaml'
import { type Place, RecordReader, readFlag, readList, readNumber, readOneOf } from '../../reading/index.ts'
import type { Sourced, TimeLength, TimeStandard, TimeUnit } from '../definition.ts'
import { readProvenance } from './provenance.ts'
import { readNameOf } from './scalar.ts'

const UNITS: readonly TimeUnit[] = ['minute', 'hour', 'clock-hour', 'working-day', 'calendar-day', 'month']
const LIKE = 'amount: 2 (or [2, 3]) and unit: working-day'

/** The time standard of a step: a length, or the step that sets it. */
export function readTimeStandard(place: Place): Sourced<TimeStandard> {
  const record = new RecordReader(place, 'timeStandard')
  const setBy = record.maybe('setBy', readNameOf('step'))
  const hasLength = record.has('amount') || record.has('unit')
  if (setBy.setBy !== undefined && hasLength)
    place.note('A time is either a length or set by a step, not both', 'Keep "setBy", or "amount" and "unit"')
  const value: TimeStandard =
    setBy.setBy === undefined
      ? { kind: 'length', ...lengthIn(record) }
      : { kind: 'set-by', step: setBy.setBy }
  record.has('approximate')
  const provenance = readProvenance(record)
  record.close()
  return { value, provenance }
}

export function readSourcedLength(place: Place): Sourced<TimeLength> {
  const record = new RecordReader(place, 'sourcedLength')
  const value = lengthIn(record)
  const provenance = readProvenance(record)
  record.close()
  return { value, provenance }
}

export function readLength(place: Place): TimeLength {
  const record = new RecordReader(place, 'length')
  const value = lengthIn(record)
  record.close()
  return value
}

function lengthIn(record: RecordReader): TimeLength {
  const [aim, limit] = record.need('amount', readAmount, LIKE)
  const unit = record.need(
    'unit',
    readOneOf(UNITS),
    'unit: minute, hour, clock-hour, working-day, calendar-day or month',
  )
  const { approximate = false } = record.maybe('approximate', readFlag)
  return { aim, limit, unit, approximate }
}

/** One number, or the two ends of a range. */
function readAmount(place: Place): readonly [number, number] {
  if (!isSeq(place.node)) {
    const amount = readNumber(place)
    return [amount, amount]
  }
  const [aim = 0, limit = 0, ...more] = readList(place, readNumber)
  if (more.length > 0 || aim >= limit)
    place.note('A range has two numbers, the smaller one first', 'Write e.g. [2, 3]')
  return [aim, limit]
}
