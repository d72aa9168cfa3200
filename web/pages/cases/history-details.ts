import type { HistoryItem } from '#server/cases/contract.ts'
import type { Locale } from '#server/http/page.ts'
import { momentOf } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import type { TitleOf } from '../../messages/refusal.ts'

/** What an act says beyond its sentences: the outcome chosen, the reason given, points to mend, values recorded. */
export function historyDetails(
  act: HistoryItem,
  locale: Locale,
  title: TitleOf,
  zone: string,
): readonly string[] {
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
      ...(type === 'TasksRedated' ? redated(facts, locale, title, zone) : []),
      ...(Array.isArray(fields) ? fields : []),
      ...(Array.isArray(appointments) ? appointments : []),
    ]
  })
  return [...new Set(details)]
}

/** Due times that were worked out anew, each with what it was. */
function redated(
  { before, dueAt, undated }: HistoryItem['events'][number]['facts'],
  locale: Locale,
  title: TitleOf,
  zone: string,
): readonly string[] {
  const words = t(locale).caseFile.history
  const old = new Map(linesOf(before))
  const moment = (at: string) => momentOf(at, locale, zone)
  const stepOf = (task: string) => title('step', task.slice(0, task.lastIndexOf('.')))
  const moved = linesOf(dueAt).map(([task, due]) => {
    const [step, was] = [stepOf(task), old.get(task)]
    return was === undefined
      ? fill(words.dated, { step, due: moment(due) })
      : fill(words.redated, { step, before: moment(was), due: moment(due) })
  })
  const gone = (Array.isArray(undated) ? undated : []).map((task) =>
    fill(words.undated, { step: stepOf(task), before: moment(old.get(task) ?? '') }),
  )
  return [...moved, ...gone]
}

/** `task: instant`, as the server writes records. */
function linesOf(fact: unknown): readonly (readonly [string, string])[] {
  const lines = Array.isArray(fact) ? fact.map(String) : []
  return lines.map((line) => {
    const colon = line.indexOf(': ')
    return [line.slice(0, colon), line.slice(colon + 2)] as const
  })
}
