import type { CalendarDay, CalendarDefinition } from '#engine/working-time/index.ts'
import { useScreen } from '../../components/screen.ts'
import { partialDate } from '../../format/dates.ts'
import { fill } from '../../messages/index.ts'
import { weekText, windowsText } from './windows.ts'

/** Parts of a calendar in words, one a line. */
export function Parts({ parts }: { parts: CalendarDefinition }) {
  const { locale, words } = useScreen()
  const { calendars } = words
  const date = (on: string) => partialDate(on, locale)
  const said = [
    ...parts.hours.map(({ validFrom, weekly }) =>
      fill(calendars.hoursSaid, {
        from:
          validFrom === undefined
            ? calendars.sinceAlways
            : fill(calendars.sinceDate, { date: date(validFrom) }),
        week: weekText(weekly, calendars),
      }),
    ),
    ...parts.spans.map(({ name, from, until, weekly }) =>
      fill(calendars.spanSaid, {
        ...{ name, from: date(from), until: date(until) },
        week: weekText(weekly, calendars),
      }),
    ),
    ...parts.days.map((day) => daySaid(day, locale, calendars)),
  ]
  if (said.length === 0) return <>{calendars.nothing}</>
  return (
    <ul class="plain-list">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

type Words = ReturnType<typeof useScreen>['words']['calendars']

export function daySaid({ on, name, kind, windows }: CalendarDay, locale: 'id' | 'en', words: Words): string {
  const facts = { date: partialDate(on, locale), name, kind: words.kinds[kind] }
  return windows
    ? fill(words.daySaidAt, { ...facts, windows: windowsText(windows) })
    : fill(words.daySaid, facts)
}
