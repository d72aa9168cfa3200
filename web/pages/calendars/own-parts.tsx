import type { CalendarDay, HoursSpan, OfficeHours, WeeklyHours } from '#engine/working-time/index.ts'
import type { CalendarChange, CalendarYear } from '#server/calendars/contract.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { useScreen } from '../../components/screen.ts'
import { type Column, Table } from '../../components/table.tsx'
import { address } from '../../format/address.ts'
import { partialDate } from '../../format/dates.ts'
import { fill } from '../../messages/index.ts'
import { weekText, windowsText } from './windows.ts'

interface OwnPartsProps {
  readonly shown: CalendarYear
  readonly nation: WeeklyHours
  readonly mayEdit: boolean
}

/** Hours, spans and days that the government or the unit says itself. */
export function OwnParts({ shown, nation, mayEdit }: OwnPartsProps) {
  const { locale, words } = useScreen()
  const { calendars } = words
  const { unit, own, version, year } = shown
  const date = (on: string) => partialDate(on, locale)
  const acts = <Part,>(
    name: (part: Part) => string,
    href: (part: Part) => string,
    removal: (part: Part) => CalendarChange,
  ): readonly Column<Part>[] =>
    mayEdit
      ? [
          {
            key: 'act',
            head: calendars.act,
            cell: (part) => (
              <form method="post" action="/kalender/periksa" class="row">
                <input type="hidden" name="unit" value={unit} />
                <input type="hidden" name="versi" value={String(version)} />
                <input type="hidden" name="perubahan" value={JSON.stringify(removal(part))} />
                <ButtonLink
                  look="quiet"
                  href={href(part)}
                  heard={fill(calendars.changeOf, { name: name(part) })}
                >
                  {calendars.change}
                </ButtonLink>
                <Button look="quiet" heard={fill(calendars.removeOf, { name: name(part) })}>
                  {calendars.remove}
                </Button>
              </form>
            ),
          },
        ]
      : []
  const since = ({ validFrom }: OfficeHours) =>
    validFrom === undefined ? calendars.hoursAlways : fill(calendars.hoursFrom, { date: date(validFrom) })
  const inYear = own.days.filter(({ on }) => on.startsWith(`${year}-`))
  return (
    <>
      <section>
        <h2>{calendars.hours}</h2>
        {own.hours.length === 0 && <p>{calendars.hoursNone}</p>}
        <p class="quiet">
          {calendars.nation}: {weekText(nation, calendars)}
        </p>
        {own.hours.length > 0 && (
          <Table<OfficeHours>
            caption={calendars.hours}
            captionHidden
            rows={own.hours}
            keyOf={({ validFrom = '' }) => validFrom}
            columns={[
              { key: 'from', head: calendars.validFrom, namesRow: true, cell: since },
              { key: 'hours', head: calendars.windows, cell: ({ weekly }) => weekText(weekly, calendars) },
              ...acts<OfficeHours>(
                since,
                ({ validFrom = 'semula' }) => address('/kalender/jam', { unit, mulai: validFrom }),
                ({ validFrom }) => ({ what: 'remove-hours', ...(validFrom && { validFrom }) }),
              ),
            ]}
          />
        )}
      </section>
      <section>
        <h2>{calendars.spans}</h2>
        {own.spans.length === 0 ? (
          <p>{calendars.spansNone}</p>
        ) : (
          <Table<HoursSpan>
            caption={calendars.spans}
            captionHidden
            rows={own.spans}
            keyOf={({ from }) => from}
            columns={[
              { key: 'name', head: calendars.name, namesRow: true, cell: ({ name }) => name },
              { key: 'from', head: calendars.from, cell: ({ from }) => date(from) },
              { key: 'until', head: calendars.until, cell: ({ until }) => date(until) },
              { key: 'hours', head: calendars.windows, cell: ({ weekly }) => weekText(weekly, calendars) },
              ...acts<HoursSpan>(
                ({ name }) => name,
                ({ from }) => address('/kalender/masa', { unit, mulai: from }),
                ({ from }) => ({ what: 'remove-span', from }),
              ),
            ]}
          />
        )}
      </section>
      <section>
        <h2>{calendars.days}</h2>
        {inYear.length === 0 ? (
          <p>{calendars.daysNone}</p>
        ) : (
          <Table<CalendarDay>
            caption={calendars.days}
            captionHidden
            rows={inYear}
            keyOf={({ on }) => on}
            columns={[
              { key: 'on', head: calendars.date, namesRow: true, cell: ({ on }) => date(on) },
              { key: 'name', head: calendars.name, cell: ({ name }) => name },
              {
                key: 'kind',
                head: calendars.kind,
                cell: ({ kind, windows }) =>
                  windows ? `${calendars.kinds[kind]}, ${windowsText(windows)}` : calendars.kinds[kind],
              },
              {
                key: 'source',
                head: calendars.source,
                cell: ({ byHand }) => (byHand ? calendars.byHand : calendars.imported),
              },
              ...acts<CalendarDay>(
                ({ name }) => name,
                ({ on }) => address('/kalender/hari', { unit, tanggal: on }),
                ({ on }) => ({ what: 'remove-day', on }),
              ),
            ]}
          />
        )}
      </section>
    </>
  )
}
