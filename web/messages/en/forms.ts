import type { forms as source } from '../id/forms.ts'

export const forms: typeof source = {
  problem: 'There is something to mend',
  wrong: 'Error:',
  optional: '(optional)',
  fileKinds: 'PDF, picture, office document, text or zip; {megabytes} MB at most.',
  choose: 'Choose …',
  cancel: 'Cancel',
  filter: 'Filter',
  clear: 'Clear filters',
}
