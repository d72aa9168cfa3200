import { type Place, RecordReader, readId, readList, readOneOf } from '../../reading/index.ts'
import type {
  ConditionalPerformers,
  Performer,
  PerformerKind,
  PerformerRule,
  Sourced,
} from '../definition.ts'
import { readProvenance, readSourcedText } from './provenance.ts'
import { readFeel, readNameOf } from './scalar.ts'

const KINDS: readonly PerformerKind[] = ['applicant', 'office', 'team', 'third-party']
const readPerformerName = readNameOf('performer')

export function readPerformer(place: Place): Performer {
  const record = new RecordReader(place, 'performer')
  const id = record.need('id', readId, 'id: kepala-dinas')
  place.notebook.declare('performer', id, place)
  const performer: Performer = {
    id,
    title: record.need('title', readSourcedText, 'title: { written: "Kepala Dinas" }'),
    kind: record.need('kind', readOneOf(KINDS), `kind: one of ${KINDS.join(', ')}`),
  }
  record.close()
  return performer
}

export function readSourcedRule(place: Place): Sourced<PerformerRule> {
  const record = new RecordReader(place, 'sourcedPerformers')
  const value = ruleIn(record)
  const provenance = readProvenance(record)
  record.close()
  return { value, provenance }
}

export function readConditionalPerformers(place: Place): ConditionalPerformers {
  const record = new RecordReader(place, 'conditionalPerformers')
  const conditional = {
    when: record.need('when', readFeel, 'when: a condition in FEEL'),
    rule: ruleIn(record),
  }
  record.close()
  return conditional
}

/** `one: x`, `anyOf: [x, y]` or `allOf: [x, y]`. */
function ruleIn(record: RecordReader): PerformerRule {
  const { one } = record.maybe('one', readPerformerName)
  const { anyOf } = record.maybe('anyOf', readSeveral)
  const { allOf } = record.maybe('allOf', readSeveral)
  const given = [one, anyOf, allOf].filter((rule) => rule !== undefined).length
  if (given !== 1)
    record.place.note(
      given === 0 ? "It doesn't say who performs this" : 'Several ways of performing are mixed',
      'Write exactly one of one: x, anyOf: [x, y], allOf: [x, y]',
    )
  if (anyOf) return { mode: 'any-of', performers: anyOf }
  if (allOf) return { mode: 'all-of', performers: allOf }
  return { mode: 'one', performers: one ? [one] : [] }
}

function readSeveral(place: Place): readonly string[] {
  const performers = readList(place, readPerformerName)
  if (new Set(performers).size < Math.max(2, performers.length))
    place.note('Two or more different performers are expected here', 'Write one: x for a single performer')
  return performers
}
