import type { forecast as source } from '../id/forecast.ts'

export const forecast: typeof source = {
  title: 'Forecast',
  end: 'Likely to end between {from} and {until}.',
  endOnDay: 'Likely to end on {from}.',
  endOpen: 'Likely to end on {from} at the earliest; the latest can’t be told yet.',
  unknown: 'When it will end can’t be told yet.',
  sure: 'Eight of ten chances lie within this range; it is neither a promise nor a due date.',
  steps: 'Steps under way',
  step: '{activity}: {range}',
  range: 'between {from} and {until}',
  rangeOnDay: '{from}',
  rangeOpen: '{from} at the earliest',
  rangeUnknown: 'can’t be told yet',
  late: 'Likely to miss its due time: {percent}%',
  beyondTotal: 'Most likely beyond the total time standard',
  endings: 'If it ends with',
  ending: '{ending} ({percent}% likely): {range}',
  basis: {
    standards: 'Mostly from the SOP’s time standards; this office has too few recorded times yet.',
    few: 'From the SOP’s time standards and the recorded times of {count} like requests, so still rough.',
    history: 'From the recorded times of {count} like requests of this office.',
  },
  guessed:
    '{count} {count:step|steps} ahead {count:has|have} neither a standard nor recorded times: the length is a guess.',
  accuracy: {
    title: 'How our forecasts turn out',
    lead: 'The first forecast of each request is written down and compared with the day it ended. A good range holds eight of ten.',
    told: 'Of {cases} {cases:request|requests} that have ended, {percent}% ended within the range forecast; the usual error is {days} {days:day|days}.',
    few: 'How our forecasts turn out can’t be told yet: only {cases} {cases:request has|requests have} ended since their forecast was written down.',
    none: 'No request has ended yet since its forecast was written down.',
    procedure: 'Service',
    result: 'Result',
  },
}
