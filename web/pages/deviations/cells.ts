import type { DeviationItem } from '#server/deviations/contract.ts'
import type { Locale } from '#server/http/page.ts'
import { momentOf } from '../../format/dates.ts'
import { minutesInWords } from '../../format/due-line.ts'
import { fill, t } from '../../messages/index.ts'

/** What shows a missed standard, in a sentence. */
export function signOf(item: DeviationItem, locale: Locale, zone: string): string {
  const { signs } = t(locale).deviations
  if (item.sign === 'recorded') return item.seen ?? ''
  return fill(signs[item.sign], {
    document: item.document ?? '',
    length: minutesInWords(item.lateMinutes ?? 0, locale),
    moment: item.dueAt === null ? '' : momentOf(item.dueAt, locale, zone),
  })
}
