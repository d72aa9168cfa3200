import type { forms as source } from '../id/forms.ts'

export const forms: typeof source = {
  problem: 'There is something to mend',
  wrong: 'Error:',
  optional: '(optional)',
  choose: 'Choose …',
  cancel: 'Cancel',
  filter: 'Filter',
  clear: 'Clear filters',
}
