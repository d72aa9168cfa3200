import type { FeedWords } from '#server/feeds/contract.ts'
import { fill, t } from '#web/messages/index.ts'

/** Calendars say what the pages say, in the language in which they were asked for. */
export const feedWords: FeedWords = {
  calendarName: (kind, tenant, locale) =>
    fill(t(locale).feeds.calendarNames[kind], { government: tenant.name }),
  task({ reference, number, activity, procedure }, link, locale) {
    const { feeds } = t(locale)
    const step = number === null ? activity : `${number}. ${activity}`
    return {
      summary: fill(feeds.taskSummary, { reference, step }),
      description: fill(feeds.taskDescription, { procedure, link }),
      category: feeds.taskCategory,
    }
  },
  category: (kind, locale) => t(locale).feeds.dayKinds[kind],
}
