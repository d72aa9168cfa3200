import type { CalendarChangeItem, CalendarYear } from '#server/calendars/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { fill, type Messages, t } from '../../messages/index.ts'
import { mayChange } from './may.ts'
import { Month, monthsOf } from './month.tsx'
import { OwnParts } from './own-parts.tsx'
import { isUnderWay, outcomeOf } from './redating.ts'

export interface CalendarPageProps {
  readonly request: PageRequest
  readonly shown: CalendarYear
  readonly nation: Parameters<typeof OwnParts>[0]['nation']
  readonly latest: CalendarChangeItem | undefined
}

/** A year at a glance, and what the government or the unit says itself. */
export function CalendarPage({ request, shown, nation, latest }: CalendarPageProps) {
  const words = t(request.locale).calendars
  const { unit, year, owners } = shown
  const mayEdit = mayChange(request.viewer!)
  const to = (path: string) => address(path, { unit, tahun: String(year) })
  const name = owners.find(({ id }) => id === unit)?.name ?? unit
  return (
    <Page request={request} title={words.title} nav="calendars" wide>
      <Title text={words.title}>
        <p class="lead">{words.lead}</p>
      </Title>
      {latest && (
        <Notice title={words.latest} tone={isUnderWay(latest) ? 'wait' : 'plain'}>
          <p>
            {words.acts[latest.what]}: {latest.unitName}. {outcomeOf(latest, words)}{' '}
            <a href="/kalender/riwayat">{words.register}</a>
          </p>
        </Notice>
      )}
      <form method="get" action="/kalender" class="filters">
        <div class="filters__fields">
          <SelectField
            name="unit"
            label={words.whose}
            value={unit}
            none={request.viewer!.tenant.name}
            options={owners
              .filter(({ id }) => id !== '')
              .map((owner) => ({
                value: owner.id,
                label: owner.hasOwn ? fill(words.ownMark, { name: owner.name }) : owner.name,
              }))}
          />
          <TextField name="tahun" label={words.year} type="number" value={String(year)} short />
        </div>
        <Button look="secondary">{words.show}</Button>
      </form>
      {mayEdit && (
        <div class="row">
          <ButtonLink href={to('/kalender/hari')}>{words.addDay}</ButtonLink>
          <ButtonLink href={to('/kalender/masa')} look="secondary">
            {words.addSpan}
          </ButtonLink>
          <ButtonLink href={to('/kalender/jam')} look="secondary">
            {words.addHours}
          </ButtonLink>
          <ButtonLink href={to('/kalender/impor')} look="secondary">
            {words.import}
          </ButtonLink>
        </div>
      )}
      <section>
        <h2>{fill(words.yearAt, { name, year })}</h2>
        <Legend words={words} />
        <div class="months">
          {monthsOf(shown).map(([month, days]) => (
            <Month key={month} month={month} days={days} />
          ))}
        </div>
      </section>
      <OwnParts {...{ shown, nation, mayEdit }} />
      <p>
        <a href="/kalender/riwayat">{words.register}</a>
      </p>
    </Page>
  )
}

/** What the letters at special days stand for. */
function Legend({ words }: { words: Messages['calendars'] }) {
  return (
    <dl class="legend" aria-label={words.legend}>
      {Object.entries(words.marks).map(([kind, mark]) => (
        <div key={kind}>
          <dt>{mark}</dt>
          <dd>{words.kinds[kind as keyof typeof words.kinds]}</dd>
        </div>
      ))}
    </dl>
  )
}
