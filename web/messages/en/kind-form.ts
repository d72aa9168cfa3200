import type { kindForm as indonesian } from '../id/kind-form.ts'

export const kindForm: typeof indonesian = {
  parts: 'Parts of the form',
  row: '{list} {row}',
  add: 'Add a row',
  addTo: 'Add a row: {list}',
  remove: 'Remove',
  up: 'Move up',
  down: 'Move down',
  full: 'At most {count} rows.',
  yes: 'Yes',
  no: 'No',
  notSaid: 'Left out',
}
