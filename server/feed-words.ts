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
  meeting({ kind, reference, subject, time }, link, locale) {
    const { feeds } = t(locale)
    const lines = [
      fill(feeds.meetingPaper, { kind: kind[locale], reference }),
      ...(time === null ? [] : [fill(feeds.meetingTime, { time })]),
      fill(feeds.meetingLink, { link }),
    ]
    return {
      summary: subject ?? kind[locale],
      description: lines.join('\n'),
      category: feeds.meetingCategory,
    }
  },
  category: (kind, locale) => t(locale).feeds.dayKinds[kind],
}
