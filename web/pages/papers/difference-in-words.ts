import type { Difference, DifferenceStep } from '#engine/document-kind/index.ts'
import type { Locale } from '#server/http/page.ts'
import { partialDate } from '../../format/dates.ts'
import { numberInWords } from '../../format/number.ts'
import { fill, t } from '../../messages/index.ts'

type Shown = Extract<Difference, { change: 'value' }>['before']

/** Where something changed, and what stood and stands there, a line a value; nothing where it was or is blank. */
export function differenceInWords(
  difference: Difference,
  locale: Locale,
): { readonly where: string; readonly before: readonly string[]; readonly after: readonly string[] } {
  const { changes } = t(locale).papers
  const where = pathInWords(difference.path, locale)
  if (difference.change === 'value') {
    const { before, after } = difference
    return { where, before: inWords(before, locale), after: inWords(after, locale) }
  }
  const cells = difference.cells.map(({ path, shown }) => {
    const value = inWords(shown, locale).join()
    return path.length === 0 ? value : fill(changes.cell, { field: pathInWords(path, locale), value })
  })
  const added = difference.change === 'row-added'
  const row = `${where} – ${added ? changes.added : changes.removed}`
  return { where: row, before: added ? [] : cells, after: added ? cells : [] }
}

function inWords(shown: Shown, locale: Locale): readonly string[] {
  if (shown === null) return []
  const { value, label } = shown
  const { kindForm } = t(locale)
  if (label) return [label[locale]]
  if (typeof value === 'boolean') return [value ? kindForm.yes : kindForm.no]
  if (typeof value === 'number') return [numberInWords(value)]
  return [/^\d{4}-\d\d-\d\d$/.test(value) ? partialDate(value, locale) : value]
}

/** “Tim › 2 › Nama” */
function pathInWords(path: readonly DifferenceStep[], locale: Locale): string {
  return path.map((step) => ('row' in step ? String(step.row) : step.label[locale])).join(' › ')
}
