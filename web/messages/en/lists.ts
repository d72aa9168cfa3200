import type { lists as source } from '../id/lists.ts'

export const lists: typeof source = {
  pages: 'Pages',
  page: 'Page {page}',
  previous: 'Previous',
  next: 'Next',
  range: '{from}–{until} of {total}',
  scroll: '{name}: scroll sideways to see all of it',
}
