import type { RecordReader } from '../../reading/index.ts'
import type { WrittenStep } from './step.ts'

/** What the keys of one step may not say together. */
export function noteStepMistakes(step: WrittenStep, record: RecordReader): void {
  const refuse = (key: string, problem: string, instead: string) => {
    if (record.has(key)) record.at(key).note(problem, instead)
  }
  if (step.nature === 'decide') {
    if (step.outcomes.length < 2)
      step.place.note(
        'A decide step has two or more outcomes',
        'Add outcomes: [ { id, label, to }, … ], or write nature: execute',
      )
    refuse('next', 'A decide step goes where its outcome leads', 'Put the target into "to" of each outcome')
    refuse(
      'optional',
      "A decide step can't be skipped: no outcome would be chosen",
      'Leave "optional" out, or add an outcome for it',
    )
    refuse(
      'skipWhen',
      "A decide step can't be skipped: no outcome would be chosen",
      'Give an outcome this condition in "when"',
    )
    refuse(
      'repeatUntil',
      'A decide step repeats by an outcome',
      'Add an outcome whose "to" is the step itself',
    )
  } else {
    refuse(
      'outcomes',
      'An execute step has no outcomes',
      'Write nature: decide, or "next" for the step that follows',
    )
    const endings = Object.keys(step.calls?.endings ?? {})
    if (endings.length > 0)
      record
        .at('calls')
        .note('Only a decide step maps endings to outcomes', 'Leave "endings" out, or write nature: decide')
  }
  if (step.calls)
    for (const [key, instead] of NOBODY_COMPLETES)
      refuse(
        key,
        `Nobody completes a step that calls a procedure by hand, so "${key}" would never be asked`,
        instead,
      )
  if (step.outcomes.filter((outcome) => outcome.otherwise).length > 1)
    record
      .at('outcomes')
      .note('Only one outcome can be the one for all other cases', 'Keep "otherwise" on one outcome')
  if (step.join.length === 1)
    record.at('join').note('A join waits for two or more steps', 'Leave "join" out, or name all the branches')
  if (new Set(step.join).size < step.join.length)
    record.at('join').note('A branch is named twice', 'Name each step once')
}

const NOBODY_COMPLETES: readonly (readonly [string, string])[] = [
  ['optional', 'Use "skipWhen", which skips it before it begins'],
  ['guard', 'Put the guard on the last step of the called procedure'],
  ['checklist', 'Put the checklist into the called procedure'],
  ['fields', 'Ask for the fields in a step of the called procedure'],
  ['sets', 'Let a step of the called procedure, or the one before, set the dates'],
  ['appoints', 'Let the step before appoint the team'],
  ['waitsFor', 'Put "waitsFor" on the step of the called procedure that waits'],
  ['performersWhen', 'Give the called steps their performers by "calls.performers"'],
]
