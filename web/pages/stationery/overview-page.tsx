import type { UnitSummary } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { LetterheadVersion, TemplateInForce } from '#server/stationery/contract.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { Day } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { fill, t } from '../../messages/index.ts'
import { maySetNumbering } from '../registers/books.ts'
import { mayChange } from './may.ts'

interface OverviewPageProps {
  readonly request: PageRequest
  readonly letterheads: readonly LetterheadVersion[]
  readonly templates: readonly TemplateInForce[]
  readonly agencies: readonly UnitSummary[]
}

/** Every letterhead and template with what is in force of it. */
export function OverviewPage(props: OverviewPageProps) {
  const { request } = props
  const { stationery: words, letters } = t(request.locale)
  return (
    <Page
      request={request}
      title={words.title}
      nav="agenda"
      breadcrumb={[{ href: '/agenda/masuk', text: letters.agenda }]}
      wide
    >
      <Title text={words.title}>
        <p class="lead">{words.lead}</p>
      </Title>
      {maySetNumbering(request.viewer!) && (
        <div class="row">
          <ButtonLink href="/penomoran" look="secondary">
            {words.numbering}
          </ButtonLink>
        </div>
      )}
      <Letterheads {...props} />
      <Templates {...props} />
    </Page>
  )
}

function Letterheads({ request, letterheads, agencies }: OverviewPageProps) {
  const words = t(request.locale).stationery
  const { tenant } = request.viewer!
  const nameOf = (unit: string) =>
    unit === ''
      ? fill(words.main, { office: tenant.office })
      : (agencies.find(({ id }) => id === unit)?.name ?? unit)
  const main = letterheads.find(({ unit }) => unit === '')
  const others = letterheads.filter(({ unit }) => unit !== '')
  const rows = [{ unit: '', shown: main }, ...others.map((each) => ({ unit: each.unit, shown: each }))]
  const act = mayChange(request.viewer!) ? words.change : words.look
  return (
    <section>
      <h2>{words.letterheads}</h2>
      <Table
        caption={words.letterheads}
        captionHidden
        rows={rows}
        keyOf={({ unit }) => unit}
        columns={[
          { key: 'office', head: words.office, namesRow: true, cell: ({ unit }) => nameOf(unit) },
          {
            key: 'shown',
            head: words.letterhead,
            cell: ({ shown }) => (shown ? `${shown.government}, ${shown.office}` : words.noLetterhead),
          },
          { key: 'version', head: words.version, numeric: true, cell: ({ shown }) => shown?.version ?? '–' },
          {
            key: 'since',
            head: words.since,
            cell: ({ shown }) => (shown ? <Day at={shown.validFrom} /> : '–'),
          },
          {
            key: 'act',
            head: act,
            cell: ({ unit }) => (
              <a
                href={address('/kop/surat', { unit })}
                aria-label={fill(words.actOf, { act, name: nameOf(unit) })}
              >
                {act}
              </a>
            ),
          },
        ]}
      />
      <form class="other-office" method="get" action="/kop/surat">
        <SelectField
          name="unit"
          label={words.otherOffice}
          help={words.otherOfficeHelp}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button look="secondary">{words.open}</Button>
      </form>
    </section>
  )
}

function Templates({ request, templates }: OverviewPageProps) {
  const words = t(request.locale).stationery
  const act = mayChange(request.viewer!) ? words.change : words.look
  return (
    <section>
      <h2>{words.templates}</h2>
      <Table
        caption={words.templates}
        captionHidden
        rows={templates}
        keyOf={({ template }) => template}
        columns={[
          {
            key: 'template',
            head: words.template,
            namesRow: true,
            cell: ({ template }) => words.names[template],
          },
          {
            key: 'uses',
            head: words.uses,
            cell: ({ kinds }) => kinds.map(({ title }) => title[request.locale]).join(', '),
          },
          { key: 'state', head: words.state, cell: ({ current }) => words.states[stateOf(current)] },
          {
            key: 'version',
            head: words.version,
            numeric: true,
            cell: ({ current }) => current?.version ?? '–',
          },
          {
            key: 'since',
            head: words.since,
            cell: ({ current }) => (current ? <Day at={current.validFrom} /> : '–'),
          },
          {
            key: 'act',
            head: act,
            cell: ({ template }) => (
              <a
                href={`/kop/template/${template}`}
                aria-label={fill(words.actOf, { act, name: words.names[template] ?? template })}
              >
                {act}
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}

function stateOf(current: TemplateInForce['current']): 'shipped' | 'wording' | 'own' {
  if (current?.source != null) return 'own'
  return current && Object.keys(current.wording).length > 0 ? 'wording' : 'shipped'
}
