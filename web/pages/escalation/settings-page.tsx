import type { Rung } from '#engine/escalation/index.ts'
import type { EscalationSetting, EscalationSettings } from '#server/escalations/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { Day } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { fill, t } from '../../messages/index.ts'
import { everyStep, keyOf, type NamedPlace } from './places.ts'
import { rungInWords } from './rung-in-words.ts'

interface SettingsPageProps extends EscalationSettings {
  readonly request: PageRequest
  readonly places: readonly NamedPlace[]
  readonly mayChange: boolean
}

interface Row extends NamedPlace {
  readonly rungs: readonly Rung[] | null
  readonly setting: EscalationSetting | undefined
}

/** Whom the clock tells when: for all steps, and for those with settings of their own. */
export function EscalationPage({ request, places, usual, settings, mayChange }: SettingsPageProps) {
  const { deviations, escalation } = t(request.locale)
  const { list } = escalation
  const known = new Map(places.map((place) => [keyOf(place), place.title]))
  const settingOf = new Map(settings.map((setting) => [keyOf(setting), setting]))
  const own = settings.filter(({ procedure }) => procedure !== '')
  const rows: readonly Row[] = [
    { ...everyStep, title: list.usual, rungs: usual, setting: settingOf.get(keyOf(everyStep)) },
    ...own.map((setting) => ({
      ...setting,
      title: known.get(keyOf(setting)) ?? keyOf(setting),
      setting,
    })),
  ]
  return (
    <Page
      request={request}
      title={escalation.title}
      nav="deviations"
      wide
      breadcrumb={[{ href: '/penyimpangan', text: deviations.title }]}
    >
      <Title text={escalation.title}>
        <p class="lead">{escalation.lead}</p>
      </Title>
      <Table
        caption={list.caption}
        captionHidden
        rows={rows}
        keyOf={(row) => keyOf(row)}
        columns={[
          { key: 'place', head: list.place, namesRow: true, cell: ({ title }) => title },
          { key: 'rungs', head: list.rungs, cell: ({ rungs }) => <Rungs rungs={rungs} /> },
          { key: 'changed', head: list.changed, cell: ({ setting }) => <Changed setting={setting} /> },
          ...(mayChange
            ? [{ key: 'change', head: list.change, cell: (row: Row) => <Change place={row} /> }]
            : []),
        ]}
      />
      {own.length === 0 && <p class="quiet">{list.none}</p>}
      {mayChange && <Pick places={places} />}
    </Page>
  )
}

function Rungs({ rungs }: { rungs: readonly Rung[] | null }) {
  const { words, locale } = useScreen()
  const { list } = words.escalation
  if (rungs === null) return <span class="quiet">{list.asUsual}</span>
  if (rungs.length === 0) return <span class="quiet">{list.nobody}</span>
  return (
    <ul class="plain-list">
      {rungs.map((rung) => (
        <li key={JSON.stringify(rung)}>{rungInWords(rung, locale)}</li>
      ))}
    </ul>
  )
}

function Changed({ setting }: { setting: EscalationSetting | undefined }) {
  const { list } = useScreen().words.escalation
  if (!setting) return <span class="quiet">{list.shipped}</span>
  const { version, madeBy: name, reason, madeAt } = setting
  return (
    <>
      <Day at={madeAt} />
      <p class="quiet">{fill(list.byWhom, { version, name, reason })}</p>
    </>
  )
}

function Change({ place }: { place: NamedPlace }) {
  const { list } = useScreen().words.escalation
  return (
    <a href={address('/eskalasi/ubah', { langkah: keyOf(place) })}>
      <span aria-hidden="true">{list.change}</span>
      <span class="only-heard">{fill(list.changeHeard, { place: place.title })}</span>
    </a>
  )
}

function Pick({ places }: { places: readonly NamedPlace[] }) {
  const { pick } = useScreen().words.escalation
  return (
    <section class="below" aria-labelledby="atur">
      <h2 id="atur">{pick.title}</h2>
      <form method="get" action="/eskalasi/ubah" class="narrow">
        <SelectField
          name="langkah"
          label={pick.label}
          options={places.slice(1).map((place) => ({ value: keyOf(place), label: place.title }))}
        />
        <Button look="secondary">{pick.button}</Button>
      </form>
    </section>
  )
}
