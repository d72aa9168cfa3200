import type { status as source } from '../id/status.ts'

export const status: typeof source = {
  case: {
    none: 'None yet',
    draft: 'Draft',
    running: 'Running',
    suspended: 'Suspended',
    ended: 'Ended',
    withdrawn: 'Withdrawn by applicant',
    cancelled: 'Cancelled',
  },
  step: { done: 'Done', now: 'Now', ahead: 'Ahead', 'passed-over': 'Passed over' },
  version: { draft: 'Draft', 'in-force': 'In force', superseded: 'Superseded' },
  ending: {
    finished: 'Finished',
    refused: 'Refused',
    'technical-advice': 'Technical advice',
    redirected: 'Redirected to an existing application',
  },
  waitingFor: { applicant: 'the applicant', 'third-party': 'a third party', office: 'the office' },
  overdue: 'Late',
  returned: 'Sent back',
}
