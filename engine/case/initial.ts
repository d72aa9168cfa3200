import type { CaseState } from './state.ts'

/** Before anything happened. */
export const initialCase: CaseState = {
  status: 'none',
  procedure: { procedure: '', version: 0 },
  applicant: '',
  openedBy: '',
  openedAt: '',
  application: { subject: '', need: '', businessProcess: '', urgency: 'biasa' },
  tasks: {},
  arrivals: [],
  rounds: {},
  done: {},
  documents: {},
  fields: {},
  team: {},
  schedule: {},
  problems: {},
  problemCount: 0,
  duties: [],
}
