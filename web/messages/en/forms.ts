import type { forms as source } from '../id/forms.ts'

export const forms: typeof source = {
  problem: 'There is something to mend',
  wrong: 'Error:',
  optional: '(optional)',
  choose: 'Choose …',
  save: 'Save',
  cancel: 'Cancel',
  search: 'Search',
  filter: 'Filter',
  clear: 'Clear filters',
  fileHelp: 'Kinds: {kinds}. At most {size}.',
}
