import type { clocks as source } from '../id/clocks.ts'

export const clocks: typeof source = {
  title: 'Clock of each step',
  help: 'Working time only, by the calendar of its due time. Each time a step opens again, its clock begins anew.',
  columns: {
    step: 'Step',
    standard: 'Time standard',
    used: 'Used',
    due: 'Due',
    kept: 'Result',
    whose: 'Whose time',
  },
  paused: 'paused {length}, waiting for {whom}',
  kept: 'In time',
  late: 'Late by {length}',
  open: 'Still within its time',
  nothingToKeep: 'No due time',
  ends: {
    repeated: 'repeated',
    skipped: 'skipped',
    passed: 'skipped',
    returned: 'returned',
    undone: 'withdrawn',
    closed: 'closed',
    open: 'under way',
  },
  performers: {
    title: 'Time of each performer',
    help: 'Working time of all steps, by performers of the SOP. Steps that ran beside each other count in each. Where several performers owed one step, its time can’t be divided and is told of them together.',
    columns: { whose: 'Performer', minutes: 'Working time', share: 'Share', held: 'Held by' },
    share: '{percent}%',
    either: ' or ',
    both: ' and ',
    waited: 'Paused or waiting: {whom}',
    holder: '{who}: {length}',
    nobody: 'Nobody in person',
    completedBy: 'Completed by {name}',
  },
  total: {
    title: 'Total time standard',
    stated: 'The SOP states {standard} for the whole request, counted from its sending.',
    due: 'By that it ends at the latest on',
    both: 'The times of the steps and the total don’t agree',
    neither:
      'Both are shown. The due time of each step follows that step’s own standard and is not brought forward by the total.',
  },
}
