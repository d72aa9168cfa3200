import { isMap, isSeq } from 'yaml'
import { type Place, RecordReader, readEntries, readFlag, readId, readList } from '../../reading/index.ts'
import type { Outcome, SubprocedureCall, Target } from '../definition.ts'
import { readSourcedText } from './provenance.ts'
import { readFeel, readNameOf } from './scalar.ts'

/** A step, or `{ end: ending }`. */
function readTarget(place: Place): Target {
  if (!isMap(place.node)) return { kind: 'step', step: readNameOf('step')(place) }
  const record = new RecordReader(place, 'end')
  const ending = record.need('end', readNameOf('ending'), 'end: the id of an ending')
  record.close()
  return { kind: 'ending', ending }
}

/** `next: step`, `next: { end: ending }`, or `next: [a, b]` in parallel. */
export function readNext(place: Place): readonly Target[] {
  if (!isSeq(place.node)) return [readTarget(place)]
  const targets = readList(place, readTarget)
  const steps = targets.flatMap((target) => (target.kind === 'step' ? [target.step] : []))
  if (targets.length < 2) place.note('Parallel branches are two or more', 'Write next: step for a single one')
  if (steps.length < targets.length)
    place.note(
      "An ending can't be one of several parallel branches",
      'Let the branches join in a step that leads to the ending',
    )
  if (new Set(steps).size < steps.length)
    place.note('A parallel branch is named twice', 'Name each step once')
  return targets
}

export function readOutcome(stepPath: string): (place: Place) => Outcome {
  return (place) => {
    const record = new RecordReader(place, 'outcome')
    const id = record.need('id', readId, 'id: setuju')
    place.notebook.declare(`outcome of ${stepPath}`, id, place)
    const outcome: Outcome = {
      id,
      label: record.need('label', readSourcedText, 'label: { written: "Ya" }'),
      to: record.need('to', readTarget, 'to: a step, an earlier one to go back, or { end: ending }'),
      ...record.maybe('when', readFeel),
      otherwise: record.maybe('otherwise', readFlag).otherwise ?? false,
      reasonRequired: record.maybe('reasonRequired', readFlag).reasonRequired ?? false,
      requiresChecklist: record.list('requiresChecklist', readNameOf(`checklist item of ${stepPath}`)),
    }
    record.close()
    if (outcome.otherwise && outcome.when !== undefined)
      place.note(
        'An outcome has a condition or is the one for all other cases, not both',
        'Leave out "when" or "otherwise"',
      )
    return outcome
  }
}

export function readCall(stepPath: string): (place: Place) => SubprocedureCall {
  return (place) => {
    const record = new RecordReader(place, 'call')
    const call: SubprocedureCall = {
      procedure: record.need('procedure', readId, 'procedure: the id of the procedure to run'),
      performers: record.maybe('performers', readMapping('performer')).performers ?? {},
      endings: record.maybe('endings', readMapping(`outcome of ${stepPath}`)).endings ?? {},
    }
    record.close()
    return call
  }
}

/** theirs → ours. Only our side can be compared here; theirs is in another file. */
function readMapping(ours: 'performer' | `outcome of ${string}`) {
  return (place: Place): Readonly<Record<string, string>> =>
    Object.fromEntries(readEntries(place, (theirs, value) => [theirs, readNameOf(ours)(value)]))
}
