import type { lookup as source } from '../id/lookup.ts'

export const lookup: typeof source = {
  title: 'Look up a request',
  label: 'Reference number',
  submit: 'Look up',
  empty: 'Write the reference number from your receipt.',
  notFound: 'There is no request with the number “{reference}”',
  notFoundHelp:
    'Check the number on your receipt: its letters, digits and hyphens. If it is right, contact the office you sent the request to.',
  resultTitle: 'Request {reference}',
  where: 'Where it stands',
  noneNow: 'No step is under way.',
  submitted: 'Submitted',
  procedure: 'Service',
  government: 'Government',
  whole: 'All steps and their standard times',
  privacy: 'This page shows no names of people, no applicant agency and no papers.',
  columns: {
    number: 'No',
    activity: 'Activity',
    performer: 'Performer',
    standard: 'Standard time',
    used: 'Working time used',
    state: 'State',
    date: 'Date',
  },
  doneOn: 'done {date}',
  dueOn: 'due {date}',
  noStandard: 'not stated',
  another: 'Look up another number',
  progress: '{done} of {total} steps are done',
}
