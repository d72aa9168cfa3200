import type { HistoryItem } from '#server/cases/contract.ts'
import type { Locale } from '#server/http/page.ts'
import { type Filling, fill, t } from '../messages/index.ts'
import type { TitleOf } from '../messages/refusal.ts'

/** An act of the history in words, a sentence for each thing that became true. */
export function historySentences(act: HistoryItem, locale: Locale, title: TitleOf): readonly string[] {
  const sentences = t(locale).events as Readonly<Record<string, string>>
  const unread = t(locale).deviations.unread as Readonly<Record<string, string>>
  return act.events.map(({ type, facts }) => {
    const titled = Object.entries(facts).map(([name, value]): [string, Filling] => [
      name,
      typeof value === 'string'
        ? title(name, value)
        : typeof value === 'object'
          ? value.map((id) => title(name, id))
          : String(value),
    ])
    const isUnread = facts.explanation === undefined && facts.reason === undefined
    return fill((isUnread && unread[type]) || (sentences[type] ?? type), {
      by: act.by.name,
      ...Object.fromEntries(titled),
    })
  })
}
