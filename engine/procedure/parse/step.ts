import { type Place, RecordReader, readFlag, readId, readOneOf, readText } from '../../reading/index.ts'
import type { ChecklistItem, Guard, StepDefinition, Target } from '../definition.ts'
import { readCall, readNext, readOutcome } from './flow.ts'
import { ORIGINS, readOutput, readRequirement, type WrittenRequirement } from './papers.ts'
import { readConditionalPerformers, readSourcedRule } from './performer.ts'
import { readProvenance, readSourcedText } from './provenance.ts'
import { readFeel, readNameOf } from './scalar.ts'
import { noteStepMistakes } from './step-rules.ts'
import { readTimeStandard } from './time.ts'

/** A step as written: `next` and a document's `from` may still be left to the order of the rows. */
export type WrittenStep = Omit<StepDefinition, 'next' | 'requirements'> & {
  readonly next?: readonly Target[]
  readonly requirements: readonly WrittenRequirement[]
  readonly place: Place
}

export function readStep(place: Place): WrittenStep {
  const record = new RecordReader(place, 'step')
  const id = record.need('id', readId, 'id: a short name of the step')
  if (ORIGINS.includes(id))
    place.note(`"${id}" has a meaning of its own in "from"`, `Choose another id, e.g. langkah-${id}`)
  place.notebook.declare('step', id, place)
  const { path } = place
  const step: WrittenStep = {
    id,
    ...record.maybe('number', readText),
    nature: record.need(
      'nature',
      readOneOf(['execute', 'decide']),
      'nature: execute, or decide where the row asks a question',
    ),
    activity: record.need('activity', readSourcedText, 'activity: { written: "the row\'s text" }'),
    performers: record.need('performers', readSourcedRule, 'performers: { one: x, inferred: "why" }'),
    performersWhen: record.list('performersWhen', readConditionalPerformers),
    requirements: record.list('requirements', readRequirement),
    ...record.maybe('time', readTimeStandard),
    outputs: record.list('outputs', readOutput),
    ...record.maybe('remark', readSourcedText),
    ...record.maybe('next', readNext),
    outcomes: record.list('outcomes', readOutcome(path)),
    join: record.list('join', readNameOf('step')),
    optional: record.maybe('optional', readFlag).optional ?? false,
    ...record.maybe('skipWhen', readFeel),
    ...record.maybe('repeatUntil', readFeel),
    ...record.maybe('waitsFor', readText),
    ...record.maybe('calls', readCall(path)),
    ...record.maybe('guard', readGuard),
    checklist: record.list('checklist', readChecklistItem(path)),
    fields: record.list('fields', readNameOf('field')),
    sets: record.list('sets', readNameOf('step')),
    appoints: record.list('appoints', readNameOf('performer')),
    ...(record.has('flow') ? { flowProvenance: readFlowProvenance(record.at('flow')) } : {}),
    line: place.line,
    place,
  }
  record.close()
  noteStepMistakes(step, record)
  return step
}

function readGuard(place: Place): Guard {
  const record = new RecordReader(place, 'guard')
  const guard: Guard = {
    when: record.need('when', readFeel, 'when: a condition in FEEL'),
    otherwise: record.need('otherwise', readText, 'otherwise: "the sentence shown while it doesn\'t hold"'),
  }
  record.close()
  return guard
}

function readChecklistItem(stepPath: string): (place: Place) => ChecklistItem {
  return (place) => {
    const record = new RecordReader(place, 'checklistItem')
    const id = record.need('id', readId, 'id: lengkap')
    place.notebook.declare(`checklist item of ${stepPath}`, id, place)
    const item = { id, label: record.need('label', readText, 'label: "Dokumen lengkap"') }
    record.close()
    return item
  }
}

function readFlowProvenance(place: Place) {
  const record = new RecordReader(place, 'flowProvenance')
  const provenance = readProvenance(record)
  record.close()
  return provenance
}
