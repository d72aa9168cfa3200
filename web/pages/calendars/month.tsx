import type { CalendarYear, YearDay } from '#server/calendars/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { partialDate } from '../../format/dates.ts'
import { fill } from '../../messages/index.ts'
import { weekdays } from './windows.ts'

/** A month as a table of weeks; what is special about a day stands in words below, and as a letter at the day. */
export function Month({ month, days }: { month: string; days: readonly YearDay[] }) {
  const { locale, words } = useScreen()
  const { calendars } = words
  return (
    <section class="month">
      <table class="month__table">
        <caption>{partialDate(month, locale)}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={calendars.weekdays[weekday]}>
                {calendars.short[weekday]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week.find((day) => day)!.on}>
              {week.map((day, place) => (
                <Cell key={weekdays[place]} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Reasons days={days} />
    </section>
  )
}

function Cell({ day }: { day: YearDay | undefined }) {
  const { calendars } = useScreen().words
  if (!day) return <td />
  const kind = day.reason?.kind
  const number = Number(day.on.slice(8))
  if (kind === undefined) return <td>{number}</td>
  const free = day.minutes === 0
  if (kind === 'weekend')
    return (
      <td class="month__weekend">
        {number}
        <span class="only-heard"> {calendars.weekend}</span>
      </td>
    )
  return (
    <td class={free ? 'month__free' : 'month__special'}>
      {number}
      <abbr title={calendars.kinds[kind]}>{calendars.marks[kind]}</abbr>
    </td>
  )
}

/** Days in a row that are special for one reason stand together. */
function Reasons({ days }: { days: readonly YearDay[] }) {
  const { locale, words } = useScreen()
  const { calendars } = words
  const ranges: { from: string; until: string; name: string; kind: keyof typeof calendars.kinds }[] = []
  let ended = true
  for (const { on, reason } of days) {
    if (!reason || reason.kind === 'weekend') {
      // A weekend inside a span doesn't end it.
      if (!reason) ended = true
      continue
    }
    const last = ranges.at(-1)
    if (last && !ended && last.name === reason.name && last.kind === reason.kind) last.until = on
    else ranges.push({ from: on, until: on, name: reason.name, kind: reason.kind })
    ended = false
  }
  if (ranges.length === 0) return <p class="quiet">{calendars.monthNone}</p>
  return (
    <ul class="plain-list">
      {ranges.map(({ from, until, name, kind }) => {
        const facts = { name, kind: calendars.kinds[kind] }
        const date = partialDate(from, locale)
        return (
          <li key={from}>
            {from === until
              ? fill(calendars.dayReason, { ...facts, date })
              : fill(calendars.rangeReason, { ...facts, from: date, until: partialDate(until, locale) })}
          </li>
        )
      })}
    </ul>
  )
}

function weeksOf(days: readonly YearDay[]): (YearDay | undefined)[][] {
  const first = (new Date(`${days[0]!.on}T00:00:00Z`).getUTCDay() + 6) % 7
  const cells = [...Array.from({ length: first }, () => undefined), ...days]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day]),
  )
}

export function monthsOf({ days }: CalendarYear): readonly (readonly [string, readonly YearDay[]])[] {
  return [...Map.groupBy(days, ({ on }) => on.slice(0, 7))]
}
