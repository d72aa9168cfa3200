import type { HistoryItem } from '#server/cases/contract.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../../messages/index.ts'
import type { TitleOf } from '../../messages/refusal.ts'

/** What an act says beyond its sentences: the outcome chosen, the reason given, points to mend, values recorded. */
export function historyDetails(act: HistoryItem, locale: Locale, title: TitleOf): readonly string[] {
  const { caseFile, events } = t(locale)
  const sentences = events as Readonly<Record<string, string>>
  const details = act.events.flatMap(({ type, facts }) => {
    const said = sentences[type] ?? ''
    const { outcome, reason, points, fields, appointments } = facts
    return [
      ...(typeof outcome === 'string'
        ? [fill(caseFile.history.outcome, { outcome: title('outcome', outcome) })]
        : []),
      ...(typeof reason === 'string' && !said.includes('{reason}')
        ? [fill(caseFile.history.reason, { reason })]
        : []),
      ...(type === 'StepReturned' && Array.isArray(points) && points.length > 0
        ? [`${caseFile.history.points}: ${points.join('; ')}`]
        : []),
      ...(Array.isArray(fields) ? fields : []),
      ...(Array.isArray(appointments) ? appointments : []),
    ]
  })
  return [...new Set(details)]
}
